import type { FontSet } from '../src/renderers/fonts'
import { time, timeBoth } from './measure'
import { peakMegabytes } from './memory'
import { loadFonts, loadRenderer, loadReports, loadTemplates, type RendererName } from './reports'

/** What a child process found out about one renderer. */
export interface ChildResult {
  /** Loading the renderer's modules and the first rendering. */
  coldMs: number
  warmMs: number[]
  /** Processor time of the same renderings. */
  warmCpuMs: number[]
  /** Reading and unpacking the fonts; only for PDF. */
  fontsMs: number | null
  bytes: number
  /** Peak memory after the first rendering, and after all. */
  peakColdMB: number
  peakWarmMB: number
}

const WARM_RUNS = 10

const [, , root = '', name = '', format = ''] = process.argv
process.stdout.write(JSON.stringify(await measureRenderer(root, name as RendererName, format)))

async function measureRenderer(root: string, name: RendererName, format: string): Promise<ChildResult> {
  const templates = await loadTemplates(root)
  const report = (await loadReports(root, templates)).find((one) => one.format.id === format)
  if (!report) throw new Error(`no format ${format}`)
  let fonts: FontSet = { faces: {} }
  const fontsMs = name === 'pdf' ? await time(async () => (fonts = await loadFonts(root))) : null

  const start = performance.now()
  const render = await loadRenderer(name, templates, fonts)
  const { length } = await render(report.document)
  const coldMs = performance.now() - start
  const peakColdMB = peakMegabytes()
  const warm: { ms: number; cpuMs: number }[] = []
  for (let run = 0; run < WARM_RUNS; run++) warm.push(await timeBoth(() => render(report.document)))
  const warmMs = warm.map(({ ms }) => ms)
  const warmCpuMs = warm.map(({ cpuMs }) => cpuMs)
  return { coldMs, warmMs, warmCpuMs, fontsMs, bytes: length, peakColdMB, peakWarmMB: peakMegabytes() }
}
