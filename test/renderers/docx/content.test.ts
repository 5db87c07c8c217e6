import { beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../src/document/types'
import type { NodeDefinition } from '../../../src/format/schema'
import type { Format } from '../../../src/format/types'
import { renderDocx } from '../../../src/renderers/docx'
import { allFormats } from '../../support/formats'
import { type ReadBlock, readBlocks, readFigures, readGrids } from './read'
import { figureOf, longReport, theme } from './report'

describe.each(allFormats.map((format) => [format.id, format] as const))('a report in format %s', (_, format) => {
  const report = longReport(format)
  let blocks: ReadBlock[]
  beforeAll(async () => {
    blocks = await readBlocks(await renderDocx(report, theme))
  })

  it('has every figure below its own column label and beside its own row label', () => {
    const grids = readGrids(blocks).filter((grid) => grid[0]?.[0]?.text !== '领域')
    expect(grids).toHaveLength(format.tables.length)
    const read = grids
      .flatMap(readFigures)
      .map(({ figure, ...place }) => ({ ...place, figure: Number.parseInt(figure, 10) }))
    expect(read).toEqual(expectedFigures(format))
    expect(read).toHaveLength(format.cells.length)
  })

  it('has every text verbatim and every heading at its level', () => {
    const expected = [
      ['p', report.title],
      ...report.preface.flatMap(expectedBlock),
      ...report.sections.flatMap((section) => [['h1', section.title], ...section.blocks.flatMap(expectedBlock)]),
      ...(report.signature?.units ?? []).map((unit) => ['p', unit]),
      ['p', report.signature?.date],
    ]
    const read = blocks.filter(({ tag, text }) => tag !== 'table' && text !== '').map(({ tag, text }) => [tag, text])
    expect(read).toEqual(expected)
    expect(read.filter(([tag]) => tag === 'h4')).toHaveLength(1)
  })

  it('has the prose table cell by cell', () => {
    const grid = readGrids(blocks).find((one) => one[0]?.[0]?.text === '领域')
    const table = report.sections.flatMap((section) => section.blocks).find((one) => one.type === 'table')
    expect(grid?.map((row) => row.map(({ text }) => text))).toEqual(
      table?.type === 'table' && table.rows.map((row) => row.cells.map(({ text }) => text)),
    )
  })

  it('marks noted figures and explains the marks', () => {
    const figures = readGrids(blocks)
      .flat(2)
      .map(({ text }) => text)
    expect(figures).toContain('101注1')
    expect(figures).toContain(`${100 + format.cells.length}注1`)
  })
})

/** The blocks a reader must see, tables left out: their figures are read apart. */
function expectedBlock(block: Block): (string | undefined)[][] {
  switch (block.type) {
    case 'paragraph':
      return [['p', block.runs.map(({ text, bold }) => (bold ? `*${text}*` : text)).join('')]]
    case 'heading':
      return [[`h${block.level + 1}`, block.text]]
    case 'figure':
      return [['p', block.caption ?? '']]
    case 'table':
      return [
        ...(block.key === null ? [['p', block.caption]] : []),
        ...block.notes.map(({ mark, text }) => ['p', `${mark}\u3000${text}`]),
      ]
  }
}

/** What the format's trees of labels say, read without the code that lays tables out. */
function expectedFigures(format: Format) {
  return format.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      leaves(block.rows).flatMap((row) =>
        leaves(block.columns).map((column) => {
          const keys = [table.key, ...(block.key ? [block.key] : []), ...row.keys, ...column.keys]
          return { row: row.labels, column: column.labels, figure: figureOf(format, keys.join('.')) }
        }),
      ),
    ),
  )
}

function leaves(
  nodes: NodeDefinition[],
  keys: string[] = [],
  labels: string[] = [],
): { keys: string[]; labels: string[] }[] {
  return nodes.flatMap((node) => {
    const below = [...keys, ...(node.key ? [node.key] : [])]
    const label = node.label + (node.unitLabel ?? '')
    const named = [...labels, ...(label ? [label] : [])]
    return node.children ? leaves(node.children, below, named) : [{ keys: below, labels: named }]
  })
}
