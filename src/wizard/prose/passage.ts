import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { TextPlace } from '../../rules/finding'
import { docToBlocks } from './convert'

/** Selects a stretch of a block of the prose, of a picture or table the whole, and brings it into view. */
export function selectPassage(editor: Editor, { block, start, end }: Pick<TextPlace, 'block' | 'start' | 'end'>): void {
  editor.commands.command(({ tr }) => {
    let index = -1
    tr.doc.forEach((node, offset) => {
      // Lines without text are no blocks.
      if (docToBlocks({ content: [node.toJSON()] }).length === 0) return
      index += 1
      if (index !== block) return
      const at = (character: number) => offset + 1 + Math.min(character, node.content.size)
      const selection = node.isTextblock
        ? TextSelection.create(tr.doc, at(start), at(end))
        : NodeSelection.create(tr.doc, offset)
      tr.setSelection(selection).scrollIntoView()
    })
    return true
  })
  editor.commands.focus()
}
