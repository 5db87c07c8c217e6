import { cutBetween, type Segment } from './line-parts'

/** A cell of a table without lines, and how many of its columns the text stands over. */
export interface LooseCell {
  text: string
  colSpan: number
}

/** A column of a table without lines: how far its labels reach, and its figures. */
interface Column {
  left: number
  right: number
}

/** What puts texts into the columns of a table. */
interface Columns {
  /** A line of a header, its labels over the columns they stand above. */
  header(parts: Segment[]): LooseCell[]
  /** A row of figures; two in one column are one text, and a row with one in none is one cell. */
  row(parts: Segment[]): LooseCell[]
  /** A row whose figures are no whole ones, as one cell. */
  whole(parts: Segment[]): LooseCell[]
}

/** Figures without a label above them belong to one beside only if any other is farther by this factor. */
const FARTHER = 3
/** Figures above each other share more room than this, in points; those side by side may touch. */
const TOUCHING = 1
/** Figures whose middle is farther than this from their label's, in points, are not centred below it. */
const OFF = 1
/** Of two labels a column of figures reaches under, it belongs to the one it shares this many times more room with. */
const MORE = 3

/**
 * The columns of a table without ruling lines: figures above each other are one, and so are labels, from the lowest
 * up; a label over several is a group's. Figures belong to the label they stand under, or that is clearly nearest.
 */
export function placeInColumns(figures: Segment[], header: Segment[][]): Columns {
  const blocks = figureColumns(figures)
  const apart = (parts: Segment[]): Segment[] => parts.flatMap((part) => cutBetween(part, blocks))
  const labels = labelColumns(header.map(apart))
  const owners = ownersOf(blocks, labels)
  const alone = blocks.filter((_, index) => owners[index] === null)
  const columns = [...labels, ...alone].sort((a, b) => middleOf(a) - middleOf(b))
  const columnOf = (part: Segment): number | null => {
    const block = mostShared(part, blocks)
    if (block) return columns.indexOf(owners[blocks.indexOf(block)] ?? block)
    const over = columns.filter((column) => part.left < column.right && column.left < part.right)
    return over.length === 1 ? columns.indexOf(over[0] as Column) : null
  }
  const whole = (parts: Segment[]): LooseCell[] => [
    { text: parts.map(({ text }) => text).join(' '), colSpan: columns.length },
  ]
  return {
    whole,
    header: (parts) => headerRow(apart(parts), columns, labels),
    row: (parts) => {
      const at = parts.map(columnOf)
      if (at.includes(null)) return whole(parts)
      return columns.map((_, index) => {
        const own = parts.filter((_, part) => at[part] === index)
        return { text: own.map(({ text }) => text).join(' '), colSpan: 1 }
      })
    },
  }
}

/** The lowest labels as columns: those above may be a group's, and stand elsewhere than their columns. */
function labelColumns(header: Segment[][]): Column[] {
  const columns: Column[] = []
  for (const { left, right } of [...header].reverse().flat()) {
    if (!columns.some((column) => left < column.right && column.left < right)) columns.push({ left, right })
  }
  return columns
}

/** Figures above each other as columns. */
function figureColumns(figures: Segment[]): Column[] {
  const columns: Column[] = []
  for (const { left, right } of [...figures].sort((a, b) => a.left - b.left)) {
    const last = columns[columns.length - 1]
    if (last && left < last.right - TOUCHING) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

/** The column of figures one shares most room with, or null where it shares none. */
function mostShared(part: Segment, blocks: Column[]): Column | null {
  const shared = (block: Column): number => Math.min(part.right, block.right) - Math.max(part.left, block.left)
  const [most] = [...blocks].sort((one, other) => shared(other) - shared(one))
  return most && shared(most) > 0 ? most : null
}

/**
 * The labels that columns of figures belong to; null for those that belong to none, or to one with others. Where no
 * label is above a column of figures, all columns may stand to the same side of their labels.
 */
function ownersOf(blocks: Column[], labels: Column[]): (Column | null)[] {
  const ordered = [...labels].sort((a, b) => middleOf(a) - middleOf(b))
  const above = blocks.map((block) => labelAbove(block, ordered))
  const beside = (step: -1 | 1) => blocks.map((block, index) => above[index] ?? labelBeside(block, ordered, step))
  const offsets = blocks.flatMap((block, index) => {
    const label = above[index]
    return label ? [middleOf(block) - middleOf(label)] : []
  })
  const isShown = offsets.length > 0
  const steps: (-1 | 1)[] = []
  if (!isShown || offsets.some((offset) => offset > OFF)) steps.push(-1)
  if (!isShown || offsets.some((offset) => offset < -OFF)) steps.push(1)
  const sides = above.includes(null) ? steps.map(beside).filter(isDistinct) : []
  const [side] = sides
  if (side && sides.length === 1) return side
  const nearest = blocks.map((block, index) => above[index] ?? labelNearest(block, ordered))
  return nearest.map((owner) => (owner && nearest.filter((one) => one === owner).length === 1 ? owner : null))
}

function isDistinct(owners: (Column | null)[]): boolean {
  return !owners.includes(null) && new Set(owners).size === owners.length
}

/** The label a column of figures stands under, more than under any other. */
function labelAbove(block: Column, labels: Column[]): Column | null {
  const shared = (label: Column): number => Math.min(block.right, label.right) - Math.max(block.left, label.left)
  const [most, second] = [...labels].sort((a, b) => shared(b) - shared(a))
  const isMost = most !== undefined && shared(most) > 0 && (!second || shared(most) > MORE * shared(second))
  return isMost ? most : null
}

/** The last label before a column of figures, or the first behind it. */
function labelBeside(block: Column, labels: Column[], step: -1 | 1): Column | null {
  const before = labels.filter((label) => middleOf(label) < middleOf(block)).length
  return labels[step === -1 ? before - 1 : before] ?? null
}

function labelNearest(block: Column, labels: Column[]): Column | null {
  const distance = (label: Column): number => Math.abs(middleOf(block) - middleOf(label))
  const [nearest, next] = [...labels].sort((a, b) => distance(a) - distance(b))
  return nearest && (!next || distance(next) > FARTHER * distance(nearest)) ? nearest : null
}

function headerRow(parts: Segment[], columns: Column[], labels: Column[]): LooseCell[] {
  const row: LooseCell[] = []
  const ordered = [...parts].sort((a, b) => a.left - b.left)
  for (let index = 0; index < columns.length; ) {
    const over = (part: Segment | undefined, at: number): boolean => {
      const column = columns[at]
      if (!part || !column) return false
      return labels.includes(column)
        ? part.left < column.right && column.left < part.right
        : part.left <= middleOf(column) && middleOf(column) <= part.right
    }
    const own = ordered.filter((part) => over(part, index))
    let count = 1
    while (
      own.some((part) => over(part, index + count)) &&
      !ordered.some((part) => !own.includes(part) && over(part, index + count))
    )
      count++
    for (const part of own) ordered.splice(ordered.indexOf(part), 1)
    row.push({ text: own.map(({ text }) => text).join(''), colSpan: count })
    index += count
  }
  return row
}

function middleOf({ left, right }: Column): number {
  return (left + right) / 2
}
