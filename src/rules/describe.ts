import { formatNumeral } from '../draft/numeral'
import { cellName } from '../format/labels'
import type { Cell, Format } from '../format/types'
import { findings as words } from '../messages/zh-CN'
import { describeSection, describeText, describeYears } from './describe-text'
import { explainRelation, type Side } from './explain'
import type { Finding } from './finding'

/** A finding in words. `left` and `right` spell out the two sides of a relation with their figures. */
export interface Description {
  message: string
  /** The message without the sides, for a place that shows them. */
  headline: string
  left: string | null
  right: string | null
}

/** Sums of more addends than this name only those that are not zero. */
const LONG_SUM = 6

/** Puts a finding into words a clerk understands: where, both sides as she sees them, the difference. */
export function describeFinding(format: Format, finding: Finding): Description {
  switch (finding.code) {
    case 'blank':
      return plain(words.blank(placeOf(finding.cell)))
    case 'kind':
      return plain(words.kind[finding.cell.kind](placeOf(finding.cell), formatNumeral(finding.value)))
    case 'relation':
      return describeRelation(format, finding)
    case 'text':
      return plain(describeText(format, finding, placeOf))
    case 'section':
      return plain(describeSection(format, finding))
    case 'years':
    case 'swing':
    case 'unit-slip':
      return plain(describeYears(finding, placeOf))
  }
}

/** Where a cell stands, in words: 「（七）总计」自然人列. */
export function placeOf(cell: Cell): string {
  const name = cellName(cell)
  return words.place(name.row, name.column)
}

function describeRelation(format: Format, finding: Extract<Finding, { code: 'relation' }>): Description {
  const { relation } = finding
  const { difference, shared, ...sides } = explainRelation(format, finding)
  const left = sideInWords(sides.left)
  const right = sideInWords(sides.right)
  const target = relation.rule.computes ? format.cellByPath.get(relation.right[0] ?? '') : undefined
  if (target) {
    const message = words.total(placeOf(target), sides.left.total, sides.right.total, difference)
    return { message, headline: message, left, right }
  }
  const subject = words.subject(words.place(shared.row, shared.column))
  const [sentence, short] =
    relation.relation === '=' ? [words.equal, words.equalShort] : [words.atMost, words.atMostShort]
  return { message: sentence(subject, left, right, difference), headline: short(subject, difference), left, right }
}

function sideInWords({ terms, total }: Side): string {
  if (terms.length <= LONG_SUM) return words.side(terms, total)
  return words.longSide(
    terms.filter((term) => term.value !== '0'),
    total,
  )
}

function plain(message: string): Description {
  return { message, headline: message, left: null, right: null }
}
