import { useState } from 'react'
import { useLocation } from 'wouter'
import { describeDraftNotice, describeDraftProblems } from '../../draft/describe'
import { MAX_DRAFT_LENGTH, readDraft } from '../../draft/read'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import type { ImportMeans } from '../../import/worker/jobs'
import { home as words } from '../../messages/zh-CN'
import { readText } from '../../platform/browser/files'
import { handOver } from '../import/handed'

/** What a clerk is told of a file that did not simply open. */
export interface OpenOutcome {
  kind: 'error' | 'info'
  title: string
  text: string
  /** A draft that can be opened once its notices are read. */
  draft?: Draft
}

/**
 * Opens a draft file. A broken one says why and changes nothing; a file of another kind is handed on to the page
 * that reads published reports.
 */
export function useOpenFile(formats: Format[], means: ImportMeans, onOpen: (draft: Draft) => void) {
  const [, navigate] = useLocation()
  const [outcome, setOutcome] = useState<OpenOutcome | null>(null)

  const open = async (files: ArrayLike<File>) => {
    const file = files[0]
    if (!file) return
    setOutcome(null)
    if (files.length > 1) {
      setOutcome({ kind: 'error', title: words.openFailed(file.name), text: words.dropOne })
      return
    }
    if (!(await looksLikeDraft(file))) {
      await handOver(file, means)
      return navigate('/import')
    }
    const result = await readFile(file, formats)
    if (result.draft && result.text === '') onOpen(result.draft)
    else setOutcome(result)
  }
  return { outcome, open, forget: () => setOutcome(null) }
}

/** A draft file is JSON, whatever became of its name; one that is empty or named so is meant to be one. */
async function looksLikeDraft(file: File): Promise<boolean> {
  if (file.size === 0 || file.size > MAX_DRAFT_LENGTH || file.name.endsWith('.json')) return true
  const beginning = await readText(new File([file.slice(0, 64)], file.name)).catch(() => '{')
  return /^\uFEFF?\s*[{[]/.test(beginning)
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
    return failed(String(error))
  }
}
