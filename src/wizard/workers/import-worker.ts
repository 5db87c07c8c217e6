import '../../platform/browser/polyfills'
import type { ImportJob } from './import-jobs'
import { readReport } from './read-report'

/** The worker's side: reads one file and answers once. */
self.onmessage = async ({ data }: MessageEvent<ImportJob>) => {
  self.postMessage(await readReport(data))
}
