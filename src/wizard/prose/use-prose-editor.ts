import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { type Editor, useEditor } from '@tiptap/react'
import type { ProseBlock } from '../../draft/types'
import { prose as words } from '../../messages/zh-CN'
import { undoDirection } from '../history/undo-keys'
import { useSession } from '../report/session'
import { blocksToDoc, docToBlocks } from './convert'
import { paste } from './paste'
import { proseExtensions } from './schema'

interface ProseEditing {
  /** What a screen reader calls the text. */
  label: string
  /** What it begins with; later values are the editor's own. */
  blocks: ProseBlock[]
  onChange: (blocks: ProseBlock[]) => void
  /** A picture was pasted or dropped. */
  onPicture: (file: Blob) => void
  /** What became of a paste; null when there is nothing to say. */
  onMessage: (message: string | null) => void
}

/** The editor of a text: its keys, and what is pasted into it and dropped on it. */
export function useProseEditor({ label, blocks, onChange, onPicture, onMessage }: ProseEditing): Editor {
  const { readOnly } = useSession()
  const editor = useEditor({
    extensions: proseExtensions(words.placeholder),
    content: blocksToDoc(blocks),
    editable: !readOnly,
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'prose' },
      // Before the editor reads what is pasted by itself, which takes long for a large table.
      handleDOMEvents: {
        // The editor takes back its own typing; what it does not know any more, drawn anew since, goes by the steps.
        keydown: (view, event) => {
          const direction = undoDirection(event)
          const depth = direction === 'undo' ? undoDepth : redoDepth
          if (direction && depth(view.state) > 0) event.stopPropagation()
          return false
        },
        paste: (_, event) => {
          if (!editor.isEditable || !event.clipboardData) return false
          const result = paste(editor, event.clipboardData)
          if (result.done === 'left') return false
          event.preventDefault()
          if (result.done === 'picture') onPicture(result.file)
          else onMessage(result.message)
          return true
        },
      },
      handleDrop: (view, event) => {
        const file = event.dataTransfer?.files[0]
        if (!file || !editor.isEditable) return false
        event.preventDefault()
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (place) editor.commands.setTextSelection(place.pos)
        onPicture(file)
        return true
      },
    },
    onUpdate: ({ editor: one }) => onChange(docToBlocks(one.getJSON())),
  })
  return editor
}
