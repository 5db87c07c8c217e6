import type { Run } from '../../../draft/types'
import type { Piece, PieceCell } from '../pieces'
import { raisedText } from '../raised'
import { tidyRuns } from '../runs'
import { isLinkList } from './content'
import type { LikeCell } from './like-cell'
import { listMarker } from './lists'
import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement, rawText } from './parse'
import { tableLike } from './table-like'
import { rowsOf, span } from './table-rows'
import { isSilent } from './visible'
import type { Weight } from './weights'

/** Elements that do not begin a line of their own. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code dfn em font i img ins kbd label mark nobr o:p output q ruby samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/** What a field of a form in a table's cell may hold of a report: a figure with a note at most, or nothing else. */
const FIGURE = /^\s*[+\-−—–]?\d[\d.,]*\s*(?:[(（][^()（）]*[)）])?\s*$/
const FIGURE_FIELD = /^(?:text|number)$/i
/** Fonts that draw signs in place of letters: what stands there is the mark before an item of a list, unless it is a digit. */
const SIGNS = /font-family\s*:\s*["']?(?:wingdings|symbol|webdings)/i
const KEEPS_LINES = /white-space\s*:\s*(pre(?:-wrap|-line)?|break-spaces|normal|nowrap)/i
const RAISED = /vertical-align\s*:\s*super/i
const PICTURE = /^data:image\/(png|jpeg);base64,/i

/** What reading a page goes by: the weights of its parts, and a part to pass over, if any. */
export interface Manner {
  weights: Map<HtmlNode, Weight>
  left: HtmlElement | null
}

/** What the walk has gathered: finished pieces, and the line it is on. */
interface Gathering {
  pieces: Piece[]
  runs: Run[]
  level: number | null
  inCell: boolean
  /** Whether a line of the file is a line here (white-space: pre). */
  keepsLines: boolean
}

/** The pieces an element prints, in order. Menus and what is hidden are passed over. */
export function readPieces(root: HtmlElement, manner: Manner): Piece[] {
  const into: Gathering = {
    pieces: [],
    runs: [],
    level: null,
    inCell: /^t[dh]$/.test(root.tagName),
    keepsLines: keepsLines(root),
  }
  visitChildren(root, into, false, manner)
  endLine(into)
  return into.pieces
}

function visitChildren(node: HtmlNode, into: Gathering, bold: boolean, manner: Manner): void {
  for (const child of childrenOf(node)) {
    if ('value' in child) addText(child.value, into, bold)
    else if (isElement(child) && (child.tagName === 'input' || child.tagName === 'textarea')) addField(child, into)
    else if (isElement(child) && child !== manner.left && !isSilent(child)) visit(child, into, bold, manner)
  }
}

function addText(value: string, into: Gathering, bold: boolean): void {
  const [first = '', ...others] = into.keepsLines ? value.split(/\r?\n/) : [value]
  const add = (text: string): void => {
    into.runs.push(bold ? { text, bold } : { text })
  }
  add(first)
  for (const line of others) {
    endLine(into)
    add(line)
  }
}

function visit(element: HtmlElement, into: Gathering, bold: boolean, manner: Manner): void {
  const style = attribute(element, 'style') ?? ''
  if (SIGNS.test(style) && /^\D$/.test(rawText(element).trim())) return
  const outer = into.keepsLines
  into.keepsLines = statesLines(element) ?? outer
  visitShown(element, into, bold, manner)
  into.keepsLines = outer
}

/** Whether an element says that a line of the file is a line; undefined where it says nothing. */
function statesLines(element: HtmlElement): boolean | undefined {
  const stated = attribute(element, 'style')?.match(KEEPS_LINES)?.[1]
  return stated ? /^(?:pre|break)/i.test(stated) : element.tagName === 'pre' || undefined
}

/** The same for an element in its page, by the nearest around it that says something. */
function keepsLines(element: HtmlElement): boolean {
  for (let at: HtmlNode | null = element; at && isElement(at); at = at.parentNode) {
    const stated = statesLines(at)
    if (stated !== undefined) return stated
  }
  return false
}

function visitShown(element: HtmlElement, into: Gathering, bold: boolean, manner: Manner): void {
  const { tagName } = element
  const weight = manner.weights.get(element)
  const rows = INLINE.has(tagName) ? null : tableLike(element, manner.weights)
  if ((weight && isLinkList(weight)) || tagName === 'br' || tagName === 'hr') endLine(into)
  else if (tagName === 'img') addPicture(element, into)
  else if (tagName === 'table') {
    endLine(into)
    into.pieces.push(...readTable(element, manner))
  } else if (rows) {
    endLine(into)
    into.pieces.push({ type: 'table', rows: rows.map((row) => row.map((cell) => readLikeCell(cell, manner))) })
  } else if (isRaised(element)) visitRaised(element, into, bold, manner)
  else if (INLINE.has(tagName)) visitChildren(element, into, isBold(element, bold), manner)
  else visitBlock(element, into, isBold(element, bold), manner)
}

function visitBlock(element: HtmlElement, into: Gathering, bold: boolean, manner: Manner): void {
  const { tagName } = element
  endLine(into)
  const outer = into.level
  const heading = tagName.match(/^h([1-6])$/)
  if (heading) into.level = Number(heading[1])
  const marker = tagName === 'li' ? listMarker(element) : ''
  if (marker) into.runs.push({ text: marker })
  visitChildren(element, into, bold, manner)
  endLine(into)
  into.level = outer
}

/** The number of a note behind a word or figure is no digit of it. */
function visitRaised(element: HtmlElement, into: Gathering, bold: boolean, manner: Manner): void {
  const text = rawText(element)
  const shown = raisedText(into.runs[into.runs.length - 1]?.text ?? '', text)
  if (shown === text) visitChildren(element, into, isBold(element, bold), manner)
  else into.runs.push(bold ? { text: shown, bold } : { text: shown })
}

function endLine(into: Gathering): void {
  const runs = tidyRuns(into.runs)
  into.runs = []
  if (runs.length > 0) into.pieces.push({ type: 'paragraph', runs, level: into.level })
}

/** The figure a field in a table's cell shows: pages of forms print theirs so. */
function addField(element: HtmlElement, into: Gathering): void {
  const isText = element.tagName === 'textarea' || FIGURE_FIELD.test(attribute(element, 'type') ?? 'text')
  const value = element.tagName === 'textarea' ? rawText(element) : (attribute(element, 'value') ?? '')
  if (into.inCell && isText && FIGURE.test(value)) into.runs.push({ text: value })
}

function addPicture(element: HtmlElement, into: Gathering): void {
  const data = attribute(element, 'src') ?? ''
  if (!PICTURE.test(data)) return
  endLine(into)
  into.pieces.push({ type: 'picture', data, alt: attribute(element, 'alt') ?? '' })
}

function isRaised(element: HtmlElement): boolean {
  return element.tagName === 'sup' || RAISED.test(attribute(element, 'style') ?? '')
}

function isBold(element: HtmlElement, outer: boolean): boolean {
  const weight = attribute(element, 'style')
    ?.match(/(?:^|[;\s])font-weight\s*:\s*(\w+)/i)?.[1]
    ?.toLowerCase()
  if (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600) return true
  if (weight === 'normal' || Number(weight) < 600) return false
  return outer || element.tagName === 'b' || element.tagName === 'strong'
}

/** A table's caption as a paragraph, and its rows. Rows of tables inside its cells are their own. */
function readTable(table: HtmlElement, manner: Manner): Piece[] {
  const caption = childrenOf(table).find((child) => isElement(child) && child.tagName === 'caption')
  const rows = rowsOf(table).map((row) =>
    childrenOf(row)
      .filter(isElement)
      .filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !isSilent(cell))
      .map(
        (cell): PieceCell => ({
          pieces: readPieces(cell, manner),
          rowSpan: span(cell, 'rowspan', 0),
          colSpan: span(cell, 'colspan', 1),
        }),
      ),
  )
  const titles = caption && isElement(caption) && !isSilent(caption) ? readPieces(caption, manner) : []
  return [...titles, { type: 'table', rows }]
}

function readLikeCell({ element, rowSpan, colSpan }: LikeCell, manner: Manner): PieceCell {
  return { pieces: element ? readPieces(element, manner) : [], rowSpan, colSpan }
}
