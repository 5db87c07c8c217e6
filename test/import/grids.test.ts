import { describe, expect, test } from 'vitest'
import { getCell, setCells } from '../../src/draft/cells'
import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { allFormats } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { cell, exactSource, reportParts, type SetTable, type Sheet, spread } from '../support/report-sources'

/** Sets every table of a report another way. */
const settings: Record<string, (table: SetTable) => (string | Sheet)[]> = {
  'as the form has it': ({ sheet }) => [sheet],
  'labels wrapped after every three characters': ({ sheet }) => [
    relabel(sheet, (text) => text.replace(/.{3}/gu, '$&\n')),
  ],
  'labels with one character a line': ({ sheet }) => [relabel(sheet, (text) => [...text].join('\n'))],
  'labels spread with spaces': ({ sheet }) => [relabel(sheet, (text) => [...text].join('　'))],
  'merged cells cut, the rest of them empty': ({ sheet }) => [cut(sheet, '')],
  'merged cells cut and printed in every place': ({ sheet }) => [cut(sheet, null)],
  'an empty column behind': ({ sheet }) => [sheet.map((row) => [...row, cell('')])],
  'headers and rows in tables of their own': ({ sheet }) => headersApart(sheet),
  'an empty column before': ({ sheet }) => [sheet.map((row) => [cell(''), ...row])],
  'a column of item numbers before': ({ sheet }) => [
    sheet.map((row, index) => [cell(row.some(isFigure) ? String(index) : '序号'), ...row]),
  ],
  'a table of its own for every block': ({ sheet }) => atCaptions(sheet),
  'an empty row between all rows': ({ sheet }) => [
    sheet.flatMap((row) => [row, row.map(() => cell(''))].slice(0, row.some((one) => one.rowSpan > 1) ? 1 : 2)),
  ],
  'rows and columns exchanged': ({ sheet }) => [exchanged(sheet)],
  'a row for each group of the disputes': ({ key, sheet }) => [key === 'disputes' ? groupsAsRows(sheet) : sheet],
  'a row for each group of the disputes, nested groups in two columns': ({ key, sheet }) => [
    key === 'disputes' ? groupsAsRows(sheet, '行政诉讼') : sheet,
  ],
  'a table for each group of the disputes, its name in a line above': ({ key, sheet }) =>
    key === 'disputes' ? groupTables(sheet) : [sheet],
  'a row for each figure of the disputes': ({ key, sheet }) => [key === 'disputes' ? exchanged(sheet) : sheet],
  'a name before the row of the disputes': ({ key, sheet }) => [
    key === 'disputes' ? sheet.map((row) => [cell(row.some(isFigure) ? '件数' : ''), ...row]) : sheet,
  ],
  'the long table cut by a page, its header repeated': (table) => pages(table, true),
  'the long table cut by a page, its header only once': (table) => pages(table, false),
  'the long table without the top row of its header': ({ sheet }) => [isLong(sheet) ? sheet.slice(1) : sheet],
}

describe.each(allFormats.map((format) => [format.id, format] as const))(
  'tables of format %s with an exact grid',
  (_, format) => {
    const draft = distinctDraft(format)

    test('have no figure in another column where a converter left a label a column too few', async () => {
      const narrowed = (sheet: Sheet) =>
        sheet.map((row) =>
          row[0] && row[0].colSpan > 1 && row.some(isFigure)
            ? [{ ...row[0], colSpan: row[0].colSpan - 1 }, ...row.slice(1), cell('')]
            : row,
        )
      const { draft: result, messages } = await imported(
        exactSource(reportParts(format, draft, ({ sheet }) => [narrowed(sheet)])),
      )
      const found = Object.entries(figuresOf(format, result)).filter(([, value]) => value !== null)
      expect(found).toEqual(found.map(([path]) => [path, getCell(draft, path)]))
      expect(found.length + unplaced(messages).length).toBe(format.cells.length)
    })

    test('have no figure in another column where a label pushed a row aside, and other rows have blanks', async () => {
      const some = format.cells.filter((_, index) => index % 3 === 1).map(({ path }) => path)
      const sparse = setCells(
        draft,
        some.map((path) => [path, null] as const),
      )
      const { draft: result } = await imported(exactSource(reportParts(format, sparse, ({ sheet }) => [pushed(sheet)])))
      const found = Object.entries(figuresOf(format, result)).filter(([, value]) => value !== null)
      expect(found.length).toBeGreaterThan(100)
      expect(found).toEqual(found.map(([path]) => [path, getCell(sparse, path)]))
    })

    test.each(Object.entries(settings))('give every figure back: %s', async (_, set) => {
      await expectAll(format, draft, reportParts(format, draft, set))
    })

    test('give every figure back when all stand in one grid', async () => {
      const parts = reportParts(format, draft)
      const [, , title = ''] = parts
      await expectAll(format, draft, [parts[0] ?? '', title, parts.flatMap((part) => (isSheet(part) ? part : []))])
    })

    test('give every figure back when the titles of sections are rows of one grid', async () => {
      const [title = '', ...parts] = reportParts(format, draft)
      await expectAll(format, draft, [title, parts.flatMap((part) => (isSheet(part) ? part : [[cell(part, 9)]]))])
    })

    test('give figures and text back when the whole report stands in one grid', async () => {
      const rows = reportParts(format, draft).flatMap((part) => (isSheet(part) ? part : [[cell(part, 9)]]))
      const { draft: result, messages } = await imported(exactSource([rows]))
      expect(figuresOf(format, result)).toEqual(figuresOf(format, draft))
      expect(unplaced(messages)).toEqual([])
      expect(result.agency.name).toBe(draft.agency.name)
      const text = [{ type: 'paragraph', runs: [{ text: '按要求做好各项工作。' }] }]
      expect(Object.values(result.sections)).toEqual(Object.values(result.sections).map(() => text))
    })

    test('give every figure back when no section of tables has its title', async () => {
      const titles = format.sections.filter(({ kind }) => kind === 'tables').map((section) => section.title)
      const parts = reportParts(format, draft).filter((part) => isSheet(part) || !titles.includes(part))
      await expectAll(format, draft, parts)
    })

    test('give every figure back when no section has a title', async () => {
      await expectAll(
        format,
        draft,
        reportParts(format, draft).filter((part, index) => index === 0 || isSheet(part)),
      )
    })

    test('leave blank what is blank', async () => {
      const paths = format.cells.map(({ path }) => path).filter((_, index) => index % 3 === 0)
      const some = setCells(
        draft,
        paths.map((path) => [path, null] as const),
      )
      await expectAll(format, some, reportParts(format, some))
    })

    test('put no figure in another column where one more is drawn behind a page break and blanks are among them', async () => {
      const paths = format.cells.map(({ path }) => path).filter((_, index) => index % 4 === 0)
      const some = setCells(
        draft,
        paths.map((path) => [path, null] as const),
      )
      const parts = reportParts(format, some, (table) => {
        const [first, ...rest] = pages(table, false)
        return [
          first ?? [],
          ...rest.map((sheet) => sheet.map((row) => [...row.slice(0, -1), cell(''), ...row.slice(-1)])),
        ]
      })
      const { draft: result, messages } = await imported(exactSource(parts))
      const figures = Object.entries(figuresOf(format, result)).filter(([, value]) => value !== null)
      expect(figures).toEqual(figures.map(([path]) => [path, getCell(some, path)]))
      const printed = Object.values(figuresOf(format, some)).filter((value) => value !== null)
      expect(figures.length + unplaced(messages).length).toBe(printed.length)
    })

    test('keep the notes beside figures', async () => {
      const path = format.cells[4]?.path ?? ''
      const noted = { ...draft, notes: { [path]: '其中修订16件' } }
      const { draft: result } = await imported(exactSource(reportParts(format, noted)))
      expect(result.notes).toEqual(noted.notes)
      expect(figuresOf(format, result)).toEqual(figuresOf(format, noted))
    })
  },
)

async function expectAll(format: Format, draft: Draft, parts: (string | Sheet)[]) {
  const result = await imported(exactSource(parts))
  expect(result.draft.format).toBe(format.id)
  expect(figuresOf(format, result.draft)).toEqual(figuresOf(format, draft))
  expect(unplaced(result.messages)).toEqual([])
}

function isSheet(part: string | Sheet): part is Sheet {
  return typeof part !== 'string'
}

function isFigure({ text }: { text: string }): boolean {
  return /^-?\d{4}/.test(text)
}

function isLong(sheet: Sheet): boolean {
  return sheet.length > 20 && sheet.some((row) => row.some(({ rowSpan }) => rowSpan > 8))
}

function relabel(sheet: Sheet, change: (text: string) => string): Sheet {
  return sheet.map((row) => row.map((one) => (isFigure(one) ? one : { ...one, text: change(one.text) })))
}

/** Every header, and the rows below it, as a table of its own, all of them as wide. */
function headersApart(sheet: Sheet): Sheet[] {
  const tables: Sheet[] = []
  const rows = spread(sheet, null).map((row) => row.map((text) => cell(text)))
  rows.forEach((row, index) => {
    const starts = index === 0 || row.some(isFigure) !== (rows[index - 1] ?? []).some(isFigure)
    if (starts) tables.push([])
    tables.at(-1)?.push(row)
  })
  return tables
}

/** The label of most rows reaches one row too far, so that the last begins a place later and all others end in a blank. */
function pushed(sheet: Sheet): Sheet {
  if (!isLong(sheet)) return sheet
  const most = Math.max(...sheet.flat().map(({ rowSpan }) => rowSpan))
  const longer = sheet.map((row) => row.map((one) => (one.rowSpan === most ? { ...one, rowSpan: most + 1 } : one)))
  return longer.map((row, index) => (index === sheet.length - 1 ? row : [...row, cell('')]))
}

function cut(sheet: Sheet, covered: string | null): Sheet {
  return spread(sheet, covered).map((row) => row.map((text) => cell(text)))
}

function exchanged(sheet: Sheet): Sheet {
  const rows = spread(sheet, null)
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => rows.map((row) => cell(row[column] ?? '')))
}

/** The disputes with a row for each group of five columns; `outer` stands in a column of its own before its groups. */
function groupsAsRows(sheet: Sheet, outer = ''): Sheet {
  const figures = sheet.at(-1)?.map(({ text }) => text) ?? []
  const header = ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const rows = ['行政复议', '未经复议直接起诉', '复议后起诉'].map((group, index) =>
    [group, ...figures.slice(index * 5, index * 5 + 5)].map((text) => cell(text)),
  )
  const all = [header.map((text) => cell(text)), ...rows]
  if (outer === '') return all
  return all.map((row, index) => (index < 2 ? [cell(''), ...row] : index === 2 ? [cell(outer, 1, 2), ...row] : row))
}

/** The disputes with a table for each group of five columns. */
function groupTables(sheet: Sheet): (string | Sheet)[] {
  const [header = [], ...rows] = groupsAsRows(sheet)
  const names = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）']
  return rows.flatMap((row, index) => [names[index] ?? '', [header.slice(1), row.slice(1)]])
}

/** A table for every block, cut where a caption or header begins. */
function atCaptions(sheet: Sheet): Sheet[] {
  const starts = sheet.flatMap((row, index) => (row.length === 1 ? [index] : []))
  return starts.length === 0 ? [sheet] : starts.map((start, index) => sheet.slice(start, starts[index + 1]))
}

/** Cut behind the first rows of figures, where no merged cell but the group's reaches over. */
function pages({ sheet }: SetTable, repeat: boolean): Sheet[] {
  if (!isLong(sheet)) return [sheet]
  const header = sheet.slice(0, 3)
  return [sheet.slice(0, 12), [...(repeat ? header : []), ...sheet.slice(12)]]
}
