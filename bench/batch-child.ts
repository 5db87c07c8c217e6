import { buildDocument } from '../src/document/build'
import { peakMegabytes } from './memory'
import { loadFonts, loadRenderer, loadReports, loadTemplates, RENDERERS } from './reports'

/** What a child process found out about a batch of reports. */
export interface BatchResult {
  reports: number
  seconds: number
  early: MemoryUse
  late: MemoryUse
  peakMB: number
}

/** Memory in use, without garbage, after so many reports. */
interface MemoryUse {
  reports: number
  usedMB: number
}

const REPORTS = 200
/** By then everything is loaded; from here on memory must not grow with the reports. */
const EARLY = 50

process.stdout.write(JSON.stringify(await runBatch(process.argv[2] ?? '')))

async function runBatch(root: string): Promise<BatchResult> {
  const templates = await loadTemplates(root)
  const reports = await loadReports(root, templates)
  const fonts = await loadFonts(root)
  const renderers = await Promise.all(RENDERERS.map((name) => loadRenderer(name, templates, fonts)))
  const start = performance.now()
  let early: MemoryUse = { reports: 0, usedMB: 0 }
  for (let index = 0; index < REPORTS; index++) {
    const report = reports[index % reports.length]
    if (!report) throw new Error('no format')
    const { format, draft } = report
    const agency = { ...draft.agency, name: `甲县第${index + 1}测试局` }
    const document = buildDocument(format, { ...draft, agency })
    for (const render of renderers) await render(document)
    if (index + 1 === EARLY) early = memoryAfter(EARLY)
  }
  const seconds = (performance.now() - start) / 1000
  return { reports: REPORTS, seconds, early, late: memoryAfter(REPORTS), peakMB: peakMegabytes() }
}

function memoryAfter(reports: number): MemoryUse {
  if (!globalThis.gc) throw new Error('to be started with --expose-gc')
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return { reports, usedMB: (heapUsed + external) / 2 ** 20 }
}
