import type { Format } from '../format/types'
import { importing as words } from '../messages/zh-CN'
import type { RuleBook } from '../rules/book'
import { digest } from '../rules/fingerprint'
import type { ReportedFinding } from '../rules/report'
import { describePlace } from './places'
import type { ImportResult } from './result'
import type { Source } from './source'
import { describeFault } from './structure/describe'
import type { StructureFault } from './structure/fault'
import { labelFaults } from './structure/labels'
import { rowFaults } from './structure/rows'
import { sectionFaults } from './structure/sections'
import { formatFaults, titleFaults } from './structure/whole'
import type { ImportWords } from './words'

/** What the rules of structure go by. */
export interface StructureTemplates {
  formats: Format[]
  book: RuleBook
  words: ImportWords
}

/**
 * How a printed report departs from the form its labels are of: title, sections, labels, rows, and whether the form
 * is the one in force. In the shape of the data contract, in the order of the form. The numbers of headings are
 * judged with the draft's text, not here.
 */
export function structureFindings(
  { draft, messages, printed }: ImportResult,
  format: Format,
  source: Source,
  { formats, book, words }: StructureTemplates,
): ReportedFinding[] {
  const faults = [
    ...titleFaults(printed, draft, format),
    ...formatFaults(printed, draft, format, formats),
    ...sectionFaults(printed, format),
    ...labelFaults(printed, messages, format, words),
    ...rowFaults(printed, messages, format, words),
  ]
  return faults.map((fault) => reportFault(fault, book, source))
}

function reportFault(fault: StructureFault, book: RuleBook, source: Source): ReportedFinding {
  const { rule, section, cells, place } = fault
  const info = book.info.get(rule)
  const sentence = describeFault(fault)
  return {
    rule,
    severity: fault.severity ?? info?.severity ?? 'advice',
    cells,
    section,
    message: words.at(place ? describePlace(place, source) : '', sentence),
    left: null,
    right: null,
    difference: null,
    source: info?.source ?? '',
    // The same fault elsewhere in the file is the same one, as long as it is about the same cells.
    fingerprint: `${rule}:${section}:${digest([sentence, ...cells].join('\n'))}`,
  }
}
