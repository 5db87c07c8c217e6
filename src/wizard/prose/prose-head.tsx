import type { Editor } from '@tiptap/core'
import { countCharacters } from '../../draft/prose-text'
import type { ProseBlock } from '../../draft/types'
import { prose as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { insertSkeleton, missingHeadings, replaceAll } from './actions'
import { BlockTools } from './block-tools'
import { blocksToDoc } from './convert'
import { Toolbar } from './toolbar'

interface ProseHeadProps {
  editor: Editor
  blocks: ProseBlock[]
  /** Headings the notice asks for. */
  skeleton: string[]
  lastYear: ProseBlock[]
  onPicture: () => void
  onEditPicture: () => void
}

/** What can be done with a text: marking it, and beginning it with the headings asked for or with last year's. */
export function ProseHead({ editor, blocks, skeleton, lastYear, onPicture, onEditPicture }: ProseHeadProps) {
  const missing = missingHeadings(blocksToDoc(blocks), skeleton)
  // Last year's pictures show last year's figures.
  const basis = countCharacters(blocks) === 0 ? lastYear.filter(({ type }) => type !== 'image') : []
  return (
    <div className="prose-head">
      <Toolbar editor={editor} onPicture={onPicture} />
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
      <BlockTools editor={editor} onEditPicture={onEditPicture} />
    </div>
  )
}
