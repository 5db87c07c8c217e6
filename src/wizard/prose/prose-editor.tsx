import { EditorContent } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { countCharacters } from '../../draft/prose-text'
import type { ProseBlock } from '../../draft/types'
import { prose as words } from '../../messages/zh-CN'
import { FileInput } from '../../ui/file-input'
import { useReview, useSession } from '../report/session'
import { blockAt, insertBlock, setAttributes } from './actions'
import { LastYear } from './last-year'
import { selectPassage } from './passage'
import { PictureDialog, type PictureText } from './picture-dialog'
import { readPicture } from './picture-file'
import { ProseHead } from './prose-head'
import { useProseEditor } from './use-prose-editor'

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
  const editor = useProseEditor({
    label: words.label(title),
    blocks,
    onChange: (next) => {
      setBlocks(next)
      form.setValue(name, next)
    },
    onPicture: (file) => void askAbout(file),
    onMessage: setMessage,
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
  return (
    <>
      {!readOnly && (
        <ProseHead
          editor={editor}
          blocks={blocks}
          skeleton={skeleton}
          lastYear={lastYear}
          onPicture={() => fileInput.current?.click()}
          onEditPicture={editPicture}
        />
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
