import type { Run } from '../../../draft/types'
import type { Place, Source, SourceBlock, SourceTable } from '../../source'
import { laidTables } from '../laid'
import type { LaidTable } from '../laid/table'
import { joinParts, type PartRead } from '../parts'
import { rowOf, type TextRow } from './cells'
import { drawnTables } from './drawn'
import type { TextLine } from './line'
import { linesOf, numbered } from './lines'
import { withoutMarkup } from './markup'
import { tableOf } from './table'

/** A line that rules off the header of a Markdown table: |---|:-:|. */
const RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/

/** A blank cell between others; programs that fill rows up behind their cells leave blank ones out. */
const INNER_BLANK = /[|｜]\s*[|｜]\s*[^\s|｜]/

/** What pages hold blank cells open with. */
const BLANK_CELL = /^[ \t]*[\u00a0\u3000]\s*$/

/**
 * Reads plain text, Markdown or what was pasted from a page. Lines cut by | or tabs, or figures held apart by spaces,
 * become loose tables, those that stand in columns placed ones; every other line is a paragraph. Never throws.
 */
export function readTextSource(text: string): Source {
  const lines = numbered(withoutMarkup(text.replace(/^\uFEFF/, '')))
  const parts: PartRead[] = []
  let start = 0
  for (const drawn of drawnTables(lines.map(({ content }) => content))) {
    parts.push({ blocks: readLines(lines.slice(start, drawn.start)), line: 1 })
    parts.push({ blocks: [drawn.table], line: lines[drawn.start]?.line ?? 1 })
    start = drawn.end
  }
  parts.push({ blocks: readLines(lines.slice(start)), line: 1 })
  return { kind: 'text', blocks: joinParts(parts), title: null, embedded: null }
}

function readLines(numberedLines: TextLine[]): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let rows: TextRow[] = []
  const close = () => {
    if (rows.length > 0) blocks.push(tableOf(rows, blocks.length, keepsBlanks))
    rows = []
  }
  const lines = linesOf(numberedLines)
  const keepsBlanks = lines.some(({ content }) => INNER_BLANK.test(content))
  const laid = laidTables(lines)
  lines.forEach(({ content, line, page }, index) => {
    if (laid[0]?.end === index) laid.shift()
    const [own] = laid
    if (own && own.start <= index) {
      close()
      if (own.start === index) for (const table of own.tables) blocks.push(placedTable(table, blocks.length))
      return
    }
    if (RULE.test(content.trim()) || (content.trim() === '' && rows.length > 0)) return
    const row = rowOf(content, line, rows.at(-1)?.separator === 'tab')
    if (row) {
      rows.push(row)
      return
    }
    close()
    if (content.trim() !== '') blocks.push(paragraph(content, { block: blocks.length, line, page }))
    else if (BLANK_CELL.test(content)) blocks.push(blankLine(blocks.length, line))
  })
  close()
  return blocks
}

function placedTable({ rows, stub }: LaidTable, block: number): SourceTable {
  return {
    type: 'table',
    grid: 'placed',
    stub,
    rows: rows.map(({ line, cells }, row) => {
      let next = 0
      return cells.map(({ text, colSpan }) => {
        const column = next
        next += colSpan
        return { text, rowSpan: 1, colSpan, place: { block, row, column, line } }
      })
    }),
    place: { block, line: rows[0]?.line },
  }
}

/** A line that may be a blank cell, where every cell of a table stands in a line of its own. */
function blankLine(block: number, line: number): SourceBlock {
  return { type: 'paragraph', runs: [{ text: '\u00a0' }], level: null, place: { block, line } }
}

function paragraph(content: string, place: Place): SourceBlock {
  const [, marks = '', text = ''] = content.trim().match(/^(#{1,6}\s+)?([\s\S]*)$/u) ?? []
  const level = marks.trim().length
  return { type: 'paragraph', runs: boldRuns(text), level: level > 0 ? level : null, place }
}

/** Text between pairs of ** is bold; a lone ** stays as it is. */
function boldRuns(text: string): Run[] {
  const parts = text.split('**')
  if (parts.length % 2 === 0) return [{ text }]
  return parts.flatMap((part, index) =>
    part === '' ? [] : [index % 2 === 1 ? { text: part, bold: true } : { text: part }],
  )
}
