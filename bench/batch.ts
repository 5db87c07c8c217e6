import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { BatchResult } from './batch-child'
import type { Measure } from './measure'

const start = promisify(execFile)

/** A batch of different drafts of all formats through the three renderers, in one process of its own. */
export async function measureBatch(root: string, child: string): Promise<Measure[]> {
  const { stdout } = await start(process.execPath, ['--expose-gc', child, root])
  const { reports, seconds, early, late, peakMB }: BatchResult = JSON.parse(stdout)
  const name = `batch of ${reports} drafts, HTML + DOCX + PDF`
  const line = { format: null, unit: 'MB' } as const
  return [
    { ...line, name: `${name}: reports per second`, unit: '1/s', values: [reports / seconds] },
    { ...line, name: `${name}: memory in use after ${early.reports}`, values: [early.usedMB] },
    { ...line, name: `${name}: memory in use after ${late.reports}`, values: [late.usedMB] },
    { ...line, name: `${name}: peak of the process`, values: [peakMB] },
  ]
}
