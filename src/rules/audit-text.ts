import type { Severity } from '../format/schema'
import type { Format } from '../format/types'
import type { BlockReading } from './block-reader'
import type { RuleBook } from './book'
import { BUILT_IN } from './built-in'
import type { FigureAt, Finding, TextFault, TextPlace } from './finding'
import { digest } from './fingerprint'
import { numberingFaults } from './numbering'
import { ordinalFaults } from './ordinals'
import { compareReading } from './prose/compare'
import type { Span } from './prose/sentences'
import type { Passage } from './prose-blocks'
import { saidOf } from './said'
import type { Found } from './text/found'

type TextFinding = Extract<Finding, { code: 'text' }>

/** Something said about a stretch of a passage. */
interface Remark {
  rule: string
  severity?: Severity | undefined
  cells: string[]
  fault: TextFault
  place: Pick<TextPlace, 'start' | 'end' | 'fix'>
  sentence: Span
}

/** What is wrong with the words of a draft. Slips of one kind in a section are one finding with several places. */
export function auditText(
  format: Format,
  book: RuleBook,
  passages: Passage[],
  readings: BlockReading[],
  figureAt: FigureAt,
): Finding[] {
  const findings = passages.flatMap((passage, index) => {
    const read = readings[index]
    if (!read) return []
    const ground = { text: passage.text, format, moneyUnits: book.claims.moneyUnits, figureAt }
    const contradictions: Remark[] = compareReading(read.reading, ground)
    const remarks = [...contradictions, ...read.found.map((found) => remarkOf(found, read.sentences))]
    return remarks.map((remark) => textFinding(book, passage, remark))
  })
  const sections = [...new Set(passages.map(({ section }) => section))]
  const numbered = sections.flatMap((section) =>
    numberingRemarks(passages.filter((passage) => passage.section === section)),
  )
  return [...joinSlips(findings), ...numbered.map(({ passage, remark }) => textFinding(book, passage, remark))]
}

function remarkOf({ rule, severity, start, end, fix, fault }: Found, sentences: Span[]): Remark {
  const sentence = sentences.find((one) => one.end > start || one.end === end) ?? { start, end }
  return { rule, severity, cells: [], fault, place: { start, end, ...(fix ? { fix } : {}) }, sentence }
}

function numberingRemarks(passages: Passage[]): { passage: Passage; remark: Remark }[] {
  const lines = passages.map(({ text }) => text)
  return [...numberingFaults(lines), ...ordinalFaults(lines)].flatMap(({ line, start, what, number, expected }) => {
    const passage = passages[line]
    if (!passage) return []
    const span = { start, end: start + number.length }
    const fault: TextFault = { kind: 'numbering', what, number, expected }
    const place = { ...span, fix: { ...span, replacement: expected } }
    return [
      {
        passage,
        remark: { rule: BUILT_IN.numbering, cells: [], fault, place, sentence: { start: 0, end: passage.text.length } },
      },
    ]
  })
}

/** A finding in prose; it stays the same while its sentence and the figures are. */
function textFinding(book: RuleBook, passage: Passage, remark: Remark): TextFinding {
  const { rule, severity, cells, fault, place, sentence } = remark
  const { section, part, block, text, cell } = passage
  const said = text.slice(sentence.start, sentence.end)
  const quote = said.trim()
  const quoteStart = sentence.start + said.length - said.trimStart().length
  const figures = 'sums' in fault ? fault.sums.map(({ value }) => value).join('/') : ''
  const same = digest([quote, fault.kind, place.start - sentence.start, figures].join('\n'))
  return {
    ...saidOf(book, rule, `${section}:${same}`, severity),
    section: part,
    cells: cell === null ? cells : [cell, ...cells],
    code: 'text',
    place: { section, block, quote, quoteStart, ...place },
    others: [],
    fault,
  }
}

/** Makes one finding of the slips of one kind in a section: a text typed with half-width marks has them everywhere. */
function joinSlips(findings: TextFinding[]): TextFinding[] {
  const alike = new Map<string, TextFinding[]>()
  for (const finding of findings) {
    const { fault, place, fingerprint } = finding
    const key = fault.kind === 'wording' ? `${finding.rule} ${place.section} ${fault.what}` : fingerprint + alike.size
    const before = alike.get(key)
    if (before) before.push(finding)
    else alike.set(key, [finding])
  }
  return [...alike.values()].flatMap(joinAlike)
}

function joinAlike([first, ...others]: TextFinding[]): TextFinding[] {
  if (!first) return []
  const { fault, rule, place } = first
  if (fault.kind !== 'wording' || others.length === 0) return [first]
  const all = [first, ...others]
  const count = all.reduce((sum, one) => sum + (one.fault.kind === 'wording' ? one.fault.count : 0), 0)
  const fingerprint = others.reduce(
    (joined, one) => `${rule}:${place.section}:${digest(joined + one.fingerprint)}`,
    first.fingerprint,
  )
  return [{ ...first, fingerprint, others: others.map((one) => one.place), fault: { ...fault, count } }]
}
