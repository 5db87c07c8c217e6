import type { Content } from 'pdfmake/interfaces'
import type { Block, Heading, Paragraph, Signature } from '../../document/types'
import { setFigure } from './figure'
import { type AnyHeading, setHeadings } from './heading'
import { keepWithNext, type Lead } from './keep'
import { emphasisFace, gridStyle } from './page'
import { setParagraph } from './paragraph'
import type { Setting } from './setting'
import { setSignature } from './signature'
import { setTable } from './tableBlock'

/** What takes part in the flow: blocks, a section's title as the topmost heading, the signature at the end. */
export type FlowItem = Block | Extract<AnyHeading, { type: 'section' }> | SignatureItem

type SignatureItem = Signature & { type: 'signature' }

/** Sets items one below the other. A heading is kept with what follows it. */
export function flow(items: FlowItem[], setting: Setting): Content[] {
  const content: Content[] = []
  let headings: AnyHeading[] = []
  let gap = 0
  for (const item of items) {
    if (item.type === 'section' || item.type === 'heading') {
      headings.push(item)
      continue
    }
    content.push(...below(gap, setItem(item, setHeadings(headings, setting), setting)))
    headings = []
    gap = item.type === 'table' ? setting.theme.table.spaceAfterPt : 0
  }
  return [...content, ...below(gap, setHeadings(headings, setting).nodes)]
}

/** Leaves a gap above nodes. It belongs to what follows, so that none is left at the top of a new page. */
function below(gap: number, nodes: Content[]): Content[] {
  const [first, ...rest] = nodes
  return gap === 0 || first === undefined ? nodes : [{ stack: [first], margin: [0, gap, 0, 0] }, ...rest]
}

function setItem(item: Exclude<FlowItem, Heading | { type: 'section' }>, lead: Lead, setting: Setting): Content[] {
  switch (item.type) {
    case 'paragraph':
      return setBody(item, lead, setting)
    case 'figure':
      // What is no picture would make the whole report fail: its description stands in its place, as in the Word file.
      return setFigure(item, lead, setting) ?? setBody(described(item), lead, setting)
    case 'table':
      return setTable(item, lead, setting)
    case 'signature':
      return setSignature(item, lead, setting)
  }
}

function setBody({ runs }: Paragraph, lead: Lead, setting: Setting): Content[] {
  const { theme, page, typesetter } = setting
  const style = gridStyle(theme, page, 'body')
  const characters = runs.flatMap((run) => typesetter.set(run.text, run.bold ? emphasisFace(theme) : style.font))
  const shape = { width: page.width, indent: theme.indentCharacters * page.character }
  return [...keepWithNext(lead, page.line, setting), setParagraph(characters, style, shape).node]
}

function described({ alt, caption }: Extract<Block, { type: 'figure' }>): Paragraph {
  return { type: 'paragraph', runs: [{ text: [alt, caption].filter(Boolean).join('　') }] }
}
