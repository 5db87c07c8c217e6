import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ChildResult } from './child'
import { type Measure, time, type Unit } from './measure'
import { RENDERERS, type RendererName, type Report } from './reports'

const node = promisify(execFile)
const CHILDREN = 3

/** Every renderer in processes of its own: cold, warm, bytes and memory. */
export async function measureRenderers(root: string, child: string, { format }: Report): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const name of RENDERERS) {
    const results: ChildResult[] = []
    for (let run = 0; run < CHILDREN; run++) {
      const { stdout } = await node(process.execPath, [child, root, name, format.id])
      results.push(JSON.parse(stdout))
    }
    measures.push(...describe(name, format.id, results))
  }
  return measures
}

function describe(renderer: RendererName, format: string, results: ChildResult[]): Measure[] {
  const name = renderer.toUpperCase()
  const line = (what: string, unit: Unit, values: number[]): Measure => ({
    name: `${name} ${what}`,
    format,
    unit,
    values,
  })
  const fonts = results.flatMap((one) => one.fontsMs ?? [])
  return [
    ...(fonts.length > 0 ? [line('fonts, read and unpacked', 'ms', fonts)] : []),
    line('cold: load modules, first rendering', 'ms', pick(results, 'coldMs')),
    line(
      'warm',
      'ms',
      results.flatMap((one) => one.warmMs),
    ),
    line(
      'warm, processor time',
      'ms',
      results.flatMap((one) => one.warmCpuMs),
    ),
    line(
      'file',
      'kB',
      pick(results, 'bytes').map((bytes) => bytes / 1000),
    ),
    line('peak memory, one rendering', 'MB', pick(results, 'peakColdMB')),
    line('peak memory, eleven renderings', 'MB', pick(results, 'peakWarmMB')),
  ]
}

function pick(results: ChildResult[], key: 'coldMs' | 'bytes' | 'peakColdMB' | 'peakWarmMB'): number[] {
  return results.map((one) => one[key])
}

/** The whole program from start to end: draft file in, three files out. */
export async function measureProcess(program: string, { format, draftText }: Report): Promise<Measure> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'))
  try {
    const file = join(folder, 'report.nianbao.json')
    await writeFile(file, draftText)
    const values: number[] = []
    for (let run = 0; run < CHILDREN; run++) {
      values.push(
        await time(() =>
          node(process.execPath, [
            program,
            'render',
            file,
            '--output',
            join(folder, 'out'),
            '--formats',
            'docx,pdf,html',
          ]),
        ),
      )
    }
    return { name: 'nianbao render, whole process, DOCX + PDF + HTML', format: format.id, unit: 'ms', values }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What the PDF's faces weigh on their way to a browser; fetched once, then cached. */
export async function measureFontTransfer(root: string): Promise<Measure> {
  const folder = join(root, 'public', 'fonts')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ttfz'))
  const sizes = await Promise.all(files.map((name) => stat(join(folder, name))))
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0)
  return { name: `fonts: ${files.length} faces, transferred`, format: null, unit: 'kB', values: [bytes / 1000] }
}
