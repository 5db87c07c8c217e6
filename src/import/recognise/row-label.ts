import type { Token } from './binding'
import type { Form, FormBlock, Line } from './form'
import { type HeaderItem, isLeaf, readHeader } from './header'
import { isWhole, type LabelMatch, type MatchKind, matchLabel } from './match'
import { itemNumber, shortLabelKey } from './normalise'

/** The label of a row: the block it belongs to, what it may be, and the pieces it was printed in. */
export interface RowLabel {
  block: FormBlock
  match: LabelMatch<Line[]>
  printed: string
  pieces: number
}

/** The most pieces a row's label is printed in: its lines in a narrow cell, or its characters one a line. */
const MOST_PIECES = 24

const KINDS: MatchKind[] = ['exact', 'variant', 'near', 'part']

/**
 * The row label the last pieces of some texts make, or null. Whole labels go before likenesses, however many pieces
 * they have. `current` is the block the rows before belong to: it decides where a label stands in several.
 */
export function rowLabelAt(texts: Token[], form: Form, current: FormBlock | null): RowLabel | null {
  if (endsHeader(texts, form)) return null
  const found: RowLabel[] = []
  for (let pieces = 1; pieces <= Math.min(MOST_PIECES, texts.length); pieces += 1) {
    const printed = texts
      .slice(-pieces)
      .map((token) => token.text)
      .join('')
    if (shortLabelKey(printed).length > 80) break
    const label = rowLabel(printed, form, current)
    if (label?.match.kind === 'exact') return { ...label, pieces }
    if (label) found.push({ ...label, pieces })
  }
  for (const kind of KINDS) {
    const label = found.find((one) => one.match.kind === kind)
    if (label) return label
  }
  return null
}

/** The row label a text is, or null where it is none or may be several. */
export function rowLabel(printed: string, form: Form, current: FormBlock | null): RowLabel | null {
  const all = form.blocks.flatMap((block) =>
    matchLabel(printed, block.rowLabels).map((match) => ({ block, match, printed, pieces: 1 })),
  )
  const kind = KINDS.find((one) => all.some(({ match }) => match.kind === one))
  const best = all.filter(({ match }) => match.kind === kind)
  const near = best.length > 1 ? best.filter(({ block }) => block === current) : best
  return near.length === 1 ? (near[0] ?? null) : null
}

/** Whether some words are a whole label of a row. */
export function isRowLabel(printed: string, form: Form): boolean {
  const label = rowLabel(printed, form, null)
  return label !== null && isWhole(label.match)
}

/** Whether the last text among some cells of a row is a whole label. */
export function hasRowLabel(cells: { token: Token }[], form: Form): boolean {
  const last = cells.filter(({ token }) => token.printed.kind === 'text').at(-1)
  return last !== undefined && isRowLabel(last.token.text, form)
}

/** Whether the last texts, which may read like a row's label too, close the header of a table. */
function endsHeader(texts: Token[], form: Form): boolean {
  return form.blocks.some((block) => {
    const columns = readHeader(texts.slice(-MOST_PIECES), block).items
    const isColumn = ({ matches: [match] }: HeaderItem) => match !== undefined && isWhole(match)
    const last = columns.at(-1)
    if (!last || itemNumber(last.printed) !== null) return false
    // Groups stand above their columns: behind them, a group's name is no part of the header.
    return isColumn(last) && last.matches.some(isLeaf) && columns.slice(0, -1).some(isColumn)
  })
}
