import { useCallback, useRef, useState } from 'react'
import type { Format } from '../../format/types'
import { describeReadProblem } from '../../import/describe-source'
import { MAX_BYTES } from '../../import/read/limits'
import { importReview as words } from '../../messages/zh-CN'
import { readBytes } from '../../platform/browser/files'
import { IMPORT_WORDS } from '../../publish/templates'
import { openTemplates } from '../templates'
import { importInWorker, ReadsTooLong } from '../workers/import'
import type { Imported } from '../workers/import-jobs'

export type Importing =
  | { status: 'idle' }
  | { status: 'reading'; name: string }
  | { status: 'refused'; name: string; reason: string }
  | { status: 'read'; name: string; imported: Imported }

/** Reads one file after the other; a file given while another is read takes its place. */
export function useImport(formats: Format[]) {
  const [state, setState] = useState<Importing>({ status: 'idle' })
  const latest = useRef<File | null>(null)
  const read = useCallback(
    async (file: File) => {
      latest.current = file
      setState({ status: 'reading', name: file.name })
      const next = await outcomeOf(file, formats)
      if (latest.current === file) setState(next)
    },
    [formats],
  )
  const reset = useCallback(() => setState({ status: 'idle' }), [])
  return { state, read, reset }
}

async function outcomeOf(file: File, formats: Format[]): Promise<Importing> {
  const refused = (reason: string): Importing => ({ status: 'refused', name: file.name, reason })
  // Told apart by size before it is read: a huge file would only fill the memory.
  if (file.size > MAX_BYTES) {
    return refused(describeReadProblem({ code: 'read.too-large', bytes: file.size, limit: MAX_BYTES }))
  }
  try {
    const [form, ...others] = formats
    if (!form) return refused(words.noFormat)
    const { own } = await openTemplates()
    const ownWords = own?.files.get(IMPORT_WORDS)
    const answer = await importInWorker({
      name: file.name,
      bytes: await readBytes(file),
      formats: [form, ...others],
      words: typeof ownWords === 'string' ? ownWords : undefined,
    })
    if (!answer.ok) return refused(describeReadProblem(answer.problem))
    return { status: 'read', name: file.name, imported: answer.imported }
  } catch (error) {
    return refused(error instanceof ReadsTooLong ? words.tooLong : words.failed(String(error)))
  }
}
