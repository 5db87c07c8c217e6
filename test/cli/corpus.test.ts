import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import { formatNumeral } from '../../src/draft/numeral'
import { reportTitle } from '../../src/draft/title'
import type { Draft } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'
import { layOutTable } from '../../src/format/grid'
import type { TableDefinition } from '../../src/format/schema'
import type { ReportedFinding } from '../../src/rules/report'
import { readBlocks, readFigures, readGrids } from '../renderers/docx/read'
import { emptyFolder, nianbao } from '../support/cli'
import { corpusReports, withoutCorpus } from '../support/corpus'
import { corpusDraft, type ExpectedReport, expectedReport } from '../support/corpus-drafts'
import { format2019 } from '../support/formats'
import { readHtmlFigures } from '../support/html-tables'
import { middleOf, readPdfRows } from '../support/pdf-figures'

/** The transcriber's codes for errors of arithmetic, and the rule each is found by. */
const ARITHMETIC: Record<string, string> = { 'T3-COL-SUM': 'requests.column-total' }

describe.skipIf(withoutCorpus)('the corpus', () => {
  test('has its five reports', () => {
    expect(corpusReports()).toEqual(['000', '001', '002', '003', '004'])
  })
})

describe.skipIf(withoutCorpus).each(corpusReports())('report %s of the corpus', (number) => {
  const folder = emptyFolder()
  const file = join(folder, 'draft.nianbao.json')
  let expected: ExpectedReport
  let draft: Draft
  let html: string
  let title: string

  beforeAll(() => {
    expected = expectedReport(number)
    draft = corpusDraft(format2019, expected)
    title = reportTitle(format2019, draft)
    writeFileSync(file, writeDraft(draft))
    const { code, stderr } = nianbao(['render', file, '-o', folder, '--force', '--reason', '按原件'], folder)
    expect(stderr).toBe('')
    expect(code).toBe(nianbao(['check', file], folder).code)
    html = readFileSync(join(folder, `${title}.html`), 'utf8')
  })

  test('is found to have exactly the arithmetic errors and blanks its transcription lists', () => {
    const { stdout } = nianbao(['check', '--json', file], folder)
    const [report] = JSON.parse(stdout) as {
      agency: string
      year: number
      format: string
      findings: ReportedFinding[]
    }[]
    expect(report).toMatchObject({ agency: expected.agency, year: 2020, format: '2019' })
    const errors = report?.findings.filter(({ severity }) => severity === 'error')
    const found = errors?.map(({ rule, severity, cells }) => [rule, severity, cells[cells.length - 1]])
    const wrong = expected.violations
      .filter(({ code }) => code in ARITHMETIC)
      .map(({ code, where }) => [ARITHMETIC[code], 'error', totalOf(where)])
    const blank = format2019.cells
      .filter(({ path }) => getCell(draft, path) === null)
      .map(({ path }) => ['cell.blank', 'error', path])
    expect(found).toEqual([...wrong, ...blank])
  })

  test('has every figure under its own row and column in the HTML', () => {
    const figures = readHtmlFigures(html)
    expect(figures).toHaveLength(format2019.cells.length)
    figures.forEach((figure, index) => {
      const cell = format2019.cells[index]
      expect(figure.path).toBe(cell?.path)
      expect(figure.text).toBe(printed(draft, cell?.path ?? ''))
      expect(labelsOf(figure.rows, figure.columns)).toEqual(labelsOf(...officialLabels(index)))
    })
  })

  test('has every figure under its own row and column in the DOCX', async () => {
    const grids = readGrids(await readBlocks(readFileSync(join(folder, `${title}.docx`))))
    const read = grids.flatMap((grid) => readFigures(grid))
    const filled = format2019.cells
      .map((cell, index) => ({ cell, index }))
      .filter(({ cell }) => printed(draft, cell.path) !== '')
    expect(read).toHaveLength(filled.length)
    read.forEach(({ figure, row, column }, place) => {
      const { cell, index } = filled[place] ?? { cell: undefined, index: -1 }
      expect(figure).toBe(printed(draft, cell?.path ?? ''))
      const [rows, columns] = officialLabels(index)
      expect(row[row.length - 1] ?? '').toBe(rows[rows.length - 1] ?? '')
      expect(column[column.length - 1]).toBe(columns[columns.length - 1])
    })
  })

  test('has every figure under its own row and column in the PDF', () => {
    const pdf = readFileSync(join(folder, `${title}.pdf`))
    for (const [from, to, table] of tablesBetweenHeadings()) {
      const grid = layOutTable(table)
      const rows = grid.rows
        .map(({ cells }) => ({
          label: cells.filter(({ role }) => role === 'rowHeader').pop()?.text ?? '',
          figures: cells.filter(({ path }) => path && printed(draft, path) !== ''),
        }))
        .filter(({ figures }) => figures.length > 0)
      const read = readPdfRows(pdf, from, to)
      expect(read).toHaveLength(rows.length)
      rows.forEach(({ label, figures }, r) => {
        expect(read[r]?.label).toContain(label)
        expect(read[r]?.figures.map(({ text }) => text)).toEqual(figures.map(({ path = '' }) => printed(draft, path)))
        figures.forEach(({ column, colSpan }, c) => {
          const middle = read[r]?.figures[c]?.middle ?? 0
          expect(Math.abs(middle - middleOf(grid, column, colSpan))).toBeLessThan(1)
        })
      })
    }
  })

  test('keeps the reason in the draft and out of the files', () => {
    const { findings } = JSON.parse(nianbao(['check', '--json', file], folder).stdout)[0]
    const errors = findings.filter(({ severity }: ReportedFinding) => severity === 'error')
    expect(readFileSync(file, 'utf8').includes('按原件')).toBe(errors.length > 0)
    expect(html).not.toContain('按原件')
  })
})

/** Each table with the title of its section and of the next. */
function tablesBetweenHeadings(): [string, string, TableDefinition][] {
  return format2019.tables.map((table) => {
    const place = format2019.sections.findIndex((one) => one.kind === 'tables' && one.tables.includes(table.key))
    return [format2019.sections[place]?.title ?? '', format2019.sections[place + 1]?.title ?? '', table]
  })
}

/** The cell a transcription means by a column of table 3. */
function totalOf(column: string): string {
  const cell = format2019.cells.find(
    ({ path, columnLabels }) => path.startsWith('requests.total.') && columnLabels.includes(column),
  )
  return cell?.path ?? `no such column: ${column}`
}

function printed(draft: Draft, path: string): string {
  return formatNumeral(getCell(draft, path))
}

/** Labels left of and above a cell in the laid-out official form, outside in. */
function officialLabels(index: number): [string[], string[]] {
  const figures = format2019.tables.flatMap((table) => readOfficial(layOutTable(table)))
  return figures[index] ?? [[], []]
}

function readOfficial(grid: ReturnType<typeof layOutTable>): [string[], string[]][] {
  const result: [string[], string[]][] = []
  let headers: { text: string; column: number; colSpan: number }[] = []
  let labels: { text: string; left: number }[] = []
  let body = false
  for (const { cells } of grid.rows) {
    const figures = cells.filter(({ path }) => path)
    if (figures.length === 0) {
      if (body) headers = []
      body = false
      headers.push(...cells.filter(({ role }) => role !== 'corner'))
      continue
    }
    body = true
    labels = [
      ...labels.filter(({ left }) => left > 0),
      ...cells.filter(({ role }) => role === 'rowHeader').map(({ text, rowSpan }) => ({ text, left: rowSpan })),
    ]
    for (const { column, colSpan } of figures) {
      const above = headers.filter((one) => one.column < column + colSpan && column < one.column + one.colSpan)
      result.push([labels.map(({ text }) => text), above.map(({ text }) => text)])
    }
    for (const label of labels) label.left--
  }
  return result
}

function labelsOf(rows: string[], columns: string[]): string {
  return `${rows.join(' / ')} × ${columns.join(' / ')}`
}
