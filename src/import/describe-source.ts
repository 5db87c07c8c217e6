import { source as words } from '../messages/zh-CN'
import type { ReadNotice, ReadProblem } from './read/types'

/** Why a file could not be read, in one line: what it is and what to do instead. */
export function describeReadProblem(problem: ReadProblem): string {
  const say = words.problem
  switch (problem.code) {
    case 'read.empty':
      return say.empty
    case 'read.too-large':
      return say.tooLarge(megabytes(problem.bytes), megabytes(problem.limit))
    case 'read.limit':
      return say.limit[problem.what](problem.limit)
    case 'read.unread-kind':
      return say.unread[problem.kind]
    case 'read.unknown-kind':
      return say.unknownKind
    case 'read.encrypted':
      return say.encrypted
    case 'read.broken':
      return say.broken(problem.detail.replace(/\s+/g, ' '))
    case 'read.list-page':
      return say.listPage(problem.links)
    case 'read.login-page':
      return say.loginPage
    case 'read.error-page':
      return say.errorPage
    case 'read.script-page':
      return say.scriptPage
    case 'read.attachment-page':
      return say.attachmentPage(problem.files.join('、'))
    case 'read.frame-page':
      return say.framePage(problem.files.join('、'))
    case 'read.scanned':
      return say.scanned(problem.pages)
    case 'read.illegible':
      return say.illegible
    case 'read.no-text':
      return say.noText
  }
}

/** What was noticed while reading a file, in words. */
export function describeReadNotice(notice: ReadNotice): string {
  switch (notice.code) {
    case 'read.other-encoding':
      return words.notice.otherEncoding(notice.declared, notice.used)
    case 'read.deleted-text':
      return words.notice.deletedText(notice.count)
    case 'read.pages-without-text':
      return words.notice.pagesWithoutText(notice.pages.join('、'))
    case 'read.illegible-pages':
      return words.notice.illegiblePages(notice.pages.join('、'))
    case 'read.illegible-characters':
      return words.notice.illegibleCharacters(notice.count, notice.pages.join('、'))
    case 'read.recognised-pages':
      return words.notice.recognisedPages(notice.pages.join('、'))
    case 'read.unseen-text':
      return words.notice.unseenText(notice.count, notice.pages.join('、'))
    case 'read.slanted-text':
      return words.notice.slantedText(notice.count, notice.pages.join('、'))
    case 'read.other-frames':
      return words.notice.otherFrames(notice.count)
    case 'read.hidden-tables':
      return words.notice.hiddenTables(notice.count)
    case 'read.hidden-text':
      return words.notice.hiddenText(notice.count)
    case 'read.joined-files':
      return words.notice.joinedFiles(notice.count)
    case 'read.embedded-objects':
      return words.notice.embeddedObjects(notice.count)
  }
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0)
}
