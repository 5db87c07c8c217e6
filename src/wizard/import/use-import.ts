import { useCallback, useEffect, useRef, useState } from 'react'
import { describeReadProblem } from '../../import/describe-source'
import type { ImportAnswer, Imported, ImportMeans } from '../../import/worker/jobs'
import { importReview as words } from '../../messages/zh-CN'
import { errorText } from '../error-text'
import { giveReport, importing } from '../workers/import'

export type Importing =
  | { status: 'idle' }
  | { status: 'reading'; name: string }
  | { status: 'refused'; name: string; reason: string }
  | { status: 'read'; name: string; imported: Imported }

/** Reads one file after the other; a file given while another is read takes its place. One may be under way already. */
export function useImport(means: ImportMeans) {
  const [state, setState] = useState<Importing>({ status: 'idle' })
  const latest = useRef<File | null>(null)
  useEffect(() => importing.warm(means), [means])
  const read = useCallback(
    async (file: File, answer = giveReport(means, file).then((given) => given.answer)) => {
      latest.current = file
      setState({ status: 'reading', name: file.name })
      const next = await outcomeOf(file, answer)
      if (latest.current === file) setState(next)
    },
    [means],
  )
  const reset = useCallback(() => setState({ status: 'idle' }), [])
  return { state, read, reset }
}

async function outcomeOf({ name }: File, reading: Promise<ImportAnswer>): Promise<Importing> {
  try {
    const answer = await reading
    if (!answer.ok) return { status: 'refused', name, reason: describeReadProblem(answer.problem) }
    return { status: 'read', name, imported: answer.imported }
  } catch (error) {
    return { status: 'refused', name, reason: words.failed(errorText(error)) }
  }
}
