import { describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import { readTextSource } from '../../src/import/read/text'
import { officialFormats } from '../support/formats'
import { figuresOf, imported, unplaced, withBlanks } from '../support/imported'
import { reportParts, reportText, type Sheet } from '../support/report-sources'

/** Characters a table is drawn with, and how many places a wide one takes. */
interface Pen {
  along: string
  down: string
  cross: string
  wide: number
}

const BOX: Pen = { along: '─', down: '│', cross: '┼', wide: 2 }
const SIGNS: Pen = { along: '-', down: '|', cross: '+', wide: 2 }
/** As programs draw that count characters and not the places they take. */
const COUNTED: Pen = { along: '-', down: '|', cross: '+', wide: 1 }

describe.each(officialFormats.map((format) => [format.id, format] as const))(
  'a report of format %s with drawn tables',
  (_, format) => {
    const draft = withBlanks(format)

    test.each([
      ['box characters', BOX],
      ['plus, minus and bar', SIGNS],
      ['those, counted by the character', COUNTED],
    ])('gives figures, blanks and merged cells back: %s', async (_, pen) => {
      const text = reportText(reportParts(format, draft), (sheet) => drawn(sheet, pen, 8))
      const { draft: result, messages } = await imported(readTextSource(text))
      expect(figuresOf(format, result)).toEqual(figuresOf(format, draft))
      expect(unplaced(messages)).toEqual([])
    })

    test('has no figure in another cell or cut where columns are too narrow', async () => {
      const text = reportText(reportParts(format, draft), (sheet) => drawn(sheet, SIGNS, 3))
      const { draft: result, messages } = await imported(readTextSource(text))
      const figures = Object.entries(figuresOf(format, result)).filter(([, value]) => value !== null)
      expect(figures).toEqual(figures.map(([path]) => [path, getCell(draft, path)]))
      expect(unplaced(messages).length).toBeGreaterThan(0)
    })
  },
)

test('rows that no line holds apart are rows of a table whose cells are between bars', () => {
  const { blocks } = readTextSource(
    ['+------+----+', '| 规章 | 件 |', '+------+----+', '| 一号 | 12 |', '| 二号 | 13 |', '+------+----+'].join('\n'),
  )
  expect(blocks).toHaveLength(1)
  expect(blocks[0]).toMatchObject({ type: 'table', grid: 'loose' })
})

/** A table drawn with a pen, its cells as wide as their words but at least so many places for each column. */
function drawn(sheet: Sheet, pen: Pen, least: number): string {
  const owner: number[][] = sheet.map(() => [])
  const cells = sheet.flat()
  let next = 0
  sheet.forEach((row, top) => {
    let left = 0
    for (const { rowSpan, colSpan } of row) {
      while (owner[top]?.[left] !== undefined) left += 1
      for (let y = top; y < top + rowSpan; y += 1)
        for (let x = left; x < left + colSpan; x += 1) (owner[y] as number[])[x] = next
      next += 1
    }
  })
  const columns = owner[0]?.length ?? 0
  const at = (y: number, x: number) => owner[y]?.[x]
  const lines: string[] = []
  for (let y = 0; y <= sheet.length; y += 1) {
    let rule = ''
    for (let x = 0; x < columns; x += 1) {
      const isEnd = at(y, x) !== at(y - 1, x)
      const isCross = isEnd || (x > 0 && at(y, x - 1) !== at(y - 1, x - 1))
      rule += isCross ? pen.cross : at(y, x) === at(y, x - 1) ? ' ' : pen.down
      rule += (isEnd ? pen.along : ' ').repeat(least)
    }
    lines.push(rule + pen.cross)
    if (y === sheet.length) break
    const texts = new Map<number, string[]>()
    const spans = new Map<number, number>()
    for (let x = 0; x < columns; x += 1) spans.set(at(y, x) ?? -1, (spans.get(at(y, x) ?? -1) ?? 0) + 1)
    for (const [one, span] of spans)
      texts.set(
        one,
        at(y - 1, owner[y]?.indexOf(one) ?? 0) === one ? [] : cut(cells[one]?.text ?? '', (least + 1) * span - 1, pen),
      )
    const height = Math.max(1, ...[...texts.values()].map(({ length }) => length))
    for (let line = 0; line < height; line += 1) {
      let content = ''
      for (const [one, span] of spans)
        content += pen.down + padded(texts.get(one)?.[line] ?? '', (least + 1) * span - 1, pen)
      lines.push(content + pen.down)
    }
  }
  return lines.map((line, at) => withCorners(line, at === 0, at === lines.length - 1)).join('\n')
}

/** Box characters have others where a table ends. */
function withCorners(line: string, isFirst: boolean, isLast: boolean): string {
  const [left = '', right = ''] = isFirst ? '┌┐' : isLast ? '└┘' : '├┤'
  const ends = line.replace(/^┼/, left).replace(/┼$/, right)
  return isFirst ? ends.replaceAll('┼', '┬') : isLast ? ends.replaceAll('┼', '┴') : ends
}

function widthOf(text: string, { wide }: Pen): number {
  return [...text].reduce((sum, one) => sum + (one > '\u2e80' ? wide : 1), 0)
}

function padded(text: string, width: number, pen: Pen): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text, pen)))
}

function cut(text: string, width: number, pen: Pen): string[] {
  const lines = ['']
  for (const one of text) {
    const last = lines.at(-1) ?? ''
    if (widthOf(last + one, pen) > width) lines.push(one)
    else lines.splice(-1, 1, last + one)
  }
  return lines
}
