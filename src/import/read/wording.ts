import { source as words } from '../../messages/source'
import type { ReadNotice, ReadProblem } from './types'

const MEGABYTE = 1024 * 1024

/** Why a file was not read, and what to do, as a person reads it. */
export function describeReadProblem(problem: ReadProblem): string {
  const texts = words.problem
  switch (problem.code) {
    case 'read.empty':
      return texts.empty
    case 'read.too-large':
      return texts.tooLarge((problem.bytes / MEGABYTE).toFixed(1), String(problem.limit / MEGABYTE))
    case 'read.limit':
      return texts.limit[problem.what](problem.limit)
    case 'read.unread-kind':
      return texts.unread[problem.kind]
    case 'read.unknown-kind':
      return texts.unknownKind
    case 'read.encrypted':
      return texts.encrypted
    case 'read.broken':
      return texts.broken(problem.detail.replace(/\s+/g, ' '))
    case 'read.list-page':
      return texts.listPage(problem.links)
    case 'read.script-page':
      return texts.scriptPage
    case 'read.attachment-page':
      return texts.attachmentPage(problem.files.join('、'))
    case 'read.no-text':
      return texts.noText
  }
}

/** What was noticed while reading, as a person reads it. */
export function describeReadNotice(notice: ReadNotice): string {
  const texts = words.notice
  switch (notice.code) {
    case 'read.other-encoding':
      return texts.otherEncoding(notice.declared, notice.used)
    case 'read.mojibake':
      return texts.mojibake(notice.count, notice.sample)
    case 'read.deleted-text':
      return texts.deletedText(notice.count)
  }
}
