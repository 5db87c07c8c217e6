import type { Run } from '../../../draft/types'
import type { Piece } from '../pieces'
import { tidyRuns } from '../runs'
import { childElements, childOf, textOf, type XmlElement } from '../xml'
import type { Numbering } from './numbering'
import { numberOf, settingOf, switchOf } from './properties'
import type { Style, Styles } from './styles'
import { readTable } from './table'

/** What reading a document's body goes by. */
export interface Manner {
  styles: Styles
  numbering: Numbering
  picture: (id: string) => string | null
}

/** What the walk has gathered: finished pieces, and the line it is on. */
interface Gathering {
  pieces: Piece[]
  runs: Run[]
  level: number | null
  bold: boolean
}

/** Elements that print nothing: properties, instructions of fields, what was deleted or moved away, phonetic guides. */
const SILENT = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:instrText', 'w:del', 'w:delText', 'w:moveFrom', 'w:rt'])
/** Elements that stand for a character. */
const CHARACTERS: Record<string, string> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:noBreakHyphen': '-' }
const TABLE_OF_CONTENTS = /^toc( |$)/

/** The pieces a body, a cell or a text box prints, in order. */
export function readPieces(element: XmlElement, manner: Manner): Piece[] {
  const into: Gathering = { pieces: [], runs: [], level: null, bold: false }
  visitChildren(element, into, manner)
  endLine(into)
  return into.pieces
}

function visitChildren(element: XmlElement, into: Gathering, manner: Manner): void {
  for (const child of childElements(element)) visit(child, into, manner)
}

function visit(element: XmlElement, into: Gathering, manner: Manner): void {
  const { name } = element
  if (SILENT.has(name)) return
  if (name === 'w:p') readParagraph(element, into, manner)
  else if (name === 'w:tbl') {
    endLine(into)
    into.pieces.push(readTable(element, (cell) => readPieces(cell, manner)))
  } else if (name === 'w:r') readRun(element, into, manner)
  else if (name === 'w:t' || name === 'm:t') addText(textOf(element), into)
  else if (name in CHARACTERS) addText(CHARACTERS[name] ?? '', into)
  else if (name === 'w:br' || name === 'w:cr') endLine(into)
  else if (name === 'mc:AlternateContent') visitChoice(element, into, manner)
  else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') readDrawing(element, into, manner)
  else visitChildren(element, into, manner)
}

function readParagraph(paragraph: XmlElement, into: Gathering, manner: Manner): void {
  const properties = childOf(paragraph, 'w:pPr')
  const style = manner.styles.paragraph(settingOf(properties, 'w:pStyle'))
  if (TABLE_OF_CONTENTS.test(style.name)) return
  const outline = numberOf(properties, 'w:outlineLvl') ?? style.outline ?? 9
  // Counted as web pages do, where the first level is the title's.
  into.level = outline < 9 ? Math.min(6, outline + 2) : null
  into.bold = into.level === null && style.bold === true
  const before = into.runs.length
  visitChildren(paragraph, into, manner)
  const label = numberBefore(properties, style, manner.numbering)
  if (label && into.runs.some((run) => run.text.trim() !== '')) into.runs.splice(before, 0, { text: label })
  // A deleted end of a paragraph joins it with the next.
  if (!childOf(childOf(properties, 'w:rPr'), 'w:del')) endLine(into)
}

function numberBefore(properties: XmlElement | undefined, style: Style, numbering: Numbering): string {
  const own = childOf(properties, 'w:numPr')
  const list = numberOf(own, 'w:numId') ?? numberOf(style.numbering, 'w:numId')
  const level = numberOf(own, 'w:ilvl') ?? numberOf(style.numbering, 'w:ilvl') ?? 0
  return list === undefined ? '' : numbering(list, level)
}

function readRun(run: XmlElement, into: Gathering, manner: Manner): void {
  const properties = childOf(run, 'w:rPr')
  if (switchOf(properties, 'w:vanish')) return
  const outer = into.bold
  into.bold = switchOf(properties, 'w:b') ?? manner.styles.run(settingOf(properties, 'w:rStyle')).bold ?? outer
  visitChildren(run, into, manner)
  into.bold = outer
}

function addText(text: string, into: Gathering): void {
  into.runs.push(into.bold ? { text, bold: true } : { text })
}

/** The same content for newer and for older programs: the newer ones'. */
function visitChoice(element: XmlElement, into: Gathering, manner: Manner): void {
  const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
  if (chosen) visitChildren(chosen, into, manner)
}

/** Pictures and text boxes of a drawing. They print beside the paragraph that holds them and are read before it. */
function readDrawing(drawing: XmlElement, into: Gathering, manner: Manner): void {
  const alt = childOf(childElements(drawing)[0], 'wp:docPr')?.attributes.descr ?? ''
  const look = (element: XmlElement): void => {
    if (element.name === 'w:txbxContent') into.pieces.push(...readPieces(element, manner))
    else if (element.name === 'a:blip') addPicture(element.attributes['r:embed'], alt, into, manner)
    else if (element.name === 'v:imagedata') addPicture(element.attributes['r:id'], alt, into, manner)
    else if (element.name !== 'mc:Fallback') childElements(element).forEach(look)
  }
  look(drawing)
}

function addPicture(id: string | undefined, alt: string, into: Gathering, manner: Manner): void {
  const data = id === undefined ? null : manner.picture(id)
  if (data !== null) into.pieces.push({ type: 'picture', data, alt })
}

function endLine(into: Gathering): void {
  const runs = tidyRuns(into.runs)
  into.runs = []
  if (runs.length > 0) into.pieces.push({ type: 'paragraph', runs, level: into.level })
}
