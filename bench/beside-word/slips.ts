import { getCell, setCells } from '../../src/draft/cells'
import { changeCells } from '../../src/draft/change'
import type { Draft, ProseBlock } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import type { RuleBook } from '../../src/rules/book'
import { evaluateAll } from '../../src/rules/evaluate-all'
import type { Years } from './years'

/** Something typed wrong: in one figure, by cell, or in the words. */
export interface Slip {
  what: string
  /** Where: the part of the report. */
  where: string
  draft: Draft
}

export interface Outcome {
  what: string
  where: string
  count: number
  /** Said by the wizard before any file is made: as an error, which holds the files back, or as a hint. */
  errors: number
  hints: number
}

/** Every way of mistyping one figure of this year's report, in every cell that is typed, totals following as in the wizard. */
export function slipsInFigures({ format, last, now }: Years): Slip[] {
  return format.cells.flatMap(({ path, section }) => {
    if (format.computedBy.has(path)) return []
    const right = getCell(now, path) ?? 0
    const before = getCell(last, path) ?? 0
    const digits = String(right)
    const wrong: [string, number][] = [
      ['two digits swapped', Number(digits.replace(/(\d)(\d)/, '$2$1'))],
      ['a digit left out', Number(digits.slice(0, -1) || '0')],
      ['a digit doubled', Number(digits.replace(/\d$/, '$&$&'))],
      ['last year’s figure left standing', before],
    ]
    return wrong
      .filter(([, value]) => value !== right && Number.isFinite(value))
      .map(([what, value]) => ({ what, where: section, draft: type(format, now, [[path, value]]) }))
  })
}

/** A figure typed one column or one row beside its cell, whose own stays 0. */
export function slipsOfPlace({ format, now }: Years): Slip[] {
  const typed = format.cells.filter(({ path }) => !format.computedBy.has(path))
  return typed.flatMap(({ path, section }, index) => {
    const value = getCell(now, path)
    const beside = typed[index + 1]
    if (!value || beside?.section !== section || getCell(now, beside.path) !== 0) return []
    const draft = type(format, now, [
      [path, 0],
      [beside.path, value],
    ])
    return [{ what: 'a figure in the cell beside its own', where: section, draft }]
  })
}

/** Totals left as they were last year; in the wizard only one that was unlocked can be. */
export function totalsLeft({ format, last, now }: Years): Slip[] {
  return [...format.computedBy.keys()]
    .filter((path) => getCell(last, path) !== getCell(now, path))
    .map((path) => ({
      what: 'a total not added up again',
      where: format.cellByPath.get(path)?.section ?? '',
      draft: setCells(now, [[path, getCell(last, path)]]),
    }))
}

/** A number in the text that is one off, the year left as it was, a date that is last year's, a paragraph left standing. */
export function slipsInWords({ last, now }: Years): Slip[] {
  const slips: Slip[] = []
  const inText = (what: string, where: string, change: (text: string) => string[]) => {
    for (const [block, index] of (now.sections[where] ?? []).map((one, at) => [one, at] as const)) {
      if (block.type !== 'paragraph') continue
      for (const text of change(block.runs.map((run) => run.text).join('')))
        slips.push({ what, where, draft: withBlock(now, where, index, { type: 'paragraph', runs: [{ text }] }) })
    }
  }
  const numbers = (text: string) =>
    [...text.matchAll(/\d+(?=件|条)/g)].map(
      ({ 0: found, index }) => text.slice(0, index) + (Number(found) + 1) + text.slice(index + found.length),
    )
  for (const key of Object.keys(now.sections)) {
    inText('a number in the text one off', key, numbers)
    inText('the year in the text left as last year’s', key, (text) =>
      text.includes(String(now.year)) ? [text.replace(String(now.year), String(last.year))] : [],
    )
    for (const [index, block] of (last.sections[key] ?? []).entries()) {
      if (block.type !== 'paragraph' || JSON.stringify(block) === JSON.stringify(now.sections[key]?.[index])) continue
      slips.push({ what: 'last year’s paragraph left standing', where: key, draft: withBlock(now, key, index, block) })
    }
  }
  slips.push({
    what: 'the signature’s date left as last year’s',
    where: 'signature',
    draft: { ...now, signature: last.signature },
  })
  return slips
}

/** What the rules say of each slip that they do not say of the report itself. */
export function outcomes(format: Format, book: RuleBook, now: Draft, slips: Slip[]): Outcome[] {
  const known = new Set(evaluateAll(format, book, now).map(({ fingerprint }) => fingerprint))
  const all = new Map<string, Outcome>()
  for (const { what, where, draft } of slips) {
    const found = evaluateAll(format, book, draft).filter(({ fingerprint }) => !known.has(fingerprint))
    const key = `${what} ${where}`
    const one = all.get(key) ?? { what, where, count: 0, errors: 0, hints: 0 }
    one.count += 1
    if (found.some(({ severity }) => severity === 'error')) one.errors += 1
    else if (found.length > 0) one.hints += 1
    all.set(key, one)
  }
  return [...all.values()]
}

function type(format: Format, now: Draft, figures: [string, number][]): Draft {
  return setCells(now, changeCells(format, now, figures))
}

function withBlock(now: Draft, key: string, index: number, block: ProseBlock): Draft {
  const blocks = (now.sections[key] ?? []).map((one, at) => (at === index ? block : one))
  return { ...now, sections: { ...now.sections, [key]: blocks } }
}
