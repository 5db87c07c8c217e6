import { getCell } from '../draft/cells'
import type { Draft } from '../draft/types'
import type { Severity } from '../format/schema'
import type { Format } from '../format/types'
import type { RuleBook } from './book'
import type { FigureAt, Finding, TextFault, TextPlace } from './finding'
import { digest } from './fingerprint'
import { numberingFaults } from './numbering'
import { compareReading } from './prose/compare'
import type { Reporter } from './prose/context'
import { proseReader, type Reading } from './prose/reader'
import { type Sentence, splitSentences } from './prose/sentences'
import { type Passage, passagesOf } from './prose-blocks'
import { sameText } from './same-text'
import { sectionChecker } from './sections'
import { signatureFault } from './signature'
import type { Found } from './text/found'
import { personFinder } from './text/persons'
import { wordingFinder } from './text/wording'
import { yearFinder } from './text/year-words'
import { yearChecker } from './years'

/** Finds what the words of a draft and last year's report give away; remembers what it read in each block. */
export type Auditor = (draft: Draft) => Finding[]

/** What follows from a block's text alone. */
interface BlockReading {
  reading: Reading
  found: Found[]
  sentences: Sentence[]
}

const NUMBERING = 'prose.numbering'
const SAME_TEXT = 'years.same-text'
const SIGNATURE = 'signature.date'

/**
 * The rules of templates/rules for one format. A block of prose is read once for as long as its text stands in
 * the draft; comparing what was read with the figures costs next to nothing, so that is done every time.
 */
export function createAuditor(format: Format, book: RuleBook): Auditor {
  const checkSections = sectionChecker(format, book.words)
  const checkYears = yearChecker(format, book.words)
  let readBlock: (passage: Passage) => BlockReading = () => ({ reading: EMPTY, found: [], sentences: [] })
  let reporter: Reporter | null = null
  let known = new Map<string, BlockReading>()

  return (draft) => {
    const { name, level } = draft.agency
    if (reporter?.name !== name || reporter.level !== level || reporter.year !== draft.year) {
      reporter = { name, level, year: draft.year }
      readBlock = blockReader(format, book, reporter)
      known = new Map()
    }
    const kept = new Map<string, BlockReading>()
    const passages = passagesOf(format, draft).map((passage) => {
      const key = `${passage.kind}\n${passage.heading}\n${passage.text}`
      const read = known.get(key) ?? readBlock(passage)
      kept.set(key, read)
      return { passage, read }
    })
    known = kept
    const findings = [
      ...auditText(format, book, draft, passages),
      ...checkSections(draft).map(({ rule, severity, section, fault }) =>
        finish(book, rule, severity, { section, cells: [], code: 'section', fault }, digest(JSON.stringify(fault))),
      ),
      ...auditSignature(format, book, draft),
      ...auditYears(format, book, draft, checkYears),
    ]
    return distinct(findings)
  }
}

const EMPTY: Reading = { claims: [], none: [], parts: [] }

function blockReader(format: Format, book: RuleBook, reporter: Reporter): (passage: Passage) => BlockReading {
  const read = proseReader(book.claims, format, reporter)
  const finders = [personFinder(book.words), wordingFinder(book.words), yearFinder(book.words, reporter.year)]
  return ({ text, heading, kind }) => ({
    reading: kind === 'paragraph' ? read(text, heading) : EMPTY,
    found: finders.flatMap((find) => find(text, kind)),
    sentences: splitSentences(text),
  })
}

function auditText(
  format: Format,
  book: RuleBook,
  draft: Draft,
  passages: { passage: Passage; read: BlockReading }[],
): Finding[] {
  const figureAt: FigureAt = (path) => getCell(draft, path)
  const findings = passages.flatMap(({ passage, read }) => {
    const contradictions = compareReading(read.reading, passage.text, format, book.claims, figureAt)
    return [
      ...contradictions.map(({ rule, cells, fault, place, sentence }) =>
        textFinding(book, rule, undefined, passage, { ...place, sentence }, fault, cells),
      ),
      ...read.found.map(({ rule, severity, start, end, fix, fault }) => {
        const around = read.sentences.find((one) => one.end > start) ?? { start, end }
        const place = { start, end, sentence: around, ...(fix ? { fix } : {}) }
        return textFinding(book, rule, severity, passage, place, fault, [])
      }),
    ]
  })
  const sections = [...new Set(passages.map(({ passage }) => passage.section))]
  const numbering = sections.flatMap((section) => {
    const own = passages.flatMap(({ passage }) => (passage.section === section ? [passage] : []))
    return numberingFaults(own.map(({ text }) => text)).flatMap(({ line, what, number, expected }) => {
      const passage = own[line]
      if (!passage) return []
      const start = passage.text.indexOf(number)
      const span = { start, end: start + number.length }
      const fault = { kind: 'numbering' as const, what, number, expected }
      const place = { ...span, sentence: span, fix: { ...span, replacement: expected } }
      return [textFinding(book, NUMBERING, undefined, passage, place, fault, [])]
    })
  })
  return [...findings, ...numbering]
}

/** A finding in prose; it stays the same while its sentence and the figures are. */
function textFinding(
  book: RuleBook,
  rule: string,
  severity: Severity | undefined,
  { section, block, text }: Passage,
  { sentence, ...place }: Omit<TextPlace, 'section' | 'block' | 'quote'> & { sentence: { start: number; end: number } },
  fault: TextFault,
  cells: string[],
): Finding {
  const quote = text.slice(sentence.start, sentence.end).trim()
  const figures = 'sums' in fault ? fault.sums.map(({ value }) => value).join('/') : ''
  const same = digest([quote, fault.kind, place.start - sentence.start, figures].join('\n'))
  const whole: TextPlace = { section, block, quote, ...place }
  return finish(book, rule, severity, { section, cells, code: 'text', place: whole, fault }, `${section}:${same}`)
}

function auditSignature(format: Format, book: RuleBook, draft: Draft): Finding[] {
  const fault = signatureFault(draft, book.words.deadlines)
  const section = format.sections.at(-1)?.key ?? ''
  return fault ? [finish(book, SIGNATURE, undefined, { section, cells: [], code: 'section', fault }, fault.date)] : []
}

function auditYears(format: Format, book: RuleBook, draft: Draft, check: ReturnType<typeof yearChecker>): Finding[] {
  const { previous } = draft
  if (!previous) return []
  const found = check(
    (path) => getCell(draft, path),
    (path) => getCell(previous, path),
    (path) => Boolean(draft.notes[path]),
  )
  const figures = found.map(({ rule, ...one }) => {
    const { section, path } = one.cell
    const before = one.code === 'years' ? one.expected : one.before
    return finish(book, rule, undefined, { section, cells: [path], ...one }, `${path}:${one.value}:${before}`)
  })
  const texts = format.sections.flatMap(({ key, kind }) => {
    const [now, last] = [draft.sections[key], previous.sections[key]]
    const same = kind === 'prose' && now && last ? sameText(now, last, book.words.years.sameText) : null
    if (!same) return []
    const fault = { kind: 'same-text' as const, ...same }
    return [finish(book, SAME_TEXT, undefined, { section: key, cells: [], code: 'section', fault }, key)]
  })
  return [...figures, ...texts]
}

type Bare = Finding extends infer One
  ? One extends Finding
    ? Omit<One, 'rule' | 'severity' | 'source' | 'sentence' | 'fingerprint'>
    : never
  : never

/** Adds what the book says of the rule. A rule the book does not know is a mistake in the files. */
function finish(book: RuleBook, rule: string, severity: Severity | undefined, found: Bare, same: string): Finding {
  const info = book.info.get(rule)
  const { source = '', sentence = '' } = info ?? {}
  const said = {
    rule,
    severity: severity ?? info?.severity ?? 'advice',
    source,
    sentence,
    fingerprint: `${rule}:${same}`,
  }
  return { ...found, ...said } as Finding
}

/** The second of two equal sentences in a section gets a fingerprint of its own. */
function distinct(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, count)
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}:${count}` }
  })
}
