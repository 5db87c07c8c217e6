import type { SourceBlock, SourceTable } from '../source'
import type { ImportWords } from '../words'
import { type Binding, type Column, type Token, takeBack } from './binding'
import { areBlankCells } from './blank-lines'
import type { Form, FormBlock } from './form'
import { formOrder } from './form-order'
import { bindGrid } from './geometry'
import { distinct, layOut, type Slots, transpose, wideLines } from './grid'
import { withGroupTitles } from './group-titles'
import { joinLabels } from './join-labels'
import { blockText, isJunk } from './lines'
import { looseRows } from './loose-rows'
import { mendCutRows } from './mend'
import { pageNumbersIn } from './page-numbers'
import { bindStream } from './stream'
import { withBodies } from './table-bodies'
import { enter, type Tally } from './tally'

/**
 * Enters the figures of what a report prints as tables, section by section, into the tally. Tables with an exact grid are bound by their
 * geometry, standing or lying; everything else, and a grid whose labels do not line up, by the order of reading.
 * Of several ways the one that leaves the fewest figures over counts, the surest first. No row goes on in the next section.
 */
export function readTables(tally: Tally, sections: SourceBlock[][], form: Form, words: ImportWords): void {
  const headers = new Map<FormBlock, Column[]>()
  const numbers = new Set(pageNumbersIn(sections.flat()))
  tally.read.push(...[...numbers].map((block) => ({ text: blockText(block), place: block.place })))
  const isMaterial = (block: SourceBlock) => !numbers.has(block) && (block.type === 'table' || !isJunk(block, words))
  const all = sections.flatMap((blocks) =>
    parts(withBodies(withGroupTitles(blocks.filter(isMaterial), form, words), words), ({ grid }) => grid !== 'loose'),
  )
  for (const part of all) {
    const binding = readPart(part, form, words, headers)
    for (const [block, columns] of binding.headers) headers.set(block, columns)
    enter(tally, binding, form, words)
  }
}

/** Blocks between the tables that `isGrid` are kept together: a row may run from one into the next. */
function parts(blocks: SourceBlock[], isGrid: (table: SourceTable) => boolean): (SourceTable | SourceBlock[])[] {
  const list: (SourceTable | SourceBlock[])[] = []
  for (const block of blocks) {
    if (block.type === 'table' && isGrid(block)) list.push(block)
    else {
      const last = list.at(-1)
      if (Array.isArray(last)) last.push(block)
      else list.push([block])
    }
  }
  return list
}

function readPart(
  part: SourceTable | SourceBlock[],
  form: Form,
  words: ImportWords,
  headers: ReadonlyMap<FormBlock, Column[]>,
): Binding {
  return Array.isArray(part) ? readLoose(part, form, words, headers) : readExact(part, form, words, headers)
}

/**
 * Reads loose tables and the paragraphs between them in one go, or with the tables apart whose headers stand above
 * their figures cell for cell, where that leaves fewer figures over, finds more blanks or leaves fewer doubts.
 */
function readLoose(
  blocks: SourceBlock[],
  form: Form,
  words: ImportWords,
  headers: ReadonlyMap<FormBlock, Column[]>,
): Binding {
  const rowsOf = (some: SourceBlock[]) => some.flatMap((block) => looseRows(block, form, words))
  const inOrder = (some: SourceBlock[]) => bindStream(rowsOf(some), false, form, words, headers)
  const rows = rowsOf(blocks)
  if (areBlankCells(rows, form)) return bindStream(rows, true, form, words, headers)
  const whole = inOrder(blocks)
  const isRead = figuresIn(whole.leftovers) === 0
  const grids = new Map<SourceBlock, Binding>()
  for (const block of blocks) {
    const binding =
      block.type === 'table'
        ? (bindLooseGrid(block, form, words) ?? (isRead ? null : bindByEnds(block, form, words)))
        : null
    if (binding) grids.set(block, binding)
  }
  if (grids.size === 0) return whole
  const apart = joined(
    parts(blocks, (table) => grids.has(table)).map(
      (one) => (Array.isArray(one) ? inOrder(one) : grids.get(one)) ?? whole,
    ),
  )
  const gains = [
    figuresIn(whole.leftovers) - figuresIn(apart.leftovers),
    apart.placements.length - whole.placements.length,
    doubtsIn(whole) - doubtsIn(apart),
  ]
  return (gains.find((gain) => gain !== 0) ?? 0) > 0 ? apart : whole
}

function doubtsIn({ placements }: Binding): number {
  return placements.filter(({ doubts, column }) => column.doubt !== null || doubts.some((one) => one !== null)).length
}

function joined(bindings: Binding[]): Binding {
  return {
    placements: bindings.flatMap(({ placements }) => placements),
    leftovers: bindings.flatMap(({ leftovers }) => leftovers),
    passed: bindings.flatMap(({ passed }) => passed),
    labels: bindings.flatMap(({ labels }) => labels),
    headers: new Map(bindings.flatMap((one) => [...one.headers])),
  }
}

function readExact(
  part: SourceTable,
  form: Form,
  words: ImportWords,
  headers: ReadonlyMap<FormBlock, Column[]>,
): Binding {
  const slots = mendCutRows(layOut(part, words), form, words)
  if (part.grid === 'placed') return bindPlaced(slots, part.stub ?? 0, form, words)
  const wide = wideLines(slots)
  // Cells that reach down from rows above are not read again.
  const rows = slots.map((line, row) =>
    distinct(line).flatMap((slot) => (slot.row === row ? [{ ...slot.token, wide: wide[row] === true }] : [])),
  )
  const grid = bindGrid(slots, form, words)
  const inOrder = () => withoutCounted(bindStream(rows, true, form, words, headers), grid)
  const inFormOrder = () => {
    const columns = formOrder(slots, form)
    return columns && bindGrid(slots, form, words, { columns })
  }
  return [() => bindLying(slots, form, words), inOrder, inFormOrder].reduce<Binding>(
    (found, read) => (isWhole(found) ? found : better(found, read() ?? found)),
    grid,
  )
}

/** A binding without what another left over as it has a cell too many: order tells less about it than its place. */
function withoutCounted(binding: Binding, { leftovers }: Binding): Binding {
  const counted = new Set(leftovers.filter(({ reason }) => reason === 'count').map(({ token }) => token.place))
  const some = binding.placements.filter(({ token }) => counted.has(token.place))
  return takeBack(binding, new Set(some), 'count')
}

/** Binds a table whose cells are told by their places, and whose labels may stand in several lines. */
function bindPlaced(slots: Slots, stub: number, form: Form, words: ImportWords): Binding {
  return bindGrid(joinLabels(slots, stub, form, words), form, words, { stub })
}

/** A table read with rows and columns exchanged: null where that leaves most figures over, as what it places is chance. */
function bindLying(slots: Slots, form: Form, words: ImportWords): Binding | null {
  const binding = bindGrid(transpose(slots), form, words)
  return figuresIn(binding.placements) > figuresIn(binding.leftovers) ? binding : null
}

/** A loose table read as a grid, standing or lying: null unless all its rows have as many cells and all figures a column. */
function bindLooseGrid(table: SourceTable, form: Form, words: ImportWords): Binding | null {
  const width = table.rows[0]?.length ?? 0
  if (table.blanks !== 'kept' || table.rows.some((row) => row.length !== width)) return null
  const slots = layOut(table, words)
  const ways = [() => bindGrid(slots, form, words), () => bindGrid(transpose(slots), form, words)]
  for (const read of ways) {
    const binding = read()
    if (isWhole(binding) && binding.placements.every(({ block }) => binding.headers.has(block))) return binding
  }
  return null
}

/** A loose table whose header lost a label, its rows laid out from their ends, as merged labels leave them no places before. */
function bindByEnds(table: SourceTable, form: Form, words: ImportWords): Binding | null {
  if (table.blanks !== 'kept') return null
  const width = Math.max(...table.rows.map((row) => row.length))
  const slots = layOut(table, words).map((line, row) => {
    const lost = width - (table.rows[row]?.length ?? width)
    return [...Array<null>(lost).fill(null), ...line.slice(0, width - lost)]
  })
  const columns = formOrder(slots, form)
  const binding = columns && bindGrid(slots, form, words, { columns })
  return binding && isWhole(binding) ? binding : null
}

function isWhole(binding: Binding): boolean {
  return figuresIn(binding.leftovers) === 0 && figuresIn(binding.placements) > 0
}

/** The binding that leaves fewer figures over or else places more; the first where both do the same. */
function better(first: Binding, second: Binding): Binding {
  const left = figuresIn(first.leftovers) - figuresIn(second.leftovers)
  const placed = figuresIn(second.placements) - figuresIn(first.placements)
  return left > 0 || (left === 0 && placed > 0) ? second : first
}

function figuresIn(items: { token: Token }[]): number {
  return items.filter(({ token }) => token.printed.kind === 'figure').length
}
