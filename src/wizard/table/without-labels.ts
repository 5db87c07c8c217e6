import { parseNumeral } from '../../draft/numeral'
import { layOutTable } from '../../format/grid'
import type { Format } from '../../format/types'
import type { Block } from './clipboard'

/** A copied block taken apart: its figures, and the label nearest to each of their rows and columns, where it had any. */
export interface Unlabelled {
  figures: Block
  beside: (string | null)[]
  above: (string | null)[]
}

/**
 * A copied block without the headers above its figures and the labels beside them: whole rows at its top and whole
 * columns at its left that hold words, one of them a label of the form. What is no label of the form, such as 无, 12% or
 * a dash, stands where a figure belongs and stays, for the pasting to refuse: without it all others would move up a column.
 */
export function withoutLabels(block: Block, format: Format): Unlabelled {
  const known = labelsOf(format)
  const isLabels = (line: Block[number]) => {
    const texts = line.flatMap((text) => (text?.trim() ? [text] : []))
    return (
      texts.every((text) => known.has(bareLabel(text)) || isWords(text)) &&
      texts.some((text) => known.has(bareLabel(text)))
    )
  }
  const countAtStart = (lines: Block) => {
    const first = lines.findIndex((line) => !isLabels(line))
    return first < 0 ? lines.length : first
  }
  const top = countAtStart(block)
  const rows = block.slice(top)
  const left = countAtStart((rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)))
  // Where words are all there is, they are no labels.
  if (rows.length === 0 || left === rows[0]?.length) return { figures: block, beside: [], above: [] }
  return {
    figures: rows.map((row) => row.slice(left)),
    beside: rows.map((row) => nearest(row.slice(0, left))),
    above: (rows[0] ?? [])
      .slice(left)
      .map((_, column) => nearest(block.slice(0, top).map((row) => row[left + column] ?? null))),
  }
}

/** Whether a text is no figure of any unit in the form. */
export function isNoFigure(text: string | null, format: Format): boolean {
  const units = new Set(format.cells.map(({ unit }) => unit))
  return ![...units].some((unit) => parseNumeral(text ?? '', unit).ok)
}

/** A label as it is compared: without its number, what stands in brackets, spaces and punctuation. */
export function bareLabel(text: string): string {
  return text
    .replace(/^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])/, '')
    .replace(/[（(][^（()）]*[）)]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Every label the form prints or a clerk knows a row or column by. */
function labelsOf(format: Format): Set<string> {
  const printed = format.tables.flatMap((table) =>
    layOutTable(table).rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  )
  const short = format.cells.flatMap(({ rowLabels, columnLabels }) => [...rowLabels, ...columnLabels])
  return new Set([...printed, ...short].map(bareLabel).filter((label) => label !== ''))
}

function isWords(text: string): boolean {
  return /\p{L}/u.test(text) && !/\p{Nd}/u.test(text)
}

function nearest(labels: Block[number]): string | null {
  return labels.reduce((last, label) => (label?.trim() ? label.trim() : last), null)
}
