import type { SourceBlock, SourceCell, SourceTable } from '../source'
import type { Form } from './form'
import { matchLabel } from './match'
import { labelKey } from './normalise'

/**
 * Takes section titles that stand alone in a row of a table out of it, so that they cut the report. A table that has
 * such titles is the whole report, as a spreadsheet holds it: its other rows of one cell that names nothing in the form
 * are text.
 */
export function unfoldTitles(blocks: SourceBlock[], form: Form): SourceBlock[] {
  const titles = new Set(form.format.sections.map((section) => labelKey(section.title)))
  return blocks.flatMap((block) => (block.type === 'table' ? unfold(block, titles, form) : [block]))
}

function unfold(table: SourceTable, titles: Set<string>, form: Form): SourceBlock[] {
  if (!table.rows.some((row) => titleIn(row, titles))) return [table]
  const parts: SourceBlock[] = []
  let rows: SourceTable['rows'] = []
  const close = () => {
    if (rows.some((row) => row.some(({ text }) => text.trim() !== ''))) parts.push({ ...table, rows })
    rows = []
  }
  for (const row of table.rows) {
    const text = titleIn(row, titles) ?? textIn(row, form)
    if (text) {
      close()
      parts.push(...linesOf(text))
    } else rows.push(row)
  }
  close()
  return parts
}

function titleIn(row: SourceCell[], titles: Set<string>): SourceCell | null {
  const [only, ...others] = row.filter((cell) => cell.text.trim() !== '')
  return only && others.length === 0 && titles.has(labelKey(only.text)) ? only : null
}

/** The text a row is that has no other cell. */
function textIn(row: SourceCell[], { blocks }: Form): SourceCell | null {
  const [only, ...others] = row
  if (!only || others.length > 0 || only.text.trim() === '') return null
  const isNamed = blocks.some(({ caption, corner, rowLabels, columnLabels }) => {
    const frame = [caption, corner].filter((entry) => entry !== null)
    return matchLabel(only.text, [...frame, ...rowLabels, ...columnLabels]).length > 0
  })
  return isNamed || /^[\d.,，\s]*$/.test(only.text) ? null : only
}

function linesOf({ text, place }: SourceCell): SourceBlock[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => ({ type: 'paragraph', runs: [{ text: line }], level: null, place }))
}
