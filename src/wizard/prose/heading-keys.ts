import { Extension } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { headingLevel } from '../../draft/prose-text'
import { blockToNode } from './convert'

/** A numbered line becomes a heading when the clerk ends it with Enter. The line after a heading is a paragraph. */
export const HeadingKeys = Extension.create({
  name: 'headingKeys',
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Enter: () => {
        const { selection, schema } = editor.state
        const { $from, empty } = selection
        const line = $from.parent
        if (!empty || $from.depth !== 1 || $from.parentOffset !== line.content.size) return false
        const level = line.type.name === 'paragraph' ? headingLevel(line.textContent) : null
        if (level === null) return false
        return editor.commands.command(({ tr, dispatch }) => {
          if (!dispatch) return true
          const heading = Node.fromJSON(schema, blockToNode({ type: 'heading', level, text: line.textContent.trim() }))
          tr.replaceWith($from.before(), $from.after(), [heading, Node.fromJSON(schema, { type: 'paragraph' })])
          tr.setSelection(TextSelection.create(tr.doc, $from.before() + heading.nodeSize + 1)).scrollIntoView()
          return true
        })
      },
    }
  },
})
