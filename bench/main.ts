import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../test/support/wizard'
import { measureAudit } from './audit'
import { measureBatch } from './batch'
import { measureEngine } from './engine'
import { measureImporting } from './importing'
import { measureImportingInWorker } from './importing-worker'
import { measureLong } from './long'
import { type Measure, median, p95 } from './measure'
import { measureOffice } from './office'
import { measurePrinting } from './printing'
import { measureFontTransfer, measureProcess, measureRenderers } from './renderers'
import { loadReports, loadRuleBook, loadTemplates, type Report } from './reports'
import { currentLoad, describeMachine, type Machine, printTable } from './table'
import { measureWaiting } from './waiting'
import { measureInitialScript, measureWizard } from './wizard'

/** Where the project stands and where its parts were built for this run. */
export interface Places {
  root: string
  /** The built wizard. */
  wizard: string
  /** The built bench, with child.js and batch-child.js. */
  bench: string
  /** The program a user starts. */
  program: string
}

/** Measures everything and writes it to standard output: a table, or all numbers as JSON. */
export async function runBench(places: Places, json: boolean): Promise<void> {
  const browser = await launchBrowser()
  try {
    const machine = describeMachine(browser.version())
    const measures = await measureAll(places, () => browser.newContext({ viewport: { width: 1366, height: 768 } }))
    machine.load.after = currentLoad()
    process.stdout.write(`${json ? asJson(machine, measures) : printTable(machine, measures)}\n`)
  } finally {
    await browser.close()
  }
}

/** One thing after the other: nothing runs beside what is measured. */
async function measureAll(places: Places, newContext: () => ReturnType<Browser['newContext']>): Promise<Measure[]> {
  const templates = await loadTemplates(places.root)
  const reports = await loadReports(places.root, templates)
  const book = await loadRuleBook(places.root)
  const measures: Measure[] = []
  const steps: Record<string, (report: Report) => Promise<Measure[]>> = {
    engine: async (report) => measureEngine(report, templates.formats),
    rules: (report) => measureAudit(report.format, book),
    renderers: (report) => measureRenderers(places.root, join(places.bench, 'child.js'), report),
    process: async (report) => [await measureProcess(places.program, report)],
    importing: (report) => measureImporting(places.root, templates, report),
    'importing in the browser': async (report) =>
      measureImportingInWorker(places.root, places.wizard, await newContext(), templates, report),
    printing: async (report) => measurePrinting(places.root, await newContext(), templates, report),
    office: (report) => measureOffice(places.program, templates, report),
    long: (report) => measureLong(places.root, templates, report),
    wizard: async (report) => measureWizard(places.wizard, await newContext(), report),
    waiting: async (report) => measureWaiting(places.wizard, await newContext(), report),
  }
  for (const [name, step] of Object.entries(steps)) {
    process.stderr.write(`bench: ${name}\n`)
    for (const report of reports) measures.push(...(await step(report)))
  }
  process.stderr.write('bench: batch\n')
  return [
    ...measures,
    ...(await measureBatch(places.root, join(places.bench, 'batch-child.js'))),
    await measureFontTransfer(places.root),
    await measureInitialScript(places.wizard),
  ]
}

function asJson(machine: Machine, measures: Measure[]): string {
  const results = measures.map((one) => ({ ...one, median: median(one.values), p95: p95(one.values) }))
  return JSON.stringify({ machine, results }, null, 2)
}
