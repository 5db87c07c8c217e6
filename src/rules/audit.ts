import { getCell } from '../draft/cells'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import { auditText } from './audit-text'
import { yearsAuditor } from './audit-years'
import { type BlockReading, blockReader, rememberingReader } from './block-reader'
import type { RuleBook } from './book'
import { BUILT_IN } from './built-in'
import type { Finding } from './finding'
import { digest } from './fingerprint'
import type { Reporter } from './prose/context'
import { type Passage, passagesOf } from './prose-blocks'
import { saidOf } from './said'
import { sectionChecker } from './sections'
import { signatureFault } from './signature'

/** Finds what the words of a draft and last year's report give away; remembers what it read in each block. */
export type Auditor = (draft: Draft) => Finding[]

/**
 * The rules of templates/rules for one format. A block of prose is read once for as long as its text stands in
 * the draft; comparing what was read with the figures costs next to nothing, so that is done every time.
 */
export function createAuditor(format: Format, book: RuleBook): Auditor {
  const readFor = reporterReader(format, book)
  const auditSections = sectionsAuditor(format, book)
  const auditYears = yearsAuditor(format, book)
  return (draft) => {
    const { name, level } = draft.agency
    const passages = passagesOf(format, draft)
    const readings = readFor({ name, level, year: draft.year })(passages)
    return distinct([
      ...auditText(format, book, passages, readings, (path) => getCell(draft, path)),
      ...auditSections(draft),
      ...auditSignature(book, draft),
      ...auditYears(draft),
    ])
  }
}

/** Who reports on which year decides what sentences mean: for another reporter everything is read anew. */
function reporterReader(
  format: Format,
  book: RuleBook,
): (reporter: Reporter) => (passages: Passage[]) => BlockReading[] {
  let known: { key: string; read: (passages: Passage[]) => BlockReading[] } | null = null
  return (reporter) => {
    const key = `${reporter.level} ${reporter.year} ${reporter.name}`
    if (known?.key !== key) known = { key, read: rememberingReader(blockReader(format, book, reporter)) }
    return known.read
  }
}

function sectionsAuditor(format: Format, book: RuleBook): Auditor {
  const check = sectionChecker(format, book.words)
  return (draft) =>
    check(draft).map(
      ({ rule, severity, section, fault }): Finding => ({
        ...saidOf(book, rule, digest(JSON.stringify(fault)), severity),
        section,
        cells: [],
        code: 'section',
        fault,
      }),
    )
}

function auditSignature(book: RuleBook, draft: Draft): Finding[] {
  const fault = signatureFault(draft, book.words.deadlines)
  if (!fault) return []
  return [
    { ...saidOf(book, BUILT_IN.signatureDate, fault.date), section: 'signature', cells: [], code: 'section', fault },
  ]
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
