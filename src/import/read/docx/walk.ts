import type { Run } from '../../../draft/types'
import { type Piece, pieceText } from '../pieces'
import { raisedText } from '../raised'
import { tidyRuns } from '../runs'
import { childElements, childOf, textOf, type XmlElement } from '../xml'
import type { Notes } from './notes'
import type { Numbering } from './numbering'
import { numberOf, settingOf, switchOf } from './properties'
import type { Style, Styles } from './styles'
import { symbolOf } from './symbols'
import { readTable } from './table'
import { statedLabel } from './word-2003'

/** What reading a document's body goes by. */
export interface Manner {
  styles: Styles
  numbering: Numbering
  notes: Notes
  picture: (id: string) => string | null
}

/** What the walk has gathered: finished pieces, and the line it is on. */
interface Gathering {
  pieces: Piece[]
  runs: Run[]
  level: number | null
  bold: boolean
  /** Whether its run is raised above the line. */
  raised: boolean
  /** Notes its line refers to; they are read behind it. */
  notes: Piece[]
  /** For every field begun, from the outside in, whether its result has begun: before stands its instruction. */
  fields: boolean[]
}

/**
 * Elements that print nothing in their place: properties, instructions of fields, what was deleted or moved away, phonetic
 * guides, and the headers and footers that Word 2003 keeps in the text.
 */
const SILENT = new Set('w:pPr w:rPr w:sdtPr w:instrText w:del w:delText w:moveFrom w:rt w:hdr w:ftr'.split(' '))
/** Elements that stand for a character. */
const CHARACTERS: Record<string, string> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:noBreakHyphen': '-' }
const TABLE_OF_CONTENTS = /^toc( |$)/

/** The pieces a body, a cell or a text box prints, in order. */
export function readPieces(element: XmlElement, manner: Manner): Piece[] {
  const into: Gathering = {
    pieces: [],
    runs: [],
    level: null,
    bold: false,
    raised: false,
    notes: [],
    fields: [],
  }
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
  else if (name === 'w:sym') addText(symbolOf(element), into)
  else if (name === 'w:fldChar') turnField(element, into)
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') readReference(element, into, manner)
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
  // An instruction ends in its paragraph; one that does not is damaged.
  into.fields = into.fields.filter((result) => result)
}

function numberBefore(properties: XmlElement | undefined, style: Style, numbering: Numbering): string {
  const stated = statedLabel(properties)
  if (stated !== undefined) return stated
  const own = childOf(properties, 'w:numPr')
  const list = numberOf(own, 'w:numId') ?? numberOf(style.numbering, 'w:numId')
  const level = numberOf(own, 'w:ilvl') ?? numberOf(style.numbering, 'w:ilvl') ?? 0
  return list === undefined ? '' : numbering(list, level)
}

function readRun(run: XmlElement, into: Gathering, manner: Manner): void {
  const properties = childOf(run, 'w:rPr')
  const style = manner.styles.run(settingOf(properties, 'w:rStyle'))
  if (switchOf(properties, 'w:vanish') ?? style.hidden) return
  if (isStruck(run)) return
  const outer = into.bold
  into.raised = settingOf(properties, 'w:vertAlign') === 'superscript'
  into.bold = switchOf(properties, 'w:b') ?? style.bold ?? outer
  visitChildren(run, into, manner)
  into.bold = outer
  into.raised = false
}

/** Whether a run is struck through: the way to mark text as deleted without Word's own marks. */
export function isStruck(run: XmlElement): boolean {
  const properties = childOf(run, 'w:rPr')
  return switchOf(properties, 'w:strike') === true || switchOf(properties, 'w:dstrike') === true
}

function addText(text: string, into: Gathering): void {
  if (into.fields.includes(false)) return
  const shown = into.raised ? raisedText(into.runs[into.runs.length - 1]?.text ?? '', text) : text
  into.runs.push(into.bold ? { text: shown, bold: true } : { text: shown })
}

/** Goes on from a field's instruction, which may hold fields itself, to its result, and to what stands behind it. */
function turnField({ attributes }: XmlElement, into: Gathering): void {
  const turn = attributes['w:fldCharType']
  if (turn === 'begin') into.fields.push(false)
  else if (turn === 'end') into.fields.pop()
  else if (into.fields.length > 0) into.fields[into.fields.length - 1] = true
}

function readReference({ name, attributes }: XmlElement, into: Gathering, manner: Manner): void {
  const note = manner.notes(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes['w:id'] ?? '')
  if (!note) return
  into.runs.push({ text: `（${note.mark}）` })
  const text = readPieces(note.element, manner).map(pieceText).join('').trim()
  into.notes.push({ type: 'note', runs: [{ text: `${note.mark}：${text}` }] })
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
  into.pieces.push(...into.notes)
  into.notes = []
}
