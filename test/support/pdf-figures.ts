import type { Grid } from '../../src/format/grid'
import { type Word, wordsOf } from './poppler'

const MM = 72 / 25.4
/** Type area of the page: 28 mm from the left, 156 mm wide, 262 mm down (GB/T 9704-2012, 5.2.1). */
const [LEFT, WIDTH, BOTTOM] = [28 * MM, 156 * MM, 262 * MM]

/** Lines of one label are closer than this to its middle, in points; those of other rows are not. */
const REACH = 8

/** A row of figures as printed: what stands to its left at its height, and each figure with its middle in points. */
export interface PrintedRow {
  label: string
  figures: { text: string; middle: number }[]
}

/** The middle of a cell by the form's widths alone, in points from the left edge of the page. */
export function middleOf({ widths }: Grid, column: number, colSpan: number): number {
  const sum = (parts: number[]) => parts.reduce((total, width) => total + width, 0)
  const at = (index: number) => LEFT + (WIDTH * sum(widths.slice(0, index))) / sum(widths)
  return (at(column) + at(column + colSpan)) / 2
}

/** Reads the rows of figures off a PDF that stand between two headings, from the top; knows nothing of the table. */
export function readPdfRows(pdf: Uint8Array, from: string, to: string): PrintedRow[] {
  const words = between(wordsOf(pdf), from, to)
  const rows: { height: number; page: number; words: Word[] }[] = []
  for (const word of words.filter(({ text }) => /^-?\d+(\.\d+)?$/.test(text))) {
    const height = (word.top + word.bottom) / 2
    const row = rows.find((one) => one.page === word.page && Math.abs(one.height - height) < 2)
    if (row) row.words.push(word)
    else rows.push({ height, page: word.page, words: [word] })
  }
  const fromTheTop = rows.sort((a, b) => a.page - b.page || a.height - b.height)
  return fromTheTop.map(({ height, page, words: figures }) => {
    const first = Math.min(...figures.map(({ left }) => left))
    const label = words
      .filter((word) => word.page === page && word.right < first)
      .filter((word) => Math.abs((word.top + word.bottom) / 2 - height) < REACH)
      .sort((a, b) => Math.round(a.top - b.top) || a.left - b.left)
      .map(({ text }) => text)
      .join('')
    const placed = figures.map(({ text, left, right }) => ({ text, middle: (left + right) / 2 }))
    return { label, figures: placed.sort((a, b) => a.middle - b.middle) }
  })
}

/** The words of the type area after one heading and before the next. */
function between(words: Word[], from: string, to: string): Word[] {
  const find = (heading: string) => {
    const word = words.find(({ text }) => text.replace(/\u200b/g, '') === heading)
    if (!word) throw new Error(`not on any page: ${heading}`)
    return word
  }
  const [start, end] = [find(from), find(to)]
  const after = (word: Word) => word.page > start.page || (word.page === start.page && word.top > start.bottom - 2)
  const before = (word: Word) => word.page < end.page || (word.page === end.page && word.bottom < end.top + 2)
  return words.filter((word) => after(word) && before(word) && word.bottom < BOTTOM)
}
