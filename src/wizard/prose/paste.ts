import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { ResolvedPos } from '@tiptap/pm/model'
import { Fragment, Node, Slice } from '@tiptap/pm/model'
import { runsText } from '../../draft/prose-text'
import type { ProseBlock } from '../../draft/types'
import { prose as words } from '../../messages/zh-CN'
import { blockToNode } from './convert'
import { blocksFromHtml } from './paste-html'
import { blocksFromText } from './paste-text'

/** More than any report holds: what is larger was copied by mistake. */
const MOST_HTML = 8_000_000
const MOST_TEXT = 60_000
const MOST_BLOCKS = 1000

/** What became of a paste: taken (with a word about it), a picture to be asked about, or left to the editor. */
export type PasteResult = { done: 'taken'; message: string | null } | { done: 'picture'; file: File } | { done: 'left' }

/** Takes what is on the clipboard into the text, cleaned. What was copied inside the editor is left to it. */
export function paste(editor: Editor, clipboard: DataTransfer): PasteResult {
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain')
  if (html.includes('data-pm-slice')) return { done: 'left' }
  if (html.length > MOST_HTML || text.length > MOST_TEXT) return { done: 'taken', message: words.paste.tooLong }
  const pasted = html === '' ? { blocks: [], pictures: 0, withdrawn: false } : blocksFromHtml(html)
  const picture = Array.from(clipboard.files).find((file) => file.type.startsWith('image/'))
  if (pasted.blocks.length === 0 && picture) return { done: 'picture', file: picture }
  const blocks = pasted.blocks.length > 0 ? pasted.blocks : blocksFromText(text)
  if (blocks.length > MOST_BLOCKS) return { done: 'taken', message: words.paste.tooLong }
  const [table] = blocks
  const { $from } = editor.state.selection
  if (blocks.length === 1 && table?.type === 'table' && $from.parent.type.name === 'cellText') {
    const fits = fillCells(editor, $from, table.rows)
    return {
      done: 'taken',
      message: fits ? null : words.paste.tooManyCells(table.rows.length, table.rows[0]?.length ?? 0),
    }
  }
  if (blocks.length > 0) insertBlocks(editor, blocks)
  return { done: 'taken', message: words.paste.leftOut(pasted.pictures, pasted.withdrawn) }
}

/** Puts the texts of a block into the cells of a table from the one at hand on; false where there are not as many. */
function fillCells(editor: Editor, $from: ResolvedPos, rows: string[][]): boolean {
  const [table, top, left] = [$from.node(-3), $from.index(-3), $from.index(-2)]
  const cells: { from: number; to: number; text: string }[] = []
  table.forEach((row, rowAt, r) => {
    row.forEach((cell, cellAt, c) => {
      const text = rows[r - top]?.[c - left]
      // In a row, a cell and its line of text.
      const from = $from.start(-3) + rowAt + cellAt + 3
      if (text !== undefined) cells.push({ from, to: from + cell.content.size - 2, text })
    })
  })
  if (cells.length < rows.flat().length) return false
  return editor.commands.command(({ tr }) => {
    closeHistory(tr)
    // From the end, so that the places before stay.
    for (const { from, to, text } of cells.reverse()) tr.insertText(text, from, to)
    return true
  })
}

/** Puts blocks where the caret is. The first and the last join the line they come to stand in; in a cell all is one line. */
function insertBlocks(editor: Editor, blocks: ProseBlock[]): void {
  editor.commands.command(({ tr, state }) => {
    // A step of its own, however quickly it follows on what was typed.
    closeHistory(tr)
    if (tr.selection.$from.parent.type.name === 'cellText') {
      tr.insertText(blocks.map(plainText).join(''))
      return true
    }
    const nodes = blocks.map((block) => Node.fromJSON(state.schema, blockToNode(block)))
    const open = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0)
    const line = tr.selection.$from.parent
    const [first] = nodes
    // A heading pasted into an empty line takes its place; elsewhere it starts a line of its own.
    const openStart = line.content.size === 0 ? 0 : open(first)
    const openEnd = nodes.length === 1 ? openStart : open(nodes[nodes.length - 1])
    tr.replaceSelection(new Slice(Fragment.from(nodes), openStart, openEnd)).scrollIntoView()
    return true
  })
}

function plainText(block: ProseBlock): string {
  switch (block.type) {
    case 'paragraph':
      return runsText(block.runs)
    case 'heading':
      return block.text
    case 'table':
      return block.rows.map((row) => row.join(' ')).join(' ')
    case 'image':
      return ''
  }
}
