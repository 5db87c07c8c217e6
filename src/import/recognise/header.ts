import type { ImportWords } from '../words'
import { type Column, doubt, labelDoubt, type SeenLabel, type Token } from './binding'
import { unitInHeader } from './figure'
import type { FormBlock, Line } from './form'
import { type LabelMatch, matchLabel } from './match'
import { itemNumber, labelKey } from './normalise'

/** A label of a header: the pieces it was printed in, and what it may be. */
export interface HeaderItem {
  printed: string
  token: Token
  matches: LabelMatch<Line[]>[]
}

export interface Header {
  items: HeaderItem[]
  /** How many of the labels name a column of the block. */
  known: number
}

/** The columns a header names: 'unknown' where it does not say enough, 'other' where it says something else than the form. */
export type Columns = Column[] | 'unknown' | 'other'

/** The most pieces one label of a header is printed in, at one character a line. */
const MOST_PIECES = 8

/** Reads pieces of text as labels of a block's columns, joining those a label was broken into. */
export function readHeader(tokens: Token[], block: FormBlock): Header {
  const items: HeaderItem[] = []
  for (let start = 0; start < tokens.length; ) {
    const found = longestLabel(tokens, start, block)
    const token = tokens[start] as Token
    items.push({ printed: found.printed, token, matches: found.matches })
    start += found.pieces
  }
  return { items, known: items.filter((item) => item.matches.length > 0).length }
}

function longestLabel(tokens: Token[], start: number, block: FormBlock) {
  const joined = (pieces: number) =>
    tokens
      .slice(start, start + pieces)
      .map((token) => token.text)
      .join('')
  for (let pieces = Math.min(MOST_PIECES, tokens.length - start); pieces > 0; pieces -= 1) {
    const printed = joined(pieces)
    const matches = matchLabel(printed, block.columnLabels)
    // Joining is for whole labels only: a likeness of several pieces together is chance.
    if (matches[0]?.kind === 'exact' || pieces === 1) return { printed, matches, pieces }
  }
  return { printed: joined(1), matches: [], pieces: 1 }
}

/**
 * The columns a header in reading order names. Without groups the printed order counts; with groups, which are printed
 * level by level, labels must be there as often as the form has them and in its order, and a label left out is a column
 * left out.
 */
export function columnsOf(header: Header, block: FormBlock, words: ImportWords): Columns {
  const leaves = header.items.filter(
    (item) => item.matches.length > 0 && item.matches.every(isLeaf) && !isNumbered(item, block),
  )
  if (leaves.length === 0) return 'unknown'
  const flat = block.columns.every((column) => column.labels.length === 1)
  const rest = header.items.filter((item) => item.matches.length === 0 && !isFrame(item, block))
  return flat ? flatColumns(leaves, rest, header, block, words) : nestedColumns(leaves, rest, header, block, words)
}

/** Whether a label that reads like a column's has a number, as the row of that name: 3.其他. */
function isNumbered(item: HeaderItem, block: FormBlock): boolean {
  const number = itemNumber(item.printed)
  return number !== null && item.matches.every(({ entry }) => entry.number !== number) && isFrame(item, block)
}

function flatColumns(leaves: HeaderItem[], rest: HeaderItem[], header: Header, block: FormBlock, words: ImportWords) {
  const lines = leaves.map((item) => (item.matches.length === 1 ? item.matches[0]?.entry.target[0] : undefined))
  // The header of a block above, whose rows are blank, may stand before.
  const near = lines.slice(-block.columns.length)
  const ordered = near.every((line, index) => index === 0 || isNotBefore(line, near[index - 1], block))
  if (isOfLines(leaves) && !ordered) return 'other'
  if (rest.length === 0 && !lines.includes(undefined) && new Set(lines).size === lines.length) {
    return leaves.map((item, index) => column(item, lines[index] as Line, words))
  }
  // Cut-off labels tell nothing alone; in the form's order, with every column there, they do.
  const own = header.items.filter((item) => !isFrame(item, block))
  // Alike, they stand in one token: 本年新 | 本年新.
  const last = own.flatMap(apart).slice(-block.columns.length)
  const fits = last.length === block.columns.length && last.every((item, i) => mayBe(item, block.columns[i] as Line))
  if (fits) return last.map((item, index) => column(item, block.columns[index] as Line, words))
  const known = lines.flatMap((line) => (line ? [block.columns.indexOf(line)] : []))
  return known.every((place, index) => index === 0 || place > (known[index - 1] ?? 0)) ? 'unknown' : 'other'
}

/** Whether labels stand in lines of their own, so that their order need not be that of their columns. */
function isOfLines(items: HeaderItem[]): boolean {
  return items.some(({ token: { place } }) => place.row === undefined)
}

/** Whether a column is another or stands behind it in the form, as far as both are known. */
function isNotBefore(line: Line | undefined, before: Line | undefined, { columns }: FormBlock): boolean {
  return !line || !before || columns.indexOf(line) >= columns.indexOf(before)
}

/** The cells a label was printed in alike, each by itself. */
function apart(item: HeaderItem): HeaderItem[] {
  const once = { ...item, token: { ...item.token, repeats: 1 } }
  return Array.from({ length: item.token.repeats }, () => once)
}

function nestedColumns(leaves: HeaderItem[], rest: HeaderItem[], header: Header, block: FormBlock, words: ImportWords) {
  const printed = new Map<string, HeaderItem[]>()
  for (const item of leaves) {
    const official = item.matches[0]?.entry.official ?? ''
    printed.set(official, [...(printed.get(official) ?? []), item])
  }
  const columns = columnsNamed(header, block)
  const named = (label: string) => columns.filter((one) => one.labels.at(-1) === label)
  for (const [label, items] of printed) if (items.length !== named(label).length) return 'unknown'
  const present = columns.flatMap((line) => {
    const label = line.labels.at(-1) ?? ''
    const item = printed.get(label)?.[named(label).indexOf(line)]
    return item ? [{ line, item }] : []
  })
  if (!inOrder(present, leaves)) return 'other'
  // A column that seems to be missing may be one whose label could not be read, or stands in another line.
  if (present.length < columns.length && (rest.length > 0 || isOfLines(leaves))) return 'unknown'
  return present.map(({ line, item }) => column(item, line, words))
}

/** The columns of a block all of whose groups a header prints: one group may stand in a table of its own. */
function columnsNamed(header: Header, block: FormBlock): Line[] {
  const printed = new Set(header.items.flatMap(({ matches }) => matches.map(({ entry }) => entry.official)))
  const some = block.columns.filter((line) => line.labels.every((label) => printed.has(label)))
  return some.length > 0 ? some : block.columns
}

/** Whether labels below the same group are printed in the form's order. */
function inOrder(columns: { line: Line; item: HeaderItem }[], leaves: HeaderItem[]): boolean {
  const group = (line: Line) => JSON.stringify(line.labels.slice(0, -1))
  return columns.every(({ line, item }, index) => {
    const next = columns[index + 1]
    return !next || group(next.line) !== group(line) || leaves.indexOf(next.item) > leaves.indexOf(item)
  })
}

function column(item: HeaderItem, line: Line, words: ImportWords): Column {
  const match = item.matches.find(({ entry }) => entry.target.includes(line))
  const label = match ? labelDoubt(match, item.printed, item.token.place) : cutOff(item, line)
  const { token, printed } = item
  return { line, cells: token.repeats, unit: unitInHeader([printed], words), doubt: label, header: token }
}

function cutOff(item: HeaderItem, line: Line) {
  return { ...doubt('label', item.token.place), printed: item.printed, official: line.labels.at(-1) ?? null }
}

/** The labels of a header as they were printed. */
export function seenLabels(header: Header, block: FormBlock): SeenLabel[] {
  return header.items.flatMap(({ printed, token, matches }) =>
    matches[0] ? [{ block, match: matches[0], printed, place: token.place }] : [],
  )
}

/** Whether a label names one line of the form, and not a group of them. */
export function isLeaf({ entry }: Pick<LabelMatch<Line[]>, 'entry'>): boolean {
  const [line] = entry.target
  return entry.target.length === 1 && line?.labels.at(-1) === entry.official
}

/** Captions, the corner and names of row groups stand among the labels of a header without being columns. */
function isFrame(item: HeaderItem, block: FormBlock): boolean {
  const frame = [block.caption, block.corner].filter((entry) => entry !== null)
  return matchLabel(item.printed, [...frame, ...block.rowLabels]).length > 0
}

function mayBe(item: HeaderItem, line: Line): boolean {
  if (item.matches.length > 0) return item.matches.some(({ entry }) => entry.target.includes(line))
  const key = labelKey(item.printed)
  return key.length >= 2 && labelKey(line.labels.at(-1) ?? '').startsWith(key)
}
