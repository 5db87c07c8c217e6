import type { Content } from 'pdfmake/interfaces'
import type { Block, Heading, Paragraph, Signature } from '../../document/types'
import { setBody, setLastBody } from './body'
import { setFigure } from './figure'
import { type AnyHeading, setHeading } from './heading'
import { joined, type Lead, NO_LEAD } from './keep'
import type { Setting } from './setting'
import { setSignature } from './signature'
import { setTable } from './table-block'

/** What takes part in the flow: blocks, a section's title as the topmost heading, the signature at the end. */
export type FlowItem = Block | Extract<AnyHeading, { type: 'section' }> | SignatureItem

type SignatureItem = Signature & { type: 'signature' }

/** Sets items one below the other. A heading is kept with what follows it, the end of the text with the signature. */
export function flow(items: FlowItem[], setting: Setting): Content[] {
  const content: Content[] = []
  let lead = NO_LEAD
  let gap = 0
  const add = (nodes: Content[]) => {
    content.push(...below(gap, nodes))
    if (nodes.length > 0) gap = 0
  }
  for (const [index, item] of items.entries()) {
    if (item.type === 'section' || item.type === 'heading') {
      lead = joined(lead, setHeading(item, setting))
    } else if (item.type === 'paragraph' && items[index + 1]?.type === 'signature') {
      const { nodes, kept } = setLastBody(item, lead, setting)
      add(nodes)
      lead = kept
    } else {
      add(setItem(item, lead, setting))
      lead = NO_LEAD
      gap = item.type === 'table' ? setting.theme.table.spaceAfterPt : 0
    }
  }
  add(lead.nodes)
  return content
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

function described({ alt, caption }: Extract<Block, { type: 'figure' }>): Paragraph {
  return { type: 'paragraph', runs: [{ text: [alt, caption].filter(Boolean).join('　') }] }
}
