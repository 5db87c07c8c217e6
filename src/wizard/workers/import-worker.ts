import '../../platform/browser/polyfills'
import type { Formats } from '../../import/recognise/format'
import type { ImportAnswer, ImportFile, ImportJob, WorkerAnswer } from '../../import/worker/jobs'
import { reportReader } from '../../import/worker/reader'
import { errorText } from '../error-text'
import { blankPage } from './blank-page'

let read: (file: ImportFile) => Promise<ImportAnswer>
let asked = false

/** The worker's side: prepares what it reads by, then reads one file after the other, one answer a file. */
self.onmessage = async ({ data }: MessageEvent<ImportJob>) => {
  try {
    if ('means' in data) {
      read = reportReader(data.means)
      await practise(data.means.formats)
    } else {
      asked = true
      answer(await read(data.file))
    }
  } catch (error) {
    answer({ failed: errorText(error) })
  }
}

/**
 * Reads the blank forms until a file comes. That loads what most files need (a PDF or a Word file more), and code that
 * has run is fast: a page takes a third of the time then (measured).
 */
async function practise(formats: Formats): Promise<void> {
  for (const format of [...formats, ...formats]) {
    await new Promise((resolve) => setTimeout(resolve))
    if (asked) return
    await read({ name: '', bytes: new TextEncoder().encode(blankPage(format)) })
  }
}

function answer(message: WorkerAnswer): void {
  self.postMessage(message)
}
