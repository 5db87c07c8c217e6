import { blankAgency, blankDraft } from '../../src/draft/blank'
import { setCells } from '../../src/draft/cells'
import { reportTitle } from '../../src/draft/title'
import type { CellValue, Draft } from '../../src/draft/types'
import { leavesOf } from '../../src/format/cells'
import type { TableDefinition } from '../../src/format/schema'
import type { Format } from '../../src/format/types'
import { corpusFile } from './corpus'

/** What a hand-checked transcription says about a report: its figures as printed, and its defects. */
export interface ExpectedReport {
  agency: string
  year: number
  format: string
  title: string
  date: string | null
  signatures?: string[]
  table2: Record<string, Record<string, CellValue>>
  table3_columns: string[]
  table3_row_labels: string[]
  table3: CellValue[][]
  table4: CellValue[]
  violations: { code: string; where: string; message: string }[]
}

/** The transcription of a report of the corpus. */
export function expectedReport(number: string): ExpectedReport {
  return JSON.parse(new TextDecoder().decode(corpusFile(`expected/${number}.json`)))
}

/** A transcription as a draft: every figure as printed, wrong ones included, a missing one blank. */
export function corpusDraft(format: Format, expected: ExpectedReport): Draft {
  const agency = blankAgency(expected.agency)
  const blank = blankDraft(format, expected.year, agency)
  const [two, three, four] = format.tables
  if (!two || !three || !four) throw new Error('the transcriptions are of reports with three tables')
  const figures = [
    ...blockFigures(two, expected.table2),
    ...matrixFigures(three, expected),
    ...format.cells
      .filter((cell) => cell.table === four.key)
      .map((cell, i) => [cell.path, expected.table4[i] ?? null] as const),
  ]
  const draft = setCells(blank, figures)
  return {
    ...draft,
    title: expected.title === reportTitle(format, draft) ? null : expected.title,
    signature: { units: expected.signatures ?? [], date: expected.date },
  }
}

/** Table 2 is transcribed by row label and column label. */
function blockFigures(table: TableDefinition, figures: ExpectedReport['table2']): [string, CellValue][] {
  return table.blocks.flatMap((block) =>
    leavesOf(block.rows).flatMap((row) =>
      leavesOf(block.columns).map((column): [string, CellValue] => {
        const value = figures[row.node.label]?.[column.node.label]
        if (value === undefined) throw new Error(`not transcribed: ${row.node.label} ${column.node.label}`)
        return [[table.key, block.key, ...row.keys, ...column.keys].join('.'), value]
      }),
    ),
  )
}

/** Table 3 is transcribed as rows; the labels say which is which, so that none lands in another's place. */
function matrixFigures(table: TableDefinition, expected: ExpectedReport): [string, CellValue][] {
  const [block] = table.blocks
  if (!block) throw new Error(`no block in ${table.key}`)
  const columns = leavesOf(block.columns)
  return leavesOf(block.rows).flatMap((row) => {
    const index = expected.table3_row_labels.findIndex((label) =>
      row.node.label.startsWith(label.replace(/^三、(（.）)?(?=\d)|^三、/, '')),
    )
    if (index === -1) throw new Error(`not transcribed: ${row.node.label}`)
    return columns.map((column): [string, CellValue] => {
      const place = expected.table3_columns.indexOf(column.node.label)
      if (place === -1) throw new Error(`not transcribed: ${column.node.label}`)
      return [[table.key, ...row.keys, ...column.keys].join('.'), expected.table3[index]?.[place] ?? null]
    })
  })
}
