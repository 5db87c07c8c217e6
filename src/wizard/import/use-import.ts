import { useCallback, useEffect, useRef, useState } from 'react'
import { describeReadProblem } from '../../import/describe-source'
import { MAX_BYTES } from '../../import/read/limits'
import type { Imported, ImportMeans } from '../../import/worker/jobs'
import { importReview as words } from '../../messages/zh-CN'
import { readBytes } from '../../platform/browser/files'
import { importing } from '../workers/import'

export type Importing =
  | { status: 'idle' }
  | { status: 'reading'; name: string }
  | { status: 'refused'; name: string; reason: string }
  | { status: 'read'; name: string; imported: Imported }

/** Reads one file after the other; a file given while another is read takes its place. */
export function useImport(means: ImportMeans) {
  const [state, setState] = useState<Importing>({ status: 'idle' })
  const latest = useRef<File | null>(null)
  useEffect(() => importing.warm(means), [means])
  const read = useCallback(
    async (file: File) => {
      latest.current = file
      setState({ status: 'reading', name: file.name })
      const next = await outcomeOf(file, means)
      if (latest.current === file) setState(next)
    },
    [means],
  )
  const reset = useCallback(() => setState({ status: 'idle' }), [])
  return { state, read, reset }
}

async function outcomeOf(file: File, means: ImportMeans): Promise<Importing> {
  const refused = (reason: string): Importing => ({ status: 'refused', name: file.name, reason })
  // Told apart by size before it is read: a huge file would only fill the memory.
  if (file.size > MAX_BYTES) {
    return refused(describeReadProblem({ code: 'read.too-large', bytes: file.size, limit: MAX_BYTES }))
  }
  try {
    const answer = await importing.read(means, { name: file.name, bytes: await readBytes(file) })
    if (!answer.ok) return refused(describeReadProblem(answer.problem))
    return { status: 'read', name: file.name, imported: answer.imported }
  } catch (error) {
    return refused(words.failed(String(error)))
  }
}
