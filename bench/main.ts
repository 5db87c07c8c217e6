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

/**
 * Measures everything, or only the parts named, and writes it to standard output: a table, or all numbers as JSON.
 * @throws if there is no part of a name.
 */
export async function runBench(places: Places, json: boolean, only: string[]): Promise<void> {
  const browser = await launchBrowser()
  try {
    const machine = describeMachine(browser.version())
    const newContext = () => browser.newContext({ viewport: { width: 1366, height: 768 } })
    const measures = await measureParts(places, newContext, only)
    machine.load.after = currentLoad()
    process.stdout.write(`${json ? asJson(machine, measures) : printTable(machine, measures)}\n`)
  } finally {
    await browser.close()
  }
}

/** One thing after the other: nothing runs beside what is measured. */
async function measureParts(
  places: Places,
  newContext: () => ReturnType<Browser['newContext']>,
  only: string[],
): Promise<Measure[]> {
  const templates = await loadTemplates(places.root)
  const reports = await loadReports(places.root, templates)
  const book = await loadRuleBook(places.root)
  const ofReport = (measure: (report: Report) => Promise<Measure[]> | Measure[]) => async () => {
    const measures: Measure[] = []
    for (const report of reports) measures.push(...(await measure(report)))
    return measures
  }
  const parts: Record<string, () => Promise<Measure[]>> = {
    engine: ofReport((report) => measureEngine(report, templates.formats)),
    rules: ofReport((report) => measureAudit(report.format, book)),
    renderers: ofReport((report) => measureRenderers(places.root, join(places.bench, 'child.js'), report)),
    process: ofReport(async (report) => [await measureProcess(places.program, report)]),
    importing: ofReport((report) => measureImporting(places.root, templates, report)),
    'importing-browser': ofReport(async (report) =>
      measureImportingInWorker(places.root, places.wizard, await newContext(), templates, report),
    ),
    printing: ofReport(async (report) => measurePrinting(places.root, await newContext(), templates, report)),
    office: ofReport((report) => measureOffice(places.program, templates, report)),
    long: ofReport((report) => measureLong(places.root, templates, report)),
    wizard: ofReport(async (report) => measureWizard(places.wizard, await newContext(), report)),
    waiting: ofReport(async (report) => measureWaiting(places.wizard, await newContext(), report)),
    batch: () => measureBatch(places.root, join(places.bench, 'batch-child.js')),
    sizes: async () => [await measureFontTransfer(places.root), await measureInitialScript(places.wizard)],
  }
  const unknown = only.filter((name) => !(name in parts))
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)
  const measures: Measure[] = []
  for (const [name, measure] of Object.entries(parts)) {
    if (only.length > 0 && !only.includes(name)) continue
    process.stderr.write(`bench: ${name}\n`)
    measures.push(...(await measure()))
  }
  return measures
}

function asJson(machine: Machine, measures: Measure[]): string {
  const results = measures.map((one) => ({ ...one, median: median(one.values), p95: p95(one.values) }))
  return JSON.stringify({ machine, results }, null, 2)
}
