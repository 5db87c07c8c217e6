import { useCallback, useEffect, useRef, useState } from 'react'
import { describeRefusal } from '../../import/describe'
import { describeReadProblem } from '../../import/describe-source'
import type { ImportAnswer, ImportMeans } from '../../import/worker/jobs'
import { importReview as words } from '../../messages/zh-CN'
import { errorText } from '../error-text'
import { giveReport, importing } from '../workers/import'
import { type ReadReport, readReport } from './reviewing'

export type Importing =
  | { status: 'idle' }
  | { status: 'reading'; name: string }
  | { status: 'refused'; name: string; reason: string }

/** Reads one file after the other; a file given while another is read takes its place. One may be under way already. */
export function useImport(means: ImportMeans, onRead: (report: ReadReport) => void) {
  const [state, setState] = useState<Importing>({ status: 'idle' })
  const latest = useRef<File | null>(null)
  useEffect(() => importing.warm(means), [means])
  // Whoever left the page is not called back to it.
  useEffect(
    () => () => {
      latest.current = null
    },
    [],
  )
  const read = useCallback(
    async (file: File, answer = giveReport(means, file).then((given) => given.answer)) => {
      latest.current = file
      setState({ status: 'reading', name: file.name })
      const next = await outcomeOf(file, answer, means)
      if (latest.current !== file) return
      setState(typeof next === 'string' ? { status: 'refused', name: file.name, reason: next } : { status: 'idle' })
      if (typeof next !== 'string') onRead(next)
    },
    [means, onRead],
  )
  /** Waits no longer for the file being read. */
  const giveUp = useCallback(() => {
    latest.current = null
    setState({ status: 'idle' })
  }, [])
  return { state, read, giveUp }
}

/** The report, or why it could not be read. */
async function outcomeOf(
  { name }: File,
  reading: Promise<ImportAnswer>,
  { formats }: ImportMeans,
): Promise<ReadReport | string> {
  try {
    const answer = await reading
    if (!answer.ok) return describeReadProblem(answer.problem)
    const { draft, messages, source } = answer.imported
    const format = formats.find(({ id }) => id === draft.format) ?? formats[0]
    return describeRefusal(messages, format, source) ?? readReport(name, answer.imported)
  } catch (error) {
    return words.failed(errorText(error))
  }
}
