import { describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import type { Source, SourceCell } from '../../src/import/source'
import { format2021 } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { exactSource, reportParts } from '../support/report-sources'

const LABEL = '4.无正当理由大量反复申请'
const TOTAL = 'requests.notProcessed.excessive.total'
const draft = distinctDraft(format2021)

/** Both halves of the row with LABEL, from its own cells. */
type Cut = (row: SourceCell[]) => [SourceCell[], SourceCell[]]

/** A report as a PDF has it in which a page ends within the row with LABEL. */
function cutBy(cut: Cut): Source {
  const source = exactSource(reportParts(format2021, draft))
  return {
    ...source,
    kind: 'pdf',
    blocks: source.blocks.map((block) => {
      if (block.type !== 'table') return block
      const at = block.rows.findIndex((row) => row.some(({ text }) => text === LABEL))
      if (at === -1) return block
      const onPage = (row: SourceCell[], page: number) =>
        row.map((cell) => ({ ...cell, place: { ...cell.place, page } }))
      const halves = cut(block.rows[at] ?? []).map((row, half) => onPage(row, 1 + half))
      const longer = (row: SourceCell[], index: number) =>
        row.map((cell) => (index + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell))
      const before = block.rows.slice(0, at).map((row, index) => onPage(longer(row, index), 1))
      const after = block.rows.slice(at + 1).map((row) => onPage(row, 2))
      return { ...block, rows: [...before, ...halves, ...after] }
    }),
  }
}

const blank = (cell: SourceCell): SourceCell => ({ ...cell, text: '' })
const isLabel = ({ text }: SourceCell): boolean => text === LABEL
const withLabel = (text: string) => (cell: SourceCell) => (isLabel(cell) ? { ...cell, text } : cell)

describe('a row that a page break cut', () => {
  test.each<[string, Cut]>([
    [
      'its figures above',
      (row) => [
        row.map(withLabel('4.无正当理由')),
        row.map((one) => (isLabel(one) ? { ...one, text: '大量反复申请' } : blank(one))),
      ],
    ],
    [
      'its figures below',
      (row) => [
        row.map((one) => (isLabel(one) ? { ...one, text: '4.无正当' } : blank(one))),
        row.map(withLabel('理由大量反复申请')),
      ],
    ],
    [
      'its whole label above, its figures below',
      (row) => [row.map((one) => (isLabel(one) ? one : blank(one))), row.map(withLabel(''))],
    ],
  ])('is one, %s', async (_, cut) => {
    const result = await imported(cutBy(cut))
    expect(figuresOf(format2021, result.draft)).toEqual(figuresOf(format2021, draft))
    expect(unplaced(result.messages)).toEqual([])
  })

  test('is one whose figures are named where one was cut between its digits', async () => {
    const cut: Cut = (row) => [
      row.map((one, index) => (index === row.length - 1 ? { ...one, text: '144' } : withLabel('4.无正当理由')(one))),
      row.map((one, index) =>
        index === row.length - 1
          ? { ...one, text: '99' }
          : isLabel(one)
            ? { ...one, text: '大量反复申请' }
            : blank(one),
      ),
    ]
    const result = await imported(cutBy(cut))
    expect(getCell(result.draft, TOTAL)).toBeNull()
    expect(unplaced(result.messages).join(' ')).toContain('99')
  })

  test('is not made of rows that both print figures', async () => {
    const result = await imported(cutBy((row) => [row, row.map(withLabel(''))]))
    expect(getCell(result.draft, TOTAL)).toBe(getCell(draft, TOTAL))
  })

  test('is not made of a blank row and the next, whose label is whole', async () => {
    const cut: Cut = (row) => [
      row.map((one) => (isLabel(one) ? one : blank(one))),
      row.map(withLabel('5.要求行政机关确认或重新出具已获取信息')),
    ]
    const result = await imported(cutBy(cut))
    expect(getCell(result.draft, TOTAL)).toBeNull()
  })
})
