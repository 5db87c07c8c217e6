import type { Draft, ProseBlock } from '../draft/types'
import type { Format } from '../format/types'

/** Where the preface and the notes on cells are said to stand, as `TextPlace.section` tells. */
const PREFACE = 'preface'
const NOTES = 'notes'

/** One block of the report's words. */
export interface Passage {
  section: string
  block: number
  kind: 'paragraph' | 'heading' | 'other'
  text: string
  /** The heading above it in its section, or ''. */
  heading: string
}

/** The words of a draft block by block, in the order of the form: preface, prose sections, notes on cells. */
export function passagesOf(format: Format, draft: Draft): Passage[] {
  const sections = format.sections.filter((section) => section.kind === 'prose').map(({ key }) => key)
  const notes = Object.values(draft.notes).map((text, block) => ({
    ...{ section: NOTES, block, text, heading: '' },
    kind: 'other' as const,
  }))
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
    const passage = { section, block: index, text, heading: block.type === 'heading' ? '' : heading }
    if (block.type === 'heading') heading = text
    return { ...passage, kind: block.type === 'paragraph' || block.type === 'heading' ? block.type : 'other' }
  })
}

/** Words of a block; of a table its cells one a line, of a picture its caption. */
function textOf(block: ProseBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'heading':
      return block.text
    case 'table':
      return block.rows.flat().join('\n')
    case 'image':
      return block.caption ?? ''
  }
}
