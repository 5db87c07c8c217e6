import type { Format } from '../format/types'
import { getCell } from './cells'
import type { CellValue, Draft, ProseBlock } from './types'

/** One thing two drafts of a report differ in. `name` is its place in the draft, dotted. */
export type Difference =
  | { part: 'cell'; name: string; path: string; before: CellValue; after: CellValue }
  | { part: 'prose'; name: string; before: ProseBlock[]; after: ProseBlock[] }
  | { part: 'field'; name: string; before: unknown; after: unknown }

/** What differs between two drafts of one format, in the order of the form: fields, prose, cells, the rest. */
export function differences(format: Format, before: Draft, after: Draft): Difference[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  const fields = Object.keys(old).map(
    (name): Difference => ({ part: 'field', name, before: old[name], after: now[name] }),
  )
  const sections = Object.keys(before.sections).map((key): Difference => {
    return {
      part: 'prose',
      name: `sections.${key}`,
      before: before.sections[key] ?? [],
      after: after.sections[key] ?? [],
    }
  })
  const cells = format.cells.map(({ path }): Difference => {
    return { part: 'cell', name: `tables.${path}`, path, before: getCell(before, path), after: getCell(after, path) }
  })
  const preface: Difference = { part: 'prose', name: 'preface', before: before.preface, after: after.preface }
  return [...fields, preface, ...sections, ...cells].filter((one) => !sameValue(one.before, one.after))
}

/** Whether two values of a draft say the same; a key that is undefined says as much as none. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameValue(a[key], b[key]))
}

/** What is neither prose nor figure, by its place in the draft. */
function fieldsOf(draft: Draft): Record<string, unknown> {
  const { site, ...agency } = draft.agency
  const { year, title, notes, acknowledged, previous } = draft
  return {
    ...prefixed('agency', agency),
    ...prefixed('agency.site', site),
    year,
    title,
    ...prefixed('signature', draft.signature),
    notes,
    acknowledged,
    previous,
  }
}

function prefixed(prefix: string, values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, value]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
