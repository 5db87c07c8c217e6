import type { CellTree, CellValue, Draft } from './types'

/** Paths taken apart: the same few hundred are asked for at every key. */
const pathKeys = new Map<string, string[]>()

/** The value at a cell path; null where the draft holds nothing there. */
export function getCell(draft: Draft, path: string): CellValue {
  let node: CellTree | CellValue | undefined = draft.tables
  for (const key of keysOf(path)) {
    if (node === null || node === undefined || typeof node === 'number') return null
    node = node[key]
  }
  return typeof node === 'number' ? node : null
}

function keysOf(path: string): string[] {
  const known = pathKeys.get(path)
  if (known) return known
  const keys = path.split('.')
  pathKeys.set(path, keys)
  return keys
}

/** The draft with some cells changed. What does not change is shared with the draft given. */
export function setCells(draft: Draft, changes: Iterable<readonly [string, CellValue]>): Draft {
  let tables = draft.tables
  for (const [path, value] of changes) tables = setIn(tables, path.split('.'), value)
  return tables === draft.tables ? draft : { ...draft, tables }
}

function setIn(tree: CellTree, keys: string[], value: CellValue): CellTree {
  const [key, ...rest] = keys
  if (key === undefined) return tree
  const child = tree[key]
  const next = rest.length === 0 ? value : setIn(child !== null && typeof child === 'object' ? child : {}, rest, value)
  return next === child ? tree : { ...tree, [key]: next }
}
