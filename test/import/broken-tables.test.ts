import { describe, expect, test } from 'vitest'
import { getCell, setCells } from '../../src/draft/cells'
import { formatNumeral } from '../../src/draft/numeral'
import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { readTextSource } from '../../src/import/read/text'
import type { Source } from '../../src/import/source'
import { allFormats } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { cell, exactSource, reportParts, reportText, type Sheet } from '../support/report-sources'

const isFigure = (text: string) => /^-?[\d,]+(?:\.\d+)?$/.test(text)
const hasFigure = (row: Sheet[number]) => row.some(({ text }) => isFigure(text))

/** A table without one of its rows; cells that reached down into it end above it. */
function withoutRow(sheet: Sheet, at: number): Sheet {
  return sheet.flatMap((row, index) =>
    index === at
      ? []
      : [row.map((one) => (index < at && index + one.rowSpan > at ? { ...one, rowSpan: one.rowSpan - 1 } : one))],
  )
}

/** A table's row of figures with a figure more before its `place`th, and its last cell blank. */
function withOneMore(row: Sheet[number], place: number): Sheet[number] {
  const first = row.findIndex(({ text }) => isFigure(text))
  return [
    ...row.slice(0, first + place),
    cell('7'),
    ...row.slice(first + place, -1),
    { ...(row.at(-1) ?? cell('')), text: '' },
  ]
}

/** So many rows that add up show the columns of a table. */
const LEAST_SUMS = 10

/** The totals of a table's rows as its form adds them up from the figures of `distinctDraft`. */
function addedUp(format: Format, key: string): [string, number][] {
  const figures = distinctDraft(format)
  return format.relations.flatMap(({ left, relation, right }): [string, number][] => {
    const [total, ...others] = right
    const row = (path: string) => path.split('.').slice(0, -1).join('.')
    const isOfRow = total !== undefined && others.length === 0 && left.every((path) => row(path) === row(total))
    if (relation !== '=' || !isOfRow || left.length < 3 || format.cellByPath.get(total)?.table !== key) return []
    return [[total, left.reduce((sum, path) => sum + (getCell(figures, path) ?? 0), 0)]]
  })
}

/** All figures placed are those of the draft, and those it has besides are named. */
async function expectHonest(format: Format, draft: Draft, parts: (string | Sheet)[]) {
  const { draft: result, messages } = await imported(exactSource(parts))
  const [found, expected] = [figuresOf(format, result), figuresOf(format, draft)]
  const wrong = Object.keys(expected).filter((path) => found[path] !== null && found[path] !== expected[path])
  expect(wrong).toEqual([])
  const missing = Object.keys(expected).filter((path) => found[path] === null && expected[path] !== null)
  const named = unplaced(messages)
  expect(missing.filter((path) => !named.includes(formatNumeral(getCell(draft, path))))).toEqual([])
}

describe.each(allFormats.map((format) => [format.id, format] as const))(
  'tables of format %s set wrongly',
  (_, format) => {
    const draft = distinctDraft(format)
    const headers = format.tables.flatMap(({ key }) => [0, 1, 2].map((row) => [key, row] as const))

    test.each(headers)('give no figure to another cell without a row of the header: %s, %i', async (key, row) => {
      const parts = reportParts(format, draft, (table) => {
        const heads = table.sheet.flatMap((line, at) => (hasFigure(line) ? [] : [at]))
        return [table.key === key ? withoutRow(table.sheet, heads[row] ?? 0) : table.sheet]
      })
      await expectHonest(format, draft, parts)
    })

    test.each([-1, 1])('give no figure to another cell where a group of columns is set %i too wide', async (more) => {
      const parts = reportParts(format, draft, ({ sheet }) => {
        const groups = sheet.flatMap((row) =>
          hasFigure(row) ? [] : row.filter(({ colSpan, rowSpan }) => colSpan > 3 && rowSpan === 1),
        )
        const group = groups.at(-1)
        return [sheet.map((row) => row.map((one) => (one === group ? { ...one, colSpan: one.colSpan + more } : one)))]
      })
      await expectHonest(format, draft, parts)
    })

    test.each([false, true])(
      'give no figure to another cell where labels lost a column and rows are filled up, their first cell blank: %s',
      async (isBlank) => {
        const parts = reportParts(format, draft, ({ sheet }) => [
          sheet.map((row) => {
            const label = row.find(({ colSpan }) => colSpan > 1)
            if (!label || !hasFigure(row)) return row
            const [first] = row.filter(({ text }) => isFigure(text))
            const cells = row.map((one) => (isBlank && one === first ? { ...one, text: '' } : one))
            return [...cells.map((one) => (one === label ? { ...one, colSpan: one.colSpan - 1 } : one)), cell('')]
          }),
        ])
        const { draft: result } = await imported(exactSource(parts))
        const found = Object.entries(figuresOf(format, result)).filter(([, value]) => value !== null)
        expect(found).toEqual(found.map(([path]) => [path, getCell(draft, path)]))
      },
    )

    test('give no figure to another cell where merged labels became cells of their own, one too few beside figures', async () => {
      const blanks = (one: Sheet[number][number], count: number) =>
        Array.from({ length: count }, () => ({ ...one, text: '', colSpan: 1 }))
      const parts = reportParts(format, draft, ({ sheet }) => [
        sheet.map((row) => {
          const label = row.find(({ colSpan }) => colSpan > 1)
          if (!label) return row
          const isOfHeader = !hasFigure(row)
          if (isOfHeader && label !== row[0]) return row
          // The first row keeps all its figures.
          const first = row === sheet.find(hasFigure) ? null : row.find(({ text }) => isFigure(text))
          const apart = row.flatMap((one) => {
            if (one === label) return [{ ...one, colSpan: 1 }, ...blanks(one, one.colSpan - (isOfHeader ? 1 : 2))]
            return one === first ? blanks(one, 1) : [one]
          })
          return isOfHeader ? apart : [...apart, cell('')]
        }),
      ])
      const { draft: result } = await imported(exactSource(parts))
      const found = Object.entries(figuresOf(format, result)).filter(([, value]) => value !== null)
      expect(found).toEqual(found.map(([path]) => [path, getCell(draft, path)]))
    })

    test.each([0, 1, 2])(
      'give no figure to another cell where a row has one more before its figure %i, and its last is blank',
      async (place) => {
        const parts = reportParts(format, draft, ({ sheet }) => {
          const long = sheet.findIndex((row) => row.filter(({ text }) => isFigure(text)).length > 3)
          return [sheet.map((row, index) => (index === long ? withOneMore(row, place) : row))]
        })
        const { draft: result } = await imported(exactSource(parts))
        const found = Object.entries(figuresOf(format, result)).filter(([, value]) => value !== null)
        expect(found).toEqual(found.map(([path]) => [path, getCell(draft, path)]))
      },
    )
  },
)

describe.each(allFormats.map((format) => [format.id, format] as const))(
  'a table of format %s that adds up but lost',
  (_, format) => {
    const draft = setCells(
      distinctDraft(format),
      format.tables.flatMap(({ key }) => addedUp(format, key)),
    )
    const key = format.tables.find((table) => addedUp(format, table.key).length > LEAST_SUMS)?.key ?? ''
    const paths = format.cells.flatMap(({ path, table }) => (table === key ? [path] : []))

    /** What is placed of the table, and whether in doubt, where its header is changed. */
    async function read(
      change: (header: Sheet) => Sheet,
      body: (rows: Sheet) => Sheet = (rows) => rows,
      sourceOf: (parts: (string | Sheet)[]) => Source = exactSource,
    ) {
      const parts = reportParts(format, draft, (table) => {
        if (table.key !== key) return [table.sheet]
        const first = table.sheet.findIndex(hasFigure)
        return [[...change(table.sheet.slice(0, first)), ...body(table.sheet.slice(first))]]
      })
      const { draft: result, messages } = await imported(sourceOf(parts))
      const doubtful = new Set(messages.flatMap((one) => (one.code === 'cells.uncertain' ? one.cells : [])))
      const found = paths.filter((path) => getCell(result, path) !== null)
      const wrong = found.filter((path) => getCell(result, path) !== getCell(draft, path))
      return { found, wrong, doubtful }
    }
    const withoutLine = (at: number) => (header: Sheet) => withoutRow(header, at < 0 ? header.length + at : at)

    test.each([-1, -2])('a line of its header (%i) has the columns of the form, in doubt', async (at) => {
      const { found, wrong, doubtful } = await read(withoutLine(at))
      expect(wrong).toEqual([])
      expect(found).toHaveLength(paths.length)
      expect(found.filter((path) => !doubtful.has(path))).toEqual([])
    })

    test('a line of its header, and was copied as rows of tabs, has them too', async () => {
      const tabs = (sheet: Sheet) => sheet.map((row) => row.map(({ text }) => text).join('\t')).join('\n')
      const copied = (parts: (string | Sheet)[]) => readTextSource(reportText(parts, tabs))
      const { found, wrong, doubtful } = await read(withoutLine(-2), (rows) => rows, copied)
      expect(wrong).toEqual([])
      expect(found).toHaveLength(paths.length)
      expect(found.filter((path) => !doubtful.has(path))).toEqual([])
    })

    test('a label of its header has them too', async () => {
      const { found, wrong } = await read((header) =>
        header.map((row, at) => (at === header.length - 1 ? row.slice(1) : row)),
      )
      expect(wrong).toEqual([])
      expect(found).toHaveLength(paths.length)
    })

    test('a label, and has another of no form, is placed nowhere', async () => {
      const named = (row: Sheet[number]) => [...row.slice(1, -1), cell('占比')]
      const { found } = await read((header) => header.map((row, at) => (at === header.length - 1 ? named(row) : row)))
      expect(found).toEqual([])
    })

    test('a label, and whose rows do not add up, is placed nowhere', async () => {
      const { found } = await read(
        (header) => header.map((row, at) => (at === header.length - 1 ? row.slice(1) : row)),
        (rows) =>
          rows.map((row) => row.map((one, at) => (at === row.length - 1 ? { ...one, text: `${one.text}9` } : one))),
      )
      expect(found).toEqual([])
    })
  },
)

describe('rows of text', () => {
  const [format] = allFormats
  const draft = distinctDraft(format as Format)

  test('kept apart by tabs give no figure to another cell where one has a figure more and its last is blank', async () => {
    const tabs = (sheet: Sheet) =>
      sheet
        .map((row) => (row.some(({ text }) => text.includes('予以公开')) ? withOneMore(row, 2) : row))
        .map((row) => row.map(({ text }) => text).join('\t'))
        .join('\n')
    const { draft: result } = await imported(readTextSource(reportText(reportParts(format as Format, draft), tabs)))
    const found = Object.entries(figuresOf(format as Format, result)).filter(([, value]) => value !== null)
    expect(found.length).toBeGreaterThan(100)
    expect(found).toEqual(found.map(([path]) => [path, getCell(draft, path)]))
  })

  test('kept apart by spaces are uncertain where they do not add up: a blank may be left out', async () => {
    const read = async (row: string) => {
      const text = `三、收到和处理政府信息公开申请情况\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n${row}`
      const { messages } = await imported(readTextSource(text))
      return messages.flatMap((one) => (one.code === 'cells.uncertain' && one.reason === 'sum' ? one.cells.length : []))
    }
    expect(await read('（一）予以公开 1 2 3 0 0 0 6')).toEqual([])
    expect(await read('（一）予以公开 7 1 2 3 0 0 0')).toEqual([7])
    expect(await read('（一）予以公开 7 / / / / / /')).toEqual([1])
  })

  test('with a figure with a sign in a column of counts are placed nowhere', async () => {
    const text = '二、主动公开政府信息情况\n信息内容 上一年项目数量 本年增/减 处理决定数量\n行政许可 3 5 -2'
    const { draft: result, messages } = await imported(readTextSource(text))
    expect(Object.values(figuresOf(format as Format, result)).filter((value) => value !== null)).toEqual([])
    expect(unplaced(messages)).toEqual(['3', '5', '-2'])
  })
})
