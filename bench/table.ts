import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { type Measure, median, p95 } from './measure'

/** Fewer runs have no meaningful 95th percentile. */
const RUNS_FOR_P95 = 20

/** What the figures were measured on. */
export interface Machine {
  date: string
  cores: number
  cpu: string
  memoryGB: number
  node: string
  chromium: string
  /** Average number of running processes in the last minute, before and after. */
  load: { before: number; after: number }
}

/** Facts of this machine; to be called before measuring, `load.after` is filled in later. */
export function describeMachine(chromium: string): Machine {
  const load = currentLoad()
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? '',
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    chromium,
    load: { before: load, after: load },
  }
}

/** Average number of running processes in the last minute. */
export function currentLoad(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100
}

/** The figures as a Markdown table: a line for each thing, a pair of columns for each format. */
export function printTable(machine: Machine, measures: Measure[]): string {
  const { date, cores, cpu, memoryGB, node, chromium, load } = machine
  const formats = [...new Set(measures.flatMap((one) => one.format ?? []))].sort()
  const names = [...new Set(measures.map((one) => one.name))]
  const rows = names.map((name) => {
    const found = measures.filter((one) => one.name === name)
    const cells = formats.flatMap((format) => pair(found.find((one) => one.format === format || one.format === null)))
    const runs = found[0]?.unit === '×' ? '' : String(found[0]?.values.length ?? 0)
    return [name, found[0]?.unit ?? '', runs, ...cells]
  })
  const head = ['', '', 'runs', ...formats.flatMap((format) => [`${format} median`, 'p95'])]
  return [
    `${date}, ${cores} cores (${cpu}), ${memoryGB} GB, Node ${node}, Chromium ${chromium}, load ${load.before} before, ${load.after} after`,
    '',
    ...align([head, ...rows]),
  ].join('\n')
}

function pair(measure: Measure | undefined): [string, string] {
  if (!measure) return ['', '']
  const { values } = measure
  return [round(median(values)), values.length >= RUNS_FOR_P95 ? round(p95(values)) : '']
}

/** Three digits are more than two runs agree in. */
function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function align(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column < 2 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  const [head = [], ...body] = rows.map(line)
  return [String(head), rule, ...body.map(String)]
}
