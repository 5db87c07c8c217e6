import type { ImportWords } from '../words'
import { type Column, labelDoubt } from './binding'
import { unitInHeader } from './figure'
import type { FormBlock, Line } from './form'
import { distinct, type Slot, type Slots } from './grid'
import { isLeaf, readHeader } from './header'
import { type LabelMatch, matchLabel } from './match'

/** What is no longer than （单位：万元） names nothing but a unit. */
const UNIT_ALONE = 7

/** The labels above a column, and the columns of the form all of them lead to. */
interface LabelsAbove {
  texts: string[]
  found: LabelMatch<Line[]>[][]
  /** What the lowest of them may be. */
  lowest: LabelMatch<Line[]>[]
  last: Slot
  lines: Line[]
}

/** Reads what stands above a column: a label broken over several cells is whole only together with those above. */
export function labelsAbove(header: Slots, place: number, block: FormBlock): LabelsAbove | null {
  const stack = distinct(header.map((line) => line[place] ?? null)).filter(({ token }) => token.printed.kind === 'text')
  const last = stack.at(-1)
  if (!last) return null
  const tokens = stack.map(({ token }) => token)
  const { items } = readHeader(tokens, block)
  const texts = items.map(({ printed }) => printed)
  const found = items.map(({ matches }) => matches)
  const bottom = found.at(-1) ?? []
  const lowest = bottom.length > 0 ? bottom : matchLabel(texts.slice(-2).join(''), block.columnLabels)
  const named = [...found.slice(0, -1).filter((matches) => matches.length > 0), lowest]
  const lines = block.columns.filter((line) => named.every((matches) => leadsTo(matches, line)))
  return { texts, found, lowest, last, lines }
}

/** The column some labels name: the only one every readable label of them leads to. */
export function columnBelow(labels: LabelsAbove, words: ImportWords): Column | null {
  const [line] = labels.lines
  return line && labels.lines.length === 1 ? columnOf(labels, line, words) : null
}

/**
 * The columns of a header that prints every label of the form in its order, where groups above do not reach over all
 * of their columns: labels alike are told apart by the others. Null where one is missing, misspelt or elsewhere.
 */
export function allInOrder(
  named: (LabelsAbove | null)[],
  block: FormBlock,
  words: ImportWords,
): (Column | null)[] | null {
  const labels = named.filter((one) => one?.lowest.some(isLeaf))
  const own = labels.filter((one, index) => one?.last.token !== labels[index - 1]?.last.token)
  if (own.length !== block.columns.length) return null
  const columns = own.map((one, index) => {
    const line = block.columns[index]
    const isNamed = one !== null && line !== undefined && one.lowest[0]?.kind === 'exact' && one.lines.includes(line)
    return isNamed ? columnOf(one, line, words) : null
  })
  if (columns.includes(null)) return null
  return named.map((one) => columns[own.findIndex((other) => other?.last.token === one?.last.token)] ?? null)
}

function columnOf({ texts, found, lowest, last }: LabelsAbove, line: Line, words: ImportWords): Column | null {
  const match = lowest.find(({ entry }) => entry.target.includes(line))
  if (!match || match.entry.official !== line.labels.at(-1)) return null
  return {
    line,
    cells: 1,
    unit: unitInHeader(ownLabels(texts, found), words),
    doubt: labelDoubt(match, texts.at(-1) ?? '', last.token.place),
  }
}

/** Of the labels above a column those it has, and those that name nothing but a unit: not what is left of a block before. */
function ownLabels(texts: string[], found: LabelMatch<Line[]>[][]): string[] {
  const split = found.at(-1)?.length === 0 ? 2 : 1
  return texts.filter(
    (text, index) => index >= texts.length - split || found[index]?.length || text.length <= UNIT_ALONE,
  )
}

function leadsTo(matches: LabelMatch<Line[]>[], line: Line): boolean {
  return matches.some(({ entry }) => entry.target.includes(line))
}

/**
 * Whether a column's label stands below no cell, or another label, where the header prints the group it belongs to:
 * a span is wrong then, and labels behind it stand above other columns than their own.
 */
export function isBesideGroup({ lines, lowest }: LabelsAbove, place: number, header: Slots, block: FormBlock): boolean {
  const own = lines.filter((line) => lowest.some(({ entry }) => entry.official === line.labels.at(-1)))
  const lacksGroup = (line: Line) =>
    groupsOf(line, block).some((group) => {
      const isGroup = (slot: Slot | null | undefined) => slot != null && names(slot, group, block)
      // A group that reaches over no column but one has lost its span.
      const row = header.find((cells) => cells.filter(isGroup).length > 1)
      const above = row?.[place]
      return row !== undefined && (!above || (above.token.printed.kind === 'text' && !isGroup(above)))
    })
  return own.length > 0 && own.every(lacksGroup)
}

/** The groups a column stands in, but for those of all columns. */
function groupsOf(line: Line, block: FormBlock): string[] {
  return line.labels.slice(0, -1).filter((group) => !block.columns.every(({ labels }) => labels.includes(group)))
}

function names({ token }: Slot, label: string, block: FormBlock): boolean {
  return matchLabel(token.text, block.columnLabels).some(({ entry }) => entry.official === label)
}
