import { expect } from 'vitest'
import type { Document } from '../../../src/document/types'
import { readSource } from '../../../src/import/read'
import type { ReadNotice, ReadProblem } from '../../../src/import/read/types'
import type { Source, SourceTable } from '../../../src/import/source'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The source in a file's bytes, or in a page's text. Fails the test when it is refused. */
export async function read(file: Uint8Array | string): Promise<Source> {
  const reading = await readSource('file', typeof file === 'string' ? utf8(file) : file)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return reading.source
}

export async function problemOf(file: Uint8Array | string, name = 'file'): Promise<ReadProblem | null> {
  const reading = await readSource(name, typeof file === 'string' ? utf8(file) : file)
  return reading.ok ? null : reading.problem
}

export async function noticesOf(file: Uint8Array | string): Promise<ReadNotice[]> {
  const reading = await readSource('file', typeof file === 'string' ? utf8(file) : file)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return reading.notices
}

export function paragraphs(source: Source): string[] {
  return source.blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
  )
}

export function tables(source: Source): SourceTable[] {
  return source.blocks.flatMap((block) => (block.type === 'table' ? [block] : []))
}

/** The texts of a source's first table, row by row. */
export function grid(source: Source): string[][] | undefined {
  return tables(source)[0]?.rows.map((row) => row.map((cell) => cell.text))
}

/** Every table of a document stands in the source, every cell at its place with its spans. */
export function expectTablesOf(document: Document, source: Source): void {
  const expected = document.sections.flatMap((section) => section.blocks).filter((block) => block.type === 'table')
  const found = tables(source)
  expect(found).toHaveLength(expected.length)
  const solid = (text: string): string => text.replace(/\s/g, '')
  expected.forEach((table, index) => {
    const cells = table.rows.flatMap(({ cells }, row) =>
      cells.map(({ text, mark, column, rowSpan, colSpan }) => [
        row,
        column,
        rowSpan,
        colSpan,
        solid(text + (mark ?? '')),
      ]),
    )
    const read = found[index]?.rows.flat().map(({ text, place, rowSpan, colSpan }) => {
      return [place.row, place.column, rowSpan, colSpan, solid(text)]
    })
    expect(read).toEqual(cells)
  })
}
