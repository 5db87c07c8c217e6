import { difference, sum } from '../draft/decimal'
import { bindPattern, expandPattern, fillPattern } from '../format/patterns'
import type { Cell, Format } from '../format/types'
import type { RuleWords } from './book-schema'
import { BUILT_IN } from './built-in'
import type { FigureAt, Operand } from './finding'
import { operand } from './relation'

/** A figure that does not follow from last year's, or is far from it. */
export type YearFound =
  | { code: 'years'; rule: string; cell: Cell; value: number; expected: number; before: Operand }
  | { code: 'swing' | 'unit-slip'; rule: string; cell: Cell; value: number; before: number }

/** One cell that follows from cells of last year's report and of this one. */
interface Link {
  rule: string
  cell: Cell
  previous: string[]
  plus: string[]
  minus: string[]
  settledByNote: boolean
}

/** Whether this year's report has a note on a cell. */
type Noted = (path: string) => boolean

/** Compares figures with last year's. A blank on either side, or a cell last year's format has not, is not assessed. */
export function yearChecker(format: Format, { years }: RuleWords) {
  const links = linksOf(format)
  return (now: FigureAt, before: FigureAt, noted: Noted): YearFound[] => [
    ...links.flatMap((link) => checkLink(link, now, before, noted)),
    ...unitSlips(format, years.unitSlip, now, before),
    ...swings(format, years.swing, now, before),
  ]
}

function linksOf(format: Format): Link[] {
  const paths = format.cells.map((cell) => cell.path)
  const carried = format.carryForward.flatMap(({ from, to }) =>
    instances(format, to).map(
      ({ cell, fill }): Link => ({
        rule: BUILT_IN.carriedIn,
        cell,
        previous: [fill(from)],
        plus: [],
        minus: [],
        settledByNote: false,
      }),
    ),
  )
  const across = format.acrossYears.flatMap(({ rule, each, previous, plus, minus, settledByNote = false }) =>
    instances(format, each).map(({ cell, fill }): Link => {
      const resolve = (patterns: string[]) => patterns.flatMap((pattern) => expandPattern(fill(pattern), paths))
      return { rule, cell, previous: resolve(previous), plus: resolve(plus), minus: resolve(minus), settledByNote }
    }),
  )
  return [...carried, ...across]
}

function instances(format: Format, pattern: string) {
  return format.cells.flatMap((cell) => {
    const bindings = bindPattern(pattern, cell.path)
    return bindings ? [{ cell, fill: (other: string) => fillPattern(other, bindings) }] : []
  })
}

function checkLink(link: Link, now: FigureAt, last: FigureAt, noted: Noted): YearFound[] {
  const { cell, rule } = link
  const value = now(cell.path)
  const [before, plus, minus] = [operand(link.previous, last), operand(link.plus, now), operand(link.minus, now)]
  if (value === null || !before || !plus || !minus) return []
  if (link.settledByNote && noted(cell.path)) return []
  const expected = difference([before.value, plus.value], [minus.value])
  return value === expected ? [] : [{ code: 'years', rule, cell, value, expected, before }]
}

/** An amount about ten thousand times last year's, or a ten thousandth: 万元 and 元 mixed up. */
function unitSlips(
  format: Format,
  { factor, tolerance }: RuleWords['years']['unitSlip'],
  now: FigureAt,
  last: FigureAt,
) {
  return format.cells.flatMap((cell): YearFound[] => {
    const [value, before] = [now(cell.path), last(cell.path)]
    if (cell.kind !== 'amount' || !value || !before) return []
    const times = Math.max(value / before, before / value)
    const slipped = times >= factor / tolerance && times <= factor * tolerance
    return slipped ? [{ code: 'unit-slip', rule: BUILT_IN.unitSlip, cell, value, before }] : []
  })
}

/** Counts that grew or fell out of proportion; of a total and its addends only the total. */
function swings(format: Format, { factor, least }: RuleWords['years']['swing'], now: FigureAt, last: FigureAt) {
  const found = new Map<string, YearFound>()
  for (const cell of format.cells) {
    const [value, before] = [now(cell.path), last(cell.path)]
    if (cell.kind !== 'count' || value === null || before === null) continue
    const [small, large] = value < before ? [value, before] : [before, value]
    if (small < 0 || large < small * factor || sum([large, -small]) < least) continue
    found.set(cell.path, { code: 'swing', rule: BUILT_IN.swing, cell, value, before })
  }
  const inTotal = (path: string) =>
    (format.relationsByCell.get(path) ?? []).some(
      ({ rule, right }) => rule.computes && right[0] !== path && found.has(right[0] ?? ''),
    )
  return [...found].filter(([path]) => !inTotal(path)).map(([, one]) => one)
}
