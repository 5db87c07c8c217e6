import type { Content, ContentImage } from 'pdfmake/interfaces'
import type { Block, Figure, Heading, Paragraph, TableBlock } from '../../document/types'
import { readPicture } from '../picture'
import type { StyleName } from '../theme'
import { fullLines } from './lines'
import { emphasisFace, gridStyle } from './page'
import type { Setting } from './setting'
import { noteNodes, tableNode } from './table'
import { layOutTable, printedHeight } from './tableLayout'
import { ZERO_WIDTH_SPACE } from './text'

/** A section's title takes part in the flow as the topmost heading. */
export type FlowItem = Block | { type: 'section'; text: string }

type AnyHeading = Heading | Extract<FlowItem, { type: 'section' }>

/** Sets blocks one below the other. A heading is kept with what follows it. */
export function flow(items: FlowItem[], setting: Setting): Content[] {
  const content: Content[] = []
  let headings: AnyHeading[] = []
  let gap = 0
  for (const item of items) {
    if (item.type === 'section' || item.type === 'heading') {
      headings.push(item)
      continue
    }
    content.push(...below(gap, setBlock(item, headings, setting)))
    headings = []
    gap = item.type === 'table' ? setting.theme.table.spaceAfterPt : 0
  }
  const last = headings.map((heading) => headingNode(heading, setting))
  return [...content, ...below(gap, last)]
}

/** Leaves a gap above nodes. It belongs to what follows, so that none is left at the top of a new page. */
function below(gap: number, nodes: Content[]): Content[] {
  const [first, ...rest] = nodes
  return gap === 0 || first === undefined ? nodes : [{ stack: [first], margin: [0, gap, 0, 0] }, ...rest]
}

function setBlock(block: Exclude<Block, Heading>, headings: AnyHeading[], setting: Setting): Content[] {
  const lead: Lead = {
    nodes: headings.map((heading) => headingNode(heading, setting)),
    height: headings.reduce((sum, heading) => sum + headingHeight(heading, setting), 0),
  }
  switch (block.type) {
    case 'paragraph':
      return [...keepWithNext(lead, setting.page.line, setting), paragraphNode(block, setting)]
    case 'figure':
      return setFigure(block, lead, setting)
    case 'table':
      return setTable(block, lead, setting)
  }
}

/** What stands above a block and stays with it: headings, a caption. Its height in points. */
interface Lead {
  nodes: Content[]
  height: number
}

function setTable(table: TableBlock, headings: Lead, setting: Setting): Content[] {
  const { theme, page } = setting
  const layout = layOutTable(table, setting)
  // The name of an official table is the section's title; only a table of the clerk's own shows its caption.
  const lead = table.key === null && table.caption !== '' ? withCaption(headings, table.caption, setting) : headings
  // pdfmake leaves the borders of a cell that spans rows open at a page break, so an official table stays whole.
  const whole = table.key !== null && lead.height + printedHeight(layout.rows, theme) <= page.height
  const node = tableNode(layout, whole, setting)
  const firstRows = layout.rows.slice(0, layout.rows.filter((row) => row.header).length + 1)
  const notes = table.notes.length > 0 ? noteNodes(table, setting) : []
  return whole
    ? [{ unbreakable: true, stack: [...lead.nodes, node] }, ...notes]
    : [...keepWithNext(lead, printedHeight(firstRows, theme), setting), node, ...notes]
}

function setFigure(figure: Figure, lead: Lead, setting: Setting): Content[] {
  const { data, caption } = figure
  // What is no picture would make the whole report fail: its description stands in its place, as in the Word file.
  if (!readPicture(data)) {
    const described: Paragraph = {
      type: 'paragraph',
      runs: [{ text: [figure.alt, caption].filter(Boolean).join('　') }],
    }
    return [...keepWithNext(lead, setting.page.line, setting), paragraphNode(described, setting)]
  }
  const { theme, page } = setting
  const maxHeight = theme.figure.maxLines * page.line
  // pdfmake's types lack the limits, which only ever make a picture smaller.
  const picture: ContentImage & { maxWidth: number; maxHeight: number } = {
    image: data,
    maxWidth: page.width,
    maxHeight,
    alignment: 'center',
    margin: [0, theme.figure.captionGapPt, 0, theme.figure.captionGapPt],
  }
  const below = caption === null ? [] : [captionNode(caption, setting)]
  const captionHeight = caption === null ? 0 : heightOf(caption, 'caption', page.width, setting)
  const height = lead.height + maxHeight + 2 * theme.figure.captionGapPt + captionHeight
  return [{ unbreakable: height <= page.height, stack: [...lead.nodes, picture, ...below] }]
}

/**
 * Keeps a lead on one page with as much room below it, in points. The room is asked for inside the unbreakable block
 * and given back behind it; pdfmake knows no keep-with-next, and an unbreakable block around the whole of a long
 * paragraph would tear pages open. What is higher than a page is not kept: pdfmake loses such a block.
 */
function keepWithNext({ nodes, height }: Lead, room: number, { page }: Setting): Content[] {
  if (nodes.length === 0 || height + room > page.height) return nodes
  return [{ unbreakable: true, stack: [{ stack: nodes, margin: [0, 0, 0, room] }], margin: [0, 0, 0, -room] }]
}

function headingNode(heading: AnyHeading, { theme, page, typesetter }: Setting): Content {
  const { font, ...style } = gridStyle(theme, page, styleOf(heading))
  return {
    text: typesetter.spans(heading.text, font),
    ...style,
    leadingIndent: theme.indentCharacters * page.character,
    alignment: 'justify',
    ...(heading.type === 'section' ? { outline: true, outlineText: heading.text } : {}),
  }
}

function styleOf(heading: AnyHeading): StyleName {
  return heading.type === 'section' ? 'section' : `heading${heading.level}`
}

function headingHeight(heading: AnyHeading, setting: Setting): number {
  const { theme, page } = setting
  return heightOf(heading.text, styleOf(heading), page.width - theme.indentCharacters * page.character, setting)
}

function heightOf(text: string, name: StyleName, width: number, { theme, page, typesetter }: Setting): number {
  const { font, fontSize, lineHeight } = gridStyle(theme, page, name)
  const lines = fullLines(text, width, (part) => typesetter.width(part, font) * fontSize)
  return lines.length * lineHeight * fontSize
}

function paragraphNode({ runs }: Paragraph, { theme, page, typesetter }: Setting): Content {
  const { font, ...style } = gridStyle(theme, page, 'body')
  const text = runs.flatMap((run) => typesetter.spans(run.text, run.bold ? emphasisFace(theme) : font))
  return {
    text,
    ...style,
    leadingIndent: theme.indentCharacters * page.character,
    // pdfmake justifies by the same gap at every place a line may break, so an address opened for breaking would
    // be torn apart. Such a paragraph keeps its natural gaps.
    alignment: text.some((span) => span.text.includes(ZERO_WIDTH_SPACE)) ? 'left' : 'justify',
  }
}

function captionNode(text: string, { theme, page, typesetter }: Setting): Content {
  const { font, ...style } = gridStyle(theme, page, 'caption')
  return { text: typesetter.spans(text, font), ...style, alignment: 'center' }
}

/** Above a table the caption moves down to it, to the foot of its line. */
function withCaption({ nodes, height }: Lead, text: string, setting: Setting): Lead {
  const { theme, page } = setting
  const { fontSize } = gridStyle(theme, page, 'caption')
  const drop = Math.max(0, page.line - fontSize - theme.table.noteGapPt)
  const caption: Content = { stack: [captionNode(text, setting)], margin: [0, drop, 0, -drop] }
  return { nodes: [...nodes, caption], height: height + heightOf(text, 'caption', page.width, setting) }
}
