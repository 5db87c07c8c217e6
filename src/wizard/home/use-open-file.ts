import { useState } from 'react'
import { describeDraftNotice, describeDraftProblems } from '../../draft/describe'
import { MAX_DRAFT_LENGTH, readDraft } from '../../draft/read'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import { home as words } from '../../messages/zh-CN'
import { type Given, readText } from '../../platform/browser/files'
import { errorText } from '../error-text'

/** What a clerk is told of files that did not simply open. */
export interface OpenOutcome {
  kind: 'error' | 'info'
  title: string
  text: string
  /** A draft that can be opened once its notices are read. */
  draft?: Draft
  /** Several files given at once, to choose one of. */
  files?: File[]
}

interface Opener {
  onDraft: (draft: Draft) => void
  /** A file that is no draft: a published report, or whatever it turns out to be. */
  onReport: (file: File) => void
}

/** Opens a file a clerk gives, a draft or a published report. A broken draft says why and changes nothing. */
export function useOpenFile(formats: Format[], { onDraft, onReport }: Opener) {
  const [outcome, setOutcome] = useState<OpenOutcome | null>(null)

  const open = async ({ files, folder }: Given) => {
    const [file, ...others] = files
    if (!file) {
      if (folder !== null) setOutcome({ kind: 'error', title: words.openFailed(folder), text: words.folder })
      return
    }
    if (others.length > 0) {
      setOutcome({ kind: 'info', title: words.several(files.length), text: words.chooseOne, files })
      return
    }
    setOutcome(null)
    if (!(await looksLikeDraft(file))) return onReport(file)
    const result = await readFile(file, formats)
    if (result.draft && result.text === '') onDraft(result.draft)
    else setOutcome(result)
  }
  return { outcome, open, forget: () => setOutcome(null) }
}

/** A draft file is a JSON object, whatever became of its name; one named so is meant to be one. */
async function looksLikeDraft(file: File): Promise<boolean> {
  if (/\.json$/i.test(file.name)) return true
  const beginning = await readText(file.slice(0, 64)).catch(() => '')
  return /^\uFEFF?\s*\{\s*["}]/.test(beginning)
}

async function readFile(file: File, formats: Format[]): Promise<OpenOutcome> {
  const failed = (text: string): OpenOutcome => ({ kind: 'error', title: words.openFailed(file.name), text })
  // Told apart by size before it is read: a huge file would only fill the memory.
  if (file.size > MAX_DRAFT_LENGTH) {
    return failed(describeDraftProblems([{ code: 'draft.too-large', bytes: file.size, limit: MAX_DRAFT_LENGTH }]))
  }
  try {
    const reading = readDraft(await readText(file), formats)
    if (!reading.ok) return failed(describeDraftProblems(reading.problems))
    const text = reading.notices.map(describeDraftNotice).join('')
    return { kind: 'info', title: words.openedNotices(file.name), text, draft: reading.draft }
  } catch (error) {
    return failed(errorText(error))
  }
}
