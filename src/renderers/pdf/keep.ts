import type { Content } from 'pdfmake/interfaces'
import type { SetText } from './paragraph'
import type { Setting } from './setting'

/** What stands above a block and stays with it: headings, a caption, the last lines of text. Its height in points. */
export interface Lead {
  nodes: Content[]
  height: number
}

export const NO_LEAD: Lead = { nodes: [], height: 0 }

/** A lead with one more text at its foot. */
export function joined({ nodes, height }: Lead, text: SetText): Lead {
  return { nodes: [...nodes, text.node], height: height + text.height }
}

/**
 * Keeps a lead on one page with as much room below it, in points. The room is asked for inside the unbreakable block
 * and given back behind it; pdfmake knows no keep-with-next, and an unbreakable block around the whole of a long
 * paragraph would tear pages open. What is higher than a page is not kept: pdfmake loses such a block.
 */
export function keepWithNext({ nodes, height }: Lead, room: number, { page }: Setting): Content[] {
  if (nodes.length === 0 || height + room > page.height) return nodes
  return [{ unbreakable: true, stack: [{ stack: nodes, margin: [0, 0, 0, room] }], margin: [0, 0, 0, -room] }]
}
