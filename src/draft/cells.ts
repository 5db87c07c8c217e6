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
  const copies = new Set<CellTree>()
  const tables = [...changes].reduce((tree, [path, value]) => setIn(tree, keysOf(path), 0, value, copies), draft.tables)
  return tables === draft.tables ? draft : { ...draft, tables }
}

/** `copies` are the trees made for this change, which may be written to. */
function setIn(tree: CellTree, keys: string[], depth: number, value: CellValue, copies: Set<CellTree>): CellTree {
  const key = keys[depth] as string
  const child = tree[key]
  const node = child !== null && typeof child === 'object' ? child : {}
  const next = depth === keys.length - 1 ? value : setIn(node, keys, depth + 1, value, copies)
  if (next === child) return tree
  const copy = copies.has(tree) ? tree : { ...tree }
  copies.add(copy)
  copy[key] = next
  return copy
}
