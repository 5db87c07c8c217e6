import type { Editor, JSONContent } from '@tiptap/core'
import { Node, type Schema } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { leadingNumber } from '../../draft/heading-number'
import { headingLevel } from '../../draft/prose-text'
import type { ProseBlock } from '../../draft/types'
import { blockToNode } from './convert'

type TableBlock = Extract<ProseBlock, { type: 'table' }>

const NEW_TABLE: TableBlock = {
  type: 'table',
  rows: [
    ['', '', ''],
    ['', '', ''],
    ['', '', ''],
  ],
  headerRows: 1,
}

/** Puts a picture or a table below the line the caret is in, or in its place when it is empty, with a line after it. */
export function insertBlock(editor: Editor, block: ProseBlock): void {
  editor.commands.command(({ tr, state }) => {
    const { $from } = tr.selection
    const line = $from.depth === 1 && $from.parent.isTextblock ? $from.parent : null
    const from = line && line.content.size === 0 ? $from.before(1) : $from.depth > 0 ? $from.after(1) : tr.selection.to
    const to = line && line.content.size === 0 ? $from.after(1) : from
    const node = Node.fromJSON(state.schema, blockToNode(block))
    const after = tr.doc.resolve(to).nodeAfter
    tr.replaceWith(from, to, after?.type.name === 'paragraph' ? [node] : [node, blankLine(state.schema)])
    const inside = block.type === 'table' ? from + 1 : from + node.nodeSize
    tr.setSelection(TextSelection.near(tr.doc.resolve(inside))).scrollIntoView()
    return true
  })
  editor.commands.focus()
}

/** A blank table to fill in. */
export function insertTable(editor: Editor): void {
  insertBlock(editor, NEW_TABLE)
}

/** Adds the headings the notice asks for that the text does not have yet, each with a line to write on. */
export function insertSkeleton(editor: Editor, skeleton: string[]): void {
  const missing = missingHeadings(editor.getJSON(), skeleton)
  editor.commands.command(({ tr, state }) => {
    const { doc } = tr
    const last = doc.lastChild
    const from =
      last?.type.name === 'paragraph' && last.content.size === 0 ? doc.content.size - last.nodeSize : doc.content.size
    const nodes = missing.flatMap((text) => [
      Node.fromJSON(state.schema, blockToNode({ type: 'heading', level: headingLevel(text) ?? 1, text })),
      blankLine(state.schema),
    ])
    tr.replaceWith(from, doc.content.size, nodes)
    const first = nodes[0]
    if (first) tr.setSelection(TextSelection.create(tr.doc, from + first.nodeSize + 1)).scrollIntoView()
    return true
  })
  editor.commands.focus()
}

/** Puts blocks in the place of all there is, with the caret at their beginning: one step to take back. */
export function replaceAll(editor: Editor, blocks: ProseBlock[]): void {
  editor.commands.command(({ tr, state }) => {
    const nodes = blocks.map((block) => Node.fromJSON(state.schema, blockToNode(block)))
    tr.replaceWith(0, tr.doc.content.size, nodes)
    tr.setSelection(TextSelection.atStart(tr.doc)).scrollIntoView()
    return true
  })
  editor.commands.focus()
}

/** Headings of a skeleton that a text has not, whatever their numbers, nor begins a paragraph with. */
export function missingHeadings(doc: JSONContent, skeleton: string[]): string[] {
  const lines = (doc.content ?? []).map((node) => bare((node.content ?? []).map((one) => one.text ?? '').join('')))
  return skeleton.filter((heading) => !lines.some((line) => line.startsWith(bare(heading))))
}

function bare(line: string): string {
  const text = line.trim()
  return text.slice(leadingNumber(text)?.number.length ?? 0)
}

/** Sets what is noted of the picture or table at a place. */
export function setAttributes(editor: Editor, at: number, attributes: Record<string, unknown>): void {
  editor.commands.command(({ tr }) => {
    const node = tr.doc.nodeAt(at)
    if (!node) return false
    const selected = tr.selection instanceof NodeSelection
    tr.setNodeMarkup(at, null, { ...node.attrs, ...attributes })
    if (selected) tr.setSelection(NodeSelection.create(tr.doc, at))
    return true
  })
}

/** The selected picture, or the table the caret is in, with its place. */
export function blockAt(editor: Editor): { at: number; node: Node } | null {
  const { selection } = editor.state
  if (selection instanceof NodeSelection) return { at: selection.from, node: selection.node }
  const { $from } = selection
  const node = $from.depth > 0 ? $from.node(1) : null
  return node?.type.name === 'table' ? { at: $from.before(1), node } : null
}

function blankLine(schema: Schema): Node {
  return Node.fromJSON(schema, { type: 'paragraph' })
}
