import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { readPrinted } from './figure'
import type { Form } from './form'
import { blockText, textsOf } from './lines'
import { type LabelEntry, matchLabel } from './match'

/** A paragraph longer than this is no cell of a table. */
const LONGEST_CELL = 60

/** So many different labels of the form make lines or cells one of its tables, and not a list that shares a word. */
const LEAST_LABELS = 3

/**
 * Blocks outside of the sections of tables that hold tables of the form all the same: runs of tables and lines like
 * cells, with labels of the tables asked for and figures or marks for none.
 */
export function strayTables(blocks: SourceBlock[], tables: ReadonlySet<string>, form: Form, words: ImportWords) {
  const entries = form.blocks
    .filter((block) => tables.has(block.table.key))
    .flatMap((block): LabelEntry<unknown>[] => [...block.rowLabels, ...block.columnLabels])
  const isLabel = (text: string) => matchLabel(text, entries)[0]?.kind === 'exact'
  return runsOfCells(blocks)
    .filter((run) => run.flatMap(textsOf).some((text) => !isText(text, words)))
    .map((run) =>
      run.slice(
        Math.max(
          0,
          run.findIndex((block) => textsOf(block).some(isLabel)),
        ),
      ),
    )
    .filter((run) => isTable(run.flatMap(textsOf), entries, words))
    .flat()
}

function runsOfCells(blocks: SourceBlock[]): SourceBlock[][] {
  const runs: SourceBlock[][] = [[]]
  for (const block of blocks) {
    if (isLikeCells(block)) runs.at(-1)?.push(block)
    else runs.push([])
  }
  return runs
}

function isLikeCells(block: SourceBlock): boolean {
  const text = blockText(block)
  return (
    block.type === 'table' || (block.type === 'paragraph' && text.length <= LONGEST_CELL && !/[。；！？]/.test(text))
  )
}

function isTable(texts: string[], entries: LabelEntry<unknown>[], words: ImportWords): boolean {
  const printed = texts.filter((text) => isText(text, words))
  const labels = printed.flatMap((text) => matchLabel(text, entries).filter(({ kind }) => kind === 'exact'))
  return printed.length < texts.length && new Set(labels.map(({ entry }) => entry.official)).size >= LEAST_LABELS
}

function isText(printed: string, words: ImportWords): boolean {
  return readPrinted(printed, words).kind === 'text'
}
