import type { JSONContent } from '@tiptap/core'
import type { HeadingLevel } from '../../draft/heading-number'
import type { ProseBlock, Run } from '../../draft/types'

type TableBlock = Extract<ProseBlock, { type: 'table' }>

/** The editor's document for prose. It ends with a line to write on, even after a picture or a table. */
export function blocksToDoc(blocks: ProseBlock[]): JSONContent {
  const content = blocks.map(blockToNode)
  const last = blocks[blocks.length - 1]?.type
  const open = last === 'paragraph' || last === 'heading'
  return { type: 'doc', content: open ? content : [...content, { type: 'paragraph' }] }
}

/** Prose of the editor's document. Lines without text are left out: they only separate. */
export function docToBlocks(doc: JSONContent): ProseBlock[] {
  return (doc.content ?? []).flatMap((node) => nodeToBlock(node) ?? [])
}

/** The editor's node for one block. */
export function blockToNode(block: ProseBlock): JSONContent {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', content: block.runs.flatMap(runToNode) }
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: textNodes(block.text) }
    case 'image':
      return { type: 'picture', attrs: { data: block.data, alt: block.alt, caption: block.caption ?? null } }
    case 'table':
      return tableToNode(block)
  }
}

function nodeToBlock(node: JSONContent): ProseBlock | null {
  switch (node.type) {
    case 'paragraph': {
      const runs = joinRuns((node.content ?? []).map(nodeToRun))
      return runs.some(({ text }) => text.trim() !== '') ? { type: 'paragraph', runs } : null
    }
    case 'heading': {
      const text = textOf(node)
      return text.trim() === '' ? null : { type: 'heading', level: node.attrs?.level as HeadingLevel, text }
    }
    case 'picture':
      return { type: 'image', data: node.attrs?.data, alt: node.attrs?.alt, ...captionOf(node) }
    case 'table':
      return nodeToTable(node)
    default:
      return null
  }
}

function tableToNode({ rows, headerRows, caption }: TableBlock): JSONContent {
  return {
    type: 'table',
    attrs: { headerRows: headerRows ?? null, caption: caption ?? null },
    content: rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map((text) => ({
        type: 'tableCell',
        content: [{ type: 'cellText', content: textNodes(text) }],
      })),
    })),
  }
}

function nodeToTable(node: JSONContent): ProseBlock | null {
  const rows = (node.content ?? [])
    .map((row) => (row.content ?? []).map((cell) => (cell.content ?? []).map(textOf).join('')))
    .filter((cells) => cells.length > 0)
  const headerRows: unknown = node.attrs?.headerRows
  const header = typeof headerRows === 'number' ? { headerRows } : {}
  return rows.length === 0 ? null : { type: 'table', rows, ...header, ...captionOf(node) }
}

function captionOf(node: JSONContent): { caption?: string } {
  const caption: unknown = node.attrs?.caption
  return typeof caption === 'string' ? { caption } : {}
}

/** A text node cannot be empty. */
function textNodes(text: string): JSONContent[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

function runToNode({ text, bold }: Run): JSONContent[] {
  return textNodes(text).map((node) => (bold ? { ...node, marks: [{ type: 'bold' }] } : node))
}

function nodeToRun(node: JSONContent): Run {
  const text = node.text ?? ''
  return node.marks?.some((mark) => mark.type === 'bold') ? { text, bold: true } : { text }
}

function textOf(node: JSONContent): string {
  return (node.content ?? []).map((child) => child.text ?? '').join('')
}

/** Runs without empty ones; neighbours alike become one. */
export function joinRuns(runs: Run[]): Run[] {
  const joined: Run[] = []
  for (const { text, bold } of runs) {
    const last = joined[joined.length - 1]
    if (text === '') continue
    if (last && Boolean(last.bold) === Boolean(bold)) last.text += text
    else joined.push(bold ? { text, bold: true } : { text })
  }
  return joined
}
