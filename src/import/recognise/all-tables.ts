import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import type { Form } from './form'
import { isJunk } from './lines'
import { takeNoteLines } from './note-lines'
import type { Outline } from './outline'
import { blocksOf, withoutBlocks } from './outline-blocks'
import { nameOutside } from './outside'
import { strayTables } from './strays'
import { readTables } from './tables'
import { emptyTally, enterNotes, type Tally } from './tally'
import { linesBesideTables, takeSentences } from './unplaced-text'

/** What was read of a report's tables. */
export interface TablesRead {
  tally: Tally
  /** The blocks they were read from; `strays` are those that stand outside of the sections of tables. */
  material: SourceBlock[]
  strays: SourceBlock[]
  /** What stands among the tables and is no part of them. */
  beside: SourceBlock[]
}

/** Reads the sections of tables, then the tables not found there from wherever else they stand. */
export function readAllTables(outline: Outline, form: Form, words: ImportWords): TablesRead {
  const tally = emptyTally()
  const ofTables = outline.sections.filter(({ section }) => section?.kind === 'tables')
  const others = outline.sections.filter(({ section }) => section?.kind !== 'tables')
  const noted = ofTables.map(({ section, blocks }) => ({ section, ...takeNoteLines(blocks, words) }))
  const parted = noted.map(({ rest }) => takeSentences(rest))
  readTables(
    tally,
    parted.map(({ rest }) => rest),
    form,
    words,
  )
  for (const { section, lines } of noted)
    enterNotes(tally, lines, (path) => form.format.cellByPath.get(path)?.section === section?.key)
  const found = new Set([...tally.places.keys()].map((path) => form.format.cellByPath.get(path)?.table))
  const missing = new Set(form.format.tables.map(({ key }) => key).filter((key) => !found.has(key)))
  const strays = missing.size > 0 ? strayTables([...outline.front, ...blocksOf(others)], missing, form, words) : []
  readTables(tally, [strays], form, words)
  nameFiguresOutside(tally, withoutBlocks({ ...outline, sections: others }, strays), form, words)
  const named = new Set(
    tally.messages.flatMap(({ code, place }) => (code === 'figure.unplaced' && place ? [place.block] : [])),
  )
  const lines = parted.flatMap(({ rest }) => linesBesideTables(rest, form, words))
  const beside = [
    ...parted.flatMap(({ text }) => text),
    ...lines.filter((block) => !named.has(block.place.block) && !isJunk(block, words)),
  ]
  return { tally, material: [...blocksOf(ofTables), ...strays], strays, beside }
}

/** Names figures that stand outside of the sections of tables, where these leave their cells out. */
function nameFiguresOutside(tally: Tally, { front, sections }: Outline, form: Form, words: ImportWords): void {
  const all = new Set(form.format.tables.map(({ key }) => key))
  const blocks = strayTables([...front, ...blocksOf(sections)], all, form, words)
  const outside = emptyTally()
  readTables(outside, [blocks], form, words)
  nameOutside(tally, outside, blocks, form)
}
