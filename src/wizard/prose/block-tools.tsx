import { type Editor, useEditorState } from '@tiptap/react'
import { useId } from 'react'
import { prose as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { blockAt, setAttributes } from './actions'

interface BlockToolsProps {
  editor: Editor
  onEditPicture: () => void
}

/** What can be done with the picture or table at hand; nothing elsewhere. */
export function BlockTools({ editor, onEditPicture }: BlockToolsProps) {
  const { kind, at, caption, headerRows } = useEditorState({
    editor,
    selector: ({ editor: one }) => {
      const block = blockAt(one)
      return {
        kind: block?.node.type.name ?? null,
        at: block?.at ?? 0,
        caption: String(block?.node.attrs.caption ?? ''),
        headerRows: Number(block?.node.attrs.headerRows ?? 0),
      }
    },
  })
  const id = useId()
  if (kind === 'picture') {
    return (
      <div className="prose-tools">
        <Button onClick={onEditPicture}>{words.picture.edit}</Button>
        <Button onClick={() => editor.chain().focus().deleteSelection().run()}>{words.picture.remove}</Button>
      </div>
    )
  }
  if (kind !== 'table') return null
  const run = (command: 'addRowAfter' | 'addColumnAfter' | 'deleteRow' | 'deleteColumn' | 'deleteTable') =>
    editor.chain().focus()[command]().run()
  return (
    <div className="prose-tools">
      <label htmlFor={id}>{words.table.caption}</label>
      <input
        id={id}
        value={caption}
        maxLength={100}
        onChange={(event) => setAttributes(editor, at, { caption: event.target.value || null })}
      />
      <Button onClick={() => run('addRowAfter')}>{words.table.addRow}</Button>
      <Button onClick={() => run('addColumnAfter')}>{words.table.addColumn}</Button>
      <Button onClick={() => run('deleteRow')}>{words.table.deleteRow}</Button>
      <Button onClick={() => run('deleteColumn')}>{words.table.deleteColumn}</Button>
      <Button
        aria-pressed={headerRows > 0}
        onClick={() => setAttributes(editor, at, { headerRows: headerRows > 0 ? null : 1 })}
      >
        {words.table.header}
      </Button>
      <Button onClick={() => run('deleteTable')}>{words.table.remove}</Button>
    </div>
  )
}
