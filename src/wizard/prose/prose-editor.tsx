import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { countCharacters } from '../../draft/prose-text'
import type { ProseBlock } from '../../draft/types'
import { prose as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { FileInput } from '../../ui/file-input'
import { undoDirection } from '../history/undo-keys'
import { useReview, useSession } from '../report/session'
import { blockAt, insertBlock, insertSkeleton, missingHeadings, replaceAll, setAttributes } from './actions'
import { BlockTools } from './block-tools'
import { blocksToDoc, docToBlocks } from './convert'
import { LastYear } from './last-year'
import { selectPassage } from './passage'
import { paste } from './paste'
import { PictureDialog, type PictureText } from './picture-dialog'
import { readPicture } from './picture-file'
import { proseExtensions } from './schema'
import { Toolbar } from './toolbar'

export interface ProseEditorProps {
  title: string
  /** The form's name of the prose. The editor takes its value when it is mounted and writes every change. */
  name: string
  advised: number | null
  skeleton: string[]
  lastYear: ProseBlock[]
}

/** A picture being asked about: a new one, or the one that stands at a place of the text. */
interface Asked extends PictureText {
  data: string
  at: number | null
}

/** The text of a section: headings, bold, pictures and simple tables, and nothing else. */
export default function ProseEditor({ title, name, advised, skeleton, lastYear }: ProseEditorProps) {
  const { form, review, readOnly } = useSession()
  const [blocks, setBlocks] = useState<ProseBlock[]>(() => form.getValues(name) ?? [])
  const [message, setMessage] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const fileInput = useRef<HTMLInputElement>(null)

  const askAbout = async (file: Blob) => {
    const reading = await readPicture(file)
    setMessage(reading.ok ? null : reading.reason)
    if (reading.ok) setAsked({ data: reading.data, alt: '', caption: '', at: null })
  }
  const editor = useEditor({
    extensions: proseExtensions(words.placeholder),
    content: blocksToDoc(blocks),
    editable: !readOnly,
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.label(title), class: 'prose' },
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
          if (result.done === 'picture') void askAbout(result.file)
          else setMessage(result.message)
          return true
        },
      },
      handleDrop: (view, event) => {
        const file = event.dataTransfer?.files[0]
        if (!file || !editor.isEditable) return false
        event.preventDefault()
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (place) editor.commands.setTextSelection(place.pos)
        void askAbout(file)
        return true
      },
    },
    onUpdate: ({ editor: one }) => {
      const next = docToBlocks(one.getJSON())
      setBlocks(next)
      form.setValue(name, next)
    },
  })

  const passage = useReview((review) => review.passage)
  useEffect(() => {
    // The editor of a page just left is gone, but not yet its component.
    if (passage === null || editor.isDestroyed || name.slice(name.lastIndexOf('.') + 1) !== passage.section) return
    selectPassage(editor, passage)
    review.setState({ passage: null })
  }, [editor, name, passage, review])

  const editPicture = () => {
    const block = blockAt(editor)
    if (!block) return
    const { data, alt, caption } = block.node.attrs
    setAsked({ data, alt, caption: caption ?? '', at: block.at })
  }
  const leavePicture = () => {
    setAsked(null)
    editor.commands.focus()
  }
  const describePicture = ({ alt, caption }: PictureText) => {
    if (!asked) return
    if (asked.at !== null) setAttributes(editor, asked.at, { alt, caption: caption || null })
    else insertBlock(editor, { type: 'image', data: asked.data, alt, ...(caption ? { caption } : {}) })
    leavePicture()
  }

  const count = countCharacters(blocks)
  // Last year's pictures show last year's figures.
  const basis = count === 0 ? lastYear.filter(({ type }) => type !== 'image') : []
  const missing = missingHeadings(blocksToDoc(blocks), skeleton)
  return (
    <>
      {!readOnly && (
        <div className="prose-head">
          <Toolbar editor={editor} onPicture={() => fileInput.current?.click()} />
          {missing.length > 0 && (
            <Button title={missing.join(' ')} onClick={() => insertSkeleton(editor, missing)}>
              {missing.length === skeleton.length ? words.skeleton.insert : words.skeleton.rest(missing.length)}
            </Button>
          )}
          {countCharacters(basis) > 0 && (
            <Button title={words.lastYear.asBasisHint} onClick={() => replaceAll(editor, basis)}>
              {words.lastYear.asBasis}
            </Button>
          )}
          <BlockTools editor={editor} onEditPicture={editPicture} />
        </div>
      )}
      <EditorContent editor={editor} />
      <div className="prose-foot">
        <p className={advised !== null && count > advised ? 'count count-over' : 'count'}>
          {advised === null ? words.count(count) : words.countAdvised(count, advised)}
        </p>
        <p className="prose-message" role="status">
          {message}
        </p>
      </div>
      <FileInput ref={fileInput} label={words.toolbar.picture} accept="image/png,image/jpeg" onFile={askAbout} />
      {asked && <PictureDialog {...asked} onDone={describePicture} onCancel={leavePicture} />}
      <LastYear before={lastYear} now={blocks} />
    </>
  )
}
