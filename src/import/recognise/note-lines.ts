import type { Place, SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { blockText } from './lines'
import { markKey } from './normalise'

/** A note printed below a table: 注1　其中2件为修订. */
export interface NoteLine {
  /** The mark that stands behind the figure it belongs to, without spaces. */
  mark: string
  text: string
  printed: string
  place: Place
}

/** Takes the lines that are notes out of what the tables are read from. */
export function takeNoteLines(blocks: SourceBlock[], words: ImportWords): { lines: NoteLine[]; rest: SourceBlock[] } {
  const pattern = new RegExp(words.noteLine, 'u')
  const lines: NoteLine[] = []
  const rest = blocks.filter((block) => {
    const printed = block.type === 'paragraph' ? blockText(block).trim() : ''
    const { mark, text } = printed.match(pattern)?.groups ?? {}
    if (mark === undefined || text === undefined) return true
    lines.push({ mark: markKey(mark), text: text.trim(), printed, place: block.place })
    return false
  })
  return { lines, rest }
}
