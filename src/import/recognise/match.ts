import type { ImportWords } from '../words'
import { itemNumber, labelKey, shortLabelKey } from './normalise'

/** exact: the official words. variant: a known other wording. part: cut off. near: misspelt. */
export type MatchKind = 'exact' | 'variant' | 'part' | 'near'

/** A label of the form, ready to be found. */
export interface LabelEntry<T> {
  official: string
  target: T
  number: string | null
  keys: string[]
  /** The label behind the names of the groups it stands in, as where both are printed in one cell. */
  chains: string[]
  variants: string[]
}

export interface LabelMatch<T> {
  entry: LabelEntry<T>
  kind: MatchKind
}

/** Whether a printed text is a whole label, in the form's words or in known others: a likeness is none. */
export function isWhole({ kind }: Pick<LabelMatch<unknown>, 'kind'>): boolean {
  return kind === 'exact' || kind === 'variant'
}

/** A label of the form with all the ways it may be printed; `groups` are the names above it, from the outside in. */
export function labelEntry<T>(
  official: string,
  target: T,
  variants: string[] = [],
  groups: string[] = [],
): LabelEntry<T> {
  const keys = [...new Set([labelKey(official), shortLabelKey(official)])]
  const chains = groups.flatMap((_, from) => {
    const chain = [...groups.slice(from), official].join('')
    return [labelKey(chain), shortLabelKey(chain)]
  })
  return { official, target, number: itemNumber(official), keys, chains, variants: variants.map(labelKey) }
}

/** Other wordings of a label known to the words file, whatever number either of them carries. */
export function variantsOf(official: string, lists: ImportWords['labels']): string[] {
  const keys = [labelKey(official), shortLabelKey(official)]
  return Object.entries(lists).flatMap(([label, variants]) => (keys.includes(labelKey(label)) ? variants : []))
}

/** What was found for printed texts, by the labels they were looked up in: every piece of a table is looked up often. */
const found = new WeakMap<object, Map<string, LabelMatch<never>[]>>()
/** Texts remembered for each list of labels; a report has some hundreds. */
const MOST_REMEMBERED = 5000
/** So many letters of a label tell it, however long it goes on; the form's longest has 32. */
const LONG_PART = 8
/** Letters of the longest text that may be a label; the form's longest has a tenth of it. */
const LONGEST = 500

/**
 * The labels a printed text may stand for, all by the same and best kind of likeness: more than one means that the
 * text alone does not tell. A part must be at least half of the label or long in itself; misspelt is at most one letter in six
 * (at least one), or the same letters in another order, and never with another item number. The end of a label before
 * its beginning is none: it ends one row's and begins the next one's, as 行政 and 处罚, 行政 and 强制.
 */
export function matchLabel<T>(printed: string, entries: LabelEntry<T>[]): LabelMatch<T>[] {
  if (printed.length > LONGEST) return []
  const known = (found.get(entries) ?? new Map()) as Map<string, LabelMatch<T>[]>
  found.set(entries, known as Map<string, LabelMatch<never>[]>)
  const matches = known.get(printed) ?? lookUp(printed, entries)
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(printed, matches)
  return matches
}

function lookUp<T>(printed: string, entries: LabelEntry<T>[]): LabelMatch<T>[] {
  const key = labelKey(printed)
  const short = shortLabelKey(printed)
  if (key === '') return []
  const number = itemNumber(printed)
  const all = (kind: MatchKind, test: (entry: LabelEntry<T>) => boolean): LabelMatch<T>[] =>
    entries.filter(test).map((entry) => ({ entry, kind }))
  // What stands in brackets may be a remark, or name a group: 行政诉讼（复议后起诉）.
  for (const said of [key, short]) {
    const exact = all('exact', ({ keys }) => keys.includes(said))
    if (exact.length > 0) return sameNumber(exact, number)
    const chain = all('exact', ({ chains }) => chains.includes(said))
    if (chain.length > 0) return chain
  }
  const variant = all('variant', ({ variants }) => variants.includes(key) || variants.includes(short))
  if (variant.length > 0) return sameNumber(variant, number)
  const agrees = (entry: LabelEntry<T>) => number === null || entry.number === null || number === entry.number
  const part = all('part', (entry) => agrees(entry) && entry.keys.some((one) => isPart(key, one)))
  return part.length > 0 ? part : nearest(key, entries.filter(agrees))
}

/** Where several labels read the same, the one with the printed item number. */
function sameNumber<T>(matches: LabelMatch<T>[], number: string | null): LabelMatch<T>[] {
  const same = matches.filter(({ entry }) => entry.number === number)
  return same.length > 0 ? same : matches
}

function isPart(key: string, official: string): boolean {
  const isEnough = key.length >= LONG_PART || key.length * 2 >= official.length
  return key.length >= 2 && isEnough && official.startsWith(key)
}

function nearest<T>(key: string, entries: LabelEntry<T>[]): LabelMatch<T>[] {
  const length = key.length
  // A figure behind a label is no misspelling of it.
  if (length < 4 || /\d/.test(key)) return []
  const limit = Math.max(1, Math.floor(length / 6))
  const measured = entries.map((entry) => ({
    entry,
    distance: Math.min(...entry.keys.map((one) => distance(key, one, limit))),
  }))
  const best = Math.min(limit, ...measured.map((one) => one.distance))
  return measured.filter((one) => one.distance === best).map(({ entry }) => ({ entry, kind: 'near' }))
}

/** Letters to change, add or leave out; the same letters in another order count as one change. Past `limit` it may be infinite. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY
  if (a === b) return 0
  if (a.length === b.length && (b + b).includes(a)) return Number.POSITIVE_INFINITY
  if (a.length === b.length && [...a].sort().join('') === [...b].sort().join('')) return 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
