import { sameValue } from '../../draft/difference'
import { cellName } from '../../format/labels'
import type { Format } from '../../format/types'
import { history as words } from '../../messages/zh-CN'
import { cellPath } from '../report/session'
import { type Change, subject } from './steps'

const SECTION = /^sections\.([^.]+)/

/** What a clerk calls a value of the draft. */
export function placeName(format: Format, name: string): string {
  const cell = format.cellByPath.get(cellPath(name) ?? '')
  if (cell) {
    const { row, column, block } = cellName(cell)
    return words.cell(row ?? block, column)
  }
  const key = name.match(SECTION)?.[1]
  const section = format.sections.find((one) => one.key === key)
  return section?.title ?? words.fields[name] ?? words.otherField
}

/** The page on which a changed value stands, or null when it stands on none of its own. */
export function pageOf(format: Format, { name, before, after }: Change): string | null {
  const path = cellPath(name) ?? (name === 'notes' ? firstDifference(before, after) : null)
  if (path !== null) return format.cellByPath.get(path)?.section ?? null
  const [part = '', key = ''] = name.split('.')
  const pages: Record<string, string> = {
    sections: key,
    preface: 'preface',
    agency: 'agency',
    year: 'agency',
    title: 'agency',
    signature: 'signature',
  }
  return pages[part] ?? null
}

/** What a step did, in words. */
export function describeChanges(format: Format, changes: Change[], follows: (name: string) => boolean): string {
  const typed = subject(changes, follows)
  if (typed !== null) return words.steps.one(placeName(format, typed))
  const own = changes.filter(({ name }) => !follows(name))
  const counted = own.length > 0 ? own : changes
  if (counted.length === 1) return words.steps.one(placeName(format, counted[0]?.name ?? ''))
  const cells = counted.every(({ name }) => cellPath(name) !== null)
  return cells ? words.steps.cells(counted.length) : words.steps.many(counted.length)
}

function firstDifference(before: unknown, after: unknown): string | null {
  const [old, now] = [before ?? {}, after ?? {}] as Record<string, unknown>[]
  return Object.keys({ ...old, ...now }).find((key) => !sameValue(old?.[key], now?.[key])) ?? null
}
