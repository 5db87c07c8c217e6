import type { SourceBlock, SourceTable } from '../source'
import type { ImportWords } from '../words'
import type { Binding, Column, Token } from './binding'
import { readPrinted } from './figure'
import type { Form, FormBlock } from './form'
import { bindGrid } from './geometry'
import { distinct, layOut, transpose } from './grid'
import { bindStream } from './stream'
import { emptyTally, enter, type Tally } from './tally'

/**
 * Reads the figures of what a report prints in its sections of tables. Tables with an exact grid are bound by their
 * geometry, standing or lying; everything else, and a grid whose labels do not line up, by the order of reading.
 * Of several ways the one that leaves the fewest figures over counts, the surest first.
 */
export function readTables(blocks: SourceBlock[], form: Form, words: ImportWords): Tally {
  const tally = emptyTally()
  const headers = new Map<FormBlock, Column[]>()
  for (const part of parts(blocks)) {
    const binding = best(waysToRead(part, form, words, headers))
    for (const [block, columns] of binding.headers) headers.set(block, columns)
    enter(tally, binding, form, words)
  }
  return tally
}

/** Loose tables and the paragraphs between them are read in one go: a row may run from one into the next. */
function parts(blocks: SourceBlock[]): (SourceTable | SourceBlock[])[] {
  const list: (SourceTable | SourceBlock[])[] = []
  for (const block of blocks) {
    if (block.type === 'table' && block.grid === 'exact') list.push(block)
    else {
      const last = list.at(-1)
      if (Array.isArray(last)) last.push(block)
      else list.push([block])
    }
  }
  return list
}

function* waysToRead(
  part: SourceTable | SourceBlock[],
  form: Form,
  words: ImportWords,
  headers: ReadonlyMap<FormBlock, Column[]>,
): Generator<Binding> {
  if (Array.isArray(part)) {
    yield bindStream(
      part.flatMap((block) => looseRows(block, words)),
      false,
      form,
      words,
      headers,
    )
    return
  }
  const slots = layOut(part, words)
  yield bindGrid(slots, form, words)
  yield bindGrid(transpose(slots), form, words)
  // Cells that reach down from rows above are not read again.
  const rows = slots.map((line, row) => distinct(line).filter((slot) => slot.row === row))
  yield bindStream(
    rows.map((line) => line.map((slot) => slot.token)),
    true,
    form,
    words,
    headers,
  )
}

/** The first of some bindings that leaves the fewest figures over and, among those, places the most. */
function best(bindings: Iterable<Binding>): Binding {
  let found: { binding: Binding; left: number; placed: number } | null = null
  for (const binding of bindings) {
    const left = binding.leftovers.filter(({ token }) => token.printed.kind === 'figure').length
    const placed = binding.placements.filter(({ token }) => token.printed.kind === 'figure').length
    if (!found || left < found.left || (left === found.left && placed > found.placed)) found = { binding, left, placed }
    if (left === 0 && placed > 0) break
  }
  if (!found) throw new Error('a table is read in at least one way')
  return found.binding
}

function looseRows(block: SourceBlock, words: ImportWords): Token[][] {
  const token = (text: string, place: Token['place']) => ({ text, printed: readPrinted(text, words), place })
  if (block.type === 'picture') return []
  if (block.type === 'table') return block.rows.map((row) => row.map((cell) => token(cell.text, cell.place)))
  const text = block.runs.map((run) => run.text).join('')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [token(line, block.place)])
}
