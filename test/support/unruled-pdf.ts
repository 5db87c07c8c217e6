import { type RawPage, rawPdf, write } from './raw-pdf'
import type { Sheet } from './report-sources'

/** How a report without ruling lines is set: sizes in points. */
export interface Setting {
  align: 'left' | 'centre' | 'right'
  /** Room above and below the words of a row: without any, lines of a label and rows are equally far apart. */
  padding: number
  /** Lines around each figure and each column's label, and of rows' labels around a whole group's. */
  boxes?: boolean
}

const PAGE = { width: 842, height: 1191, margin: 60 }
const SIZE = 8
const LINE = 10
/** Room at both sides of a cell. */
const SIDE = 3
/** Columns of labels take so much of a table that has any, the last of them most. */
const STUB = 0.4

/** The parts of a report as a PDF whose tables have no line or few: every cell's words in the middle of its height. */
export function unruledPdf(parts: (string | Sheet)[], setting: Setting): Uint8Array {
  const pages: RawPage[] = []
  let content = ''
  let y = PAGE.height - PAGE.margin
  const turn = () => {
    if (content !== '') pages.push({ content, width: PAGE.width, height: PAGE.height })
    content = ''
    y = PAGE.height - PAGE.margin
  }
  for (const part of parts) {
    if (typeof part === 'string') {
      content += write(PAGE.margin, y, part, SIZE * 1.5)
      y -= LINE * 3
      continue
    }
    const table = tableOf(part, setting)
    if (y - table.height < PAGE.margin) turn()
    content += table.draw(y)
    y -= table.height + LINE * 3
  }
  turn()
  return rawPdf(pages)
}

/** A cell with the first row and column it covers, and its words in lines. */
interface Placed {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  lines: string[]
  isLabel: boolean
}

function tableOf(sheet: Sheet, { align, padding, boxes }: Setting) {
  const rough = placed(sheet)
  const width = Math.max(...rough.map(({ column, colSpan }) => column + colSpan))
  const stub = rough.find(({ row, column, text }) => row > 0 && column > 0 && /^[\d.+-]+$/.test(text))?.column ?? 0
  const depth = Math.min(stub, 3)
  const edges = edgesOf(width, width > 10 ? 0 : depth)
  const cells = rough.map((one): Placed => {
    const room = (edges[one.column + one.colSpan] ?? 0) - (edges[one.column] ?? 0) - 2 * SIDE
    return { ...one, lines: wrapped(one.text, room), isLabel: one.column < depth && width <= 10 }
  })
  const heights = sheet.map((_, row) => {
    const own = cells.filter((one) => one.row === row && one.rowSpan === 1)
    return Math.max(1, ...own.map(({ lines }) => lines.length)) * LINE + padding
  })
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, one) => sum + one, 0))
  const height = heights.reduce((sum, one) => sum + one, 0)
  const draw = (y: number): string =>
    cells
      .map((one) => {
        const top = tops[one.row] ?? 0
        const tall = heights.slice(one.row, one.row + one.rowSpan).reduce((sum, each) => sum + each, 0)
        const [left, right] = [edges[one.column] ?? 0, edges[one.column + one.colSpan] ?? 0]
        const end = one.isLabel ? (edges[depth] ?? 0) : right
        const isBoxed = boxes && (!one.isLabel || one.column === 0)
        const box = isBoxed ? `${PAGE.margin + left} ${y - top - tall} ${end - left} ${tall} re S\n` : ''
        const first = y - top - (tall - one.lines.length * LINE) / 2 - SIZE
        const words = one.lines
          .map((line, index) => {
            const room = right - left - 2 * SIDE - widthOf(line)
            const way = one.isLabel ? 'left' : /\d/.test(line) ? align : 'centre'
            const shift = way === 'left' ? 0 : way === 'centre' ? room / 2 : room
            return line === '' ? '' : write(PAGE.margin + left + SIDE + shift, first - index * LINE, line, SIZE)
          })
          .join('')
        return box + words
      })
      .join('')
  return { height, draw }
}

function placed(sheet: Sheet): (Omit<Placed, 'lines' | 'isLabel'> & { text: string })[] {
  const taken = new Set<string>()
  return sheet.flatMap((line, row) => {
    let column = 0
    return line.map(({ text, rowSpan, colSpan }) => {
      while (taken.has(`${row} ${column}`)) column += 1
      for (let y = 0; y < rowSpan; y += 1) {
        for (let x = 0; x < colSpan; x += 1) taken.add(`${row + y} ${column + x}`)
      }
      const at = { row, column, rowSpan, colSpan, text }
      column += colSpan
      return at
    })
  })
}

function edgesOf(width: number, stub: number): number[] {
  const whole = PAGE.width - 2 * PAGE.margin
  const labels = stub === 3 ? [0.08, 0.14, STUB - 0.22] : Array<number>(stub).fill(STUB / Math.max(1, stub))
  const rest = 1 - labels.reduce((sum, one) => sum + one, 0)
  const parts = [...labels, ...Array<number>(width - stub).fill(rest / (width - stub))]
  const edges = [0]
  for (const part of parts) edges.push((edges.at(-1) ?? 0) + part * whole)
  return edges
}

/** Figures and letters are half as wide as Han characters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one < '\u007f' ? SIZE / 2 : SIZE), 0)
}

function wrapped(text: string, room: number): string[] {
  const lines = ['']
  for (const one of text.match(/[\d.,+-]+|./gu) ?? []) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && widthOf(line + one) > room) lines.push(one)
    else lines[lines.length - 1] = line + one
  }
  return lines
}
