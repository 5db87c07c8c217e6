import { formatNumeral } from '../draft/numeral'
import { nameTogether } from '../format/labels'
import type { Cell, Format } from '../format/types'
import { rules as words } from '../messages/zh-CN'
import type { Finding, Operand } from './finding'

/** Shows where a cell stands, in words. */
type PlaceOf = (cell: Cell) => string

/** A finding of the text rules in words: what is said, without the sentence it is quoted from. */
export function describeText(format: Format, { fault }: Extract<Finding, { code: 'text' }>, placeOf: PlaceOf): string {
  switch (fault.kind) {
    case 'figure':
      return words.figure(fault.about, fault.stated, sumsInWords(format, fault.sums))
    case 'one-column': {
      const column = format.cellByPath.get(fault.column)
      return words.oneColumn(fault.about, fault.stated, column ? placeOf(column) : '', sumsInWords(format, fault.sums))
    }
    case 'none':
      return words.none(fault.about, sumsInWords(format, fault.sums))
    case 'parts':
      return (fault.excess ? words.partsExceed : words.partsShort)(fault.whole, fault.parts, fault.sum)
    case 'share':
      return words.share(fault.part, fault.percent, fault.whole, fault.expected)
    case 'growth':
      return words.growth(fault.now, fault.last, fault.said, fault.expected)
    case 'parts-named':
      return words.partsNamed(fault.found, fault.count)
    case 'agency':
      return words.agency(fault.found, fault.agency)
    case 'person':
      return words.person(fault.what)
    case 'reference':
      return words.reference(fault.found, fault.official)
    case 'wording':
      return words.wording[fault.what](fault.found, fault.count)
    case 'numbering':
      return words.numbering[fault.what](fault.number, fault.expected)
    case 'year':
      return words.year[fault.what](fault.found, fault.year)
  }
}

/** Characters of a repeated passage that are quoted. */
const LONGEST_QUOTE = 40

/** A finding about a whole section, in words. */
export function describeSection(format: Format, { fault, section }: Extract<Finding, { code: 'section' }>): string {
  const name = format.sections.find(({ key }) => key === section)?.short ?? ''
  switch (fault.kind) {
    case 'missing':
      return words.missing(name, fault.topics)
    case 'short':
      return words.short(name, fault.length, fault.least)
    case 'empty':
      return words.empty(name)
    case 'long':
      return words.long(name, fault.length, fault.advised)
    case 'same-text':
      return words.sameText(name, Math.round(fault.share * 100), fault.passages.map(beginningOf))
    case 'early':
      return words.early(fault.date, fault.year)
    case 'late':
      return words.late(fault.date, fault.deadline)
  }
}

/** A finding about a figure beside last year's, in words. */
export function describeYears(
  finding: Extract<Finding, { code: 'years' | 'swing' | 'unit-slip' }>,
  placeOf: PlaceOf,
): string {
  const [place, value] = [placeOf(finding.cell), formatNumeral(finding.value)]
  if (finding.code === 'years') return words.years(place, value, formatNumeral(finding.expected))
  const say = finding.code === 'swing' ? words.swing : words.unitSlip
  return say(place, value, formatNumeral(finding.before))
}

function sumsInWords(format: Format, sums: Operand[]): string {
  return words.sums(sums.map((sum) => sumInWords(format, sum)))
}

/** A sum with the figures it is made of, those that are 0 left out. */
function sumInWords(format: Format, { cells, value }: Operand): string {
  const counted = cells.filter((cell) => cell.value !== 0)
  const { own } = nameTogether(counted.flatMap(({ path }) => format.cellByPath.get(path) ?? []))
  const terms = counted.map((cell, index) => words.term(own[index] ?? '', formatNumeral(cell.value)))
  return words.sum(formatNumeral(value), terms)
}

/** Enough of a passage to know it by; a whole section may be the same. */
function beginningOf(passage: string): string {
  return passage.length > LONGEST_QUOTE ? `${passage.slice(0, LONGEST_QUOTE)}…` : passage
}
