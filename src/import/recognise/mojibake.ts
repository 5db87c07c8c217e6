import type { ImportMessage } from '../problems'
import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { textsIn } from './unread'

/** Characters shown on either side of what looks wrong. */
const AROUND = 6

/** Paragraphs and cells with text that was decoded wrongly, each named once with the place that shows it. */
export function findMojibake(blocks: SourceBlock[], words: ImportWords): ImportMessage[] {
  const patterns = words.mojibake.map((pattern) => new RegExp(pattern, 'u'))
  return blocks.flatMap(textsIn).flatMap(({ text, place }): ImportMessage[] => {
    const match = patterns.map((pattern) => text.match(pattern)).find((one) => one !== null)
    if (!match || match.index === undefined) return []
    const found = text.slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND)
    return [{ code: 'text.mojibake', found, place }]
  })
}
