import { runsText } from '../draft/prose-text'
import type { Draft, ProseBlock } from '../draft/types'
import type { Format } from '../format/types'

/** Where the preface and the notes on cells are said to stand, as `TextPlace.section` tells. */
export const PREFACE = 'preface'
export const NOTES = 'notes'

/** One block of the report's words. */
export interface Passage {
  /** Where its text is kept, as `TextPlace.section` tells. */
  section: string
  /** The part of the report it belongs to: for a note the section of its cell, else the same. */
  part: string
  /** The cell a note is on. */
  cell: string | null
  block: number
  kind: 'paragraph' | 'heading' | 'other'
  text: string
  /** The heading above it in its section, or ''. */
  heading: string
}

/** The words of a draft block by block, in the order of the form: preface, prose sections, notes on cells. */
export function passagesOf(format: Format, draft: Draft): Passage[] {
  const sections = format.sections.filter((section) => section.kind === 'prose').map(({ key }) => key)
  const notes = Object.entries(draft.notes).map(
    ([cell, text], block): Passage => ({
      section: NOTES,
      part: format.cellByPath.get(cell)?.section ?? NOTES,
      cell,
      block,
      kind: 'other',
      text,
      heading: '',
    }),
  )
  return [
    ...blocksOf(PREFACE, draft.preface),
    ...sections.flatMap((key) => blocksOf(key, draft.sections[key] ?? [])),
    ...notes,
  ]
}

function blocksOf(section: string, blocks: ProseBlock[]): Passage[] {
  let heading = ''
  return blocks.map((block, index): Passage => {
    const text = textOf(block)
    const kind = block.type === 'paragraph' || block.type === 'heading' ? block.type : 'other'
    const above = kind === 'heading' ? '' : heading
    if (kind === 'heading') heading = text
    return { section, part: section, cell: null, block: index, kind, text, heading: above }
  })
}

/** Words of a block; of a table its cells one a line, of a picture its caption. */
function textOf(block: ProseBlock): string {
  switch (block.type) {
    case 'paragraph':
      return runsText(block.runs)
    case 'heading':
      return block.text
    case 'table':
      return block.rows.flat().join('\n')
    case 'image':
      return block.caption ?? ''
  }
}
