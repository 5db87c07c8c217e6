import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { format2021 } from '../../test/support/formats'
import { ruleBook } from '../../test/support/rules'
import { add, type Effort, seconds } from './effort'
import { outcomes, slipsInFigures, slipsInWords, slipsOfPlace, totalsLeft } from './slips'
import { fillIn } from './wizard'
import { editsBetween, effortOf, overType } from './word'
import { twoYears } from './years'

/** What the wizard's page cannot see: opening it from a bookmark, and in the portal's back end a click and Ctrl+V. */
const OUTSIDE: Effort = { keys: 1, clicks: 2, points: 2, looks: 0 }

/** Prints, as Markdown, one report made from last year's in the built wizard and, by a model, in Word. */
export async function runBesideWord(root: string): Promise<void> {
  const lastText = readFileSync(join(root, 'test', 'fixtures', 'drafts', 'version-1.nianbao.json'), 'utf8')
  const years = twoYears(format2021, lastText)
  const { format, last, now } = years
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })
  const wizard = await fillIn(join(root, 'dist'), await context.newPage(), years).finally(() => browser.close())

  const word = overType(years)
  const parts = ['preface', ...Object.keys(now.sections)]
  const blocks = (draft: typeof now, key: string) => (key === 'preface' ? draft.preface : draft.sections[key]) ?? []
  const prose = add(...parts.map((key) => effortOf(editsBetween(blocks(last, key), blocks(now, key)))))
  print('', ['keys', 'clicks', 'pointings', 'figures looked up', 'minutes'])
  print('---', Array(5).fill('---:'))
  print(`Word: ${word.typed} figures, ${word.totals} of them totals (modelled)`, columns(word.figures))
  print('Word: adding the totals up on a calculator (modelled)', columns(word.adding))
  print('Word: opening, title, date, PDF, portal (modelled)', columns(word.once))
  print(`Wizard: ${wizard.typed} figures (measured)`, columns(wizard.figures))
  print('Wizard: last year’s text as a start, date, files, portal (measured)', columns(wizard.rest))
  print('Wizard: opening it, pasting into the portal (modelled)', columns(OUTSIDE))
  print('Both: changes in the text (modelled, the same)', columns(prose))
  print('**Word, all**', columns(add(word.figures, word.adding, word.once, prose)))
  print('**Wizard, all**', columns(add(wizard.figures, wizard.rest, OUTSIDE, prose)))
  console.log(`\nThree files after the click: ${wizard.filesS.toFixed(1)} s (measured)\n`)

  const slips = [...slipsInFigures(years), ...slipsOfPlace(years), ...slipsInWords(years)]
  print('slip', ['part', 'slips', 'held back as errors', 'pointed out', 'survive'])
  print('---', ['---', ...Array(4).fill('---:')])
  const results = outcomes(format, ruleBook, now, [...slips, ...totalsLeft(years)])
  const line = (what: string, where: string, some: typeof results) => {
    const sum = (pick: (one: (typeof results)[number]) => number) => some.reduce((all, one) => all + pick(one), 0)
    const [count, errors, hints] = [sum((one) => one.count), sum((one) => one.errors), sum((one) => one.hints)]
    print(what, [where, count, errors, hints, count - errors - hints].map(String))
  }
  for (const one of results) line(one.what, one.where, [one])
  line('**all**', '', results)
}

function columns(effort: Effort): string[] {
  return [effort.keys, effort.clicks, effort.points, effort.looks].map(String).concat((seconds(effort) / 60).toFixed(1))
}

function print(first: string, others: string[]): void {
  console.log(`| ${[first, ...others].join(' | ')} |`)
}
