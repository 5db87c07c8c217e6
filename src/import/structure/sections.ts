import type { Format } from '../../format/types'
import { STRUCTURE } from '../../rules/built-in'
import { itemNumber, labelKey } from '../recognise/normalise'
import type { PrintedReport } from '../result'
import type { StructureFault } from './fault'

/** Sections that are missing, added, worded or numbered differently, or out of the form's order. */
export function sectionFaults({ sections }: PrintedReport, format: Format): StructureFault[] {
  const official = format.sections
  const missing = official
    .filter((section) => sections.every((one) => one.section?.key !== section.key))
    .map(
      ({ key, title }): StructureFault => ({
        rule: STRUCTURE.sections,
        kind: 'missing',
        official: title,
        section: key,
        cells: [],
        place: null,
      }),
    )
  let reached = -1
  let above = ''
  const printed = sections.flatMap(({ section, printed, place }): StructureFault[] => {
    if (!section) return [{ rule: STRUCTURE.sections, kind: 'extra', printed, section: above, cells: [], place }]
    above = section.key
    const base = { rule: STRUCTURE.sections, printed, official: section.title, section: section.key, place } as const
    const index = official.findIndex(({ key }) => key === section.key)
    const disordered = index < reached
    reached = Math.max(reached, index)
    if (disordered) return [{ ...base, kind: 'disordered', cells: [] }]
    if (sameTitle(printed, section.title)) return []
    const severity = addsWords(printed, section.title) ? ({ severity: 'warning' } as const) : {}
    return [{ ...base, ...severity, kind: 'worded', cells: [] }]
  })
  return [...missing, ...printed]
}

/** Spaces, widths and punctuation do not count; the number does. */
function sameTitle(printed: string, official: string): boolean {
  return labelKey(printed) === labelKey(official) && itemNumber(printed) === itemNumber(official)
}

/** The official title stands there in full, with words before or behind it. */
function addsWords(printed: string, official: string): boolean {
  return labelKey(printed).includes(labelKey(official)) && itemNumber(printed) === itemNumber(official)
}
