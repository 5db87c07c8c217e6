import type { Run } from '../draft/types'
import type { Source, SourceBlock, SourceCell, SourceTable } from './source'

/** A line that rules off the header of a Markdown table: |---|:-:|. */
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/

const FIGURE = /^[-+—–－＋]?[\d０-９][\d０-９,，.．]*$/

/** Gaps between cells held apart by spaces: before a figure, or wide. */
const GAP = /\s+(?=[-+—–－＋]?[\d０-９][\d０-９,，.．]*(?:\s|$))|\s{2,}/

/**
 * Reads plain text, Markdown or what was pasted from a page. Lines cut by | or tabs, or figures held apart by spaces,
 * become loose tables; every other line is a paragraph. Never throws.
 */
export function readTextSource(text: string): Source {
  const blocks: SourceBlock[] = []
  let table: SourceTable | null = null
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n|\f/)
    .forEach((content, index) => {
      const line = index + 1
      const cells = RULE.test(content) ? null : cellsOf(content)
      if (cells) {
        if (!table) {
          table = { type: 'table', grid: 'loose', rows: [], place: { block: blocks.length, line } }
          blocks.push(table)
        }
        table.rows.push(cellsIn(cells, table, line))
        return
      }
      if (RULE.test(content) || (content.trim() === '' && table)) return
      table = null
      if (content.trim() !== '') blocks.push(paragraph(content, blocks.length, line))
    })
  return { kind: 'text', blocks, title: null, embedded: null }
}

function cellsOf(line: string): string[] | null {
  // Tabs around a line only set it in.
  if (line.trim().includes('\t')) return line.split('\t')
  if (/[|｜]/.test(line)) {
    const cells = line.split(/[|｜]/)
    // A bar before the first cell is a border, not a cell.
    return cells[0]?.trim() === '' ? cells.slice(1) : cells
  }
  return isSpaced(line) ? line.trim().split(GAP) : null
}

/** Whether a line ends in figures held apart by spaces, behind something else. */
function isSpaced(line: string): boolean {
  const words = line.trim().split(/\s+/)
  return words.length > 2 && words.slice(-2).every((word) => FIGURE.test(word))
}

function cellsIn(texts: string[], table: SourceTable, line: number): SourceCell[] {
  const row = table.rows.length
  return texts.map((text, column) => ({
    text: text.replaceAll('**', '').trim(),
    rowSpan: 1,
    colSpan: 1,
    place: { block: table.place.block, row, column, line },
  }))
}

function paragraph(content: string, block: number, line: number): SourceBlock {
  const [, marks = '', text = ''] = content.trim().match(/^(#{1,6}\s+)?(.*)$/u) ?? []
  const level = marks.trim().length
  return { type: 'paragraph', runs: boldRuns(text), level: level > 0 ? level : null, place: { block, line } }
}

/** Text between pairs of ** is bold; a lone ** stays as it is. */
function boldRuns(text: string): Run[] {
  const parts = text.split('**')
  if (parts.length % 2 === 0) return [{ text }]
  return parts.flatMap((part, index) =>
    part === '' ? [] : [index % 2 === 1 ? { text: part, bold: true } : { text: part }],
  )
}
