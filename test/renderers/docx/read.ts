import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** The XML parts of a Word file by name. */
export function partsOf(docx: Uint8Array): Record<string, string> {
  const xml = Object.entries(unzipSync(docx)).filter(([name]) => /\.(xml|rels)$/.test(name))
  return Object.fromEntries(xml.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** A block of the document as mammoth, which knows nothing of us, reads it. */
export interface ReadBlock {
  /** h1 to h6, p, table. */
  tag: string
  /** With bold text between asterisks. */
  text: string
  element: Element
}

/** The blocks of a Word file from top to bottom. */
export async function readBlocks(docx: Uint8Array): Promise<ReadBlock[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx) },
    { styleMap: ["p[style-name='Title'] => p.title:fresh", "p[style-name='caption'] => p.caption:fresh"] },
  )
  return parseFragment(value).childNodes.flatMap((node) =>
    'tagName' in node ? [{ tag: node.tagName, text: textOf(node), element: node }] : [],
  )
}

/** A place of a table and the cell that covers it. */
export interface ReadCell {
  text: string
  /** Whether the cell covers all columns. */
  whole: boolean
}

/** The tables as full grids: a cell over several places stands in each of them, as the same object. */
export function readGrids(blocks: ReadBlock[]): ReadCell[][][] {
  return blocks.filter(({ tag }) => tag === 'table').map(({ element }) => expand(element))
}

/** Reads the figures of a grid, each with the labels to its left and above it, up to the caption of its block. */
export function readFigures(grid: ReadCell[][]): { figure: string; row: string[]; column: string[] }[] {
  return grid.flatMap((row, y) =>
    row.flatMap((cell, x) => {
      if (!isFigure(cell) || row[x - 1] === cell) return []
      const above = grid.slice(0, y).map((line) => line[x] as ReadCell)
      const start = above.map(({ whole }) => whole).lastIndexOf(true) + 1
      return [{ figure: cell.text, row: labels(row.slice(0, x)), column: labels(above.slice(start)) }]
    }),
  )
}

function labels(cells: ReadCell[]): string[] {
  return [...new Set(cells)].filter((cell) => cell.text !== '' && !isFigure(cell)).map(({ text }) => text)
}

function isFigure({ text }: ReadCell): boolean {
  return /^-?\d+(\.\d+)?(注\d+)?$/.test(text)
}

function expand(table: Element): ReadCell[][] {
  const rows = descendants(table, 'tr')
  const grid: ReadCell[][] = rows.map(() => [])
  const columns = Math.max(...rows.map((row) => cellsOf(row).reduce((sum, cell) => sum + span(cell, 'colspan'), 0)))
  rows.forEach((row, y) => {
    let x = 0
    for (const element of cellsOf(row)) {
      while (grid[y]?.[x]) x++
      const width = span(element, 'colspan')
      const cell = { text: textOf(element), whole: width === columns }
      for (let down = 0; down < span(element, 'rowspan'); down++) {
        for (let right = 0; right < width; right++) {
          const line = grid[y + down]
          if (!line || line[x + right]) throw new Error(`Cells overlap at ${x + right}, ${y + down}: ${cell.text}`)
          line[x + right] = cell
        }
      }
    }
  })
  if (grid.some((line) => line.filter(Boolean).length !== columns)) throw new Error('A row has gaps')
  return grid
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter((node): node is Element => 'tagName' in node && /^t[dh]$/.test(node.tagName))
}

function span(cell: Element, name: string): number {
  return Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1)
}

function descendants(node: Node, tag: string): Element[] {
  if (!('tagName' in node)) return []
  const own = node.tagName === tag ? [node] : []
  return [...own, ...node.childNodes.flatMap((child) => descendants(child, tag))]
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  if (!('childNodes' in node)) return ''
  const text = node.childNodes.map(textOf).join('')
  return node.nodeName === 'strong' ? `*${text}*` : text
}
