import { readDraft } from '../draft/read'
import { edited } from './edited'
import type { Formats } from './recognise/format'
import type { ImportResult } from './result'
import type { Source } from './source'
import type { ImportWords } from './words'

/**
 * Takes the draft a file of this program carries, as far as what the file shows is still the same. What somebody edited
 * of what is seen wins, and messages name it. Figures that are in no cell of either are named.
 */
export function readEmbedded(
  embedded: string,
  source: Source,
  visible: ImportResult,
  formats: Formats,
  words: ImportWords,
): ImportResult {
  const reading = readDraft(embedded, formats)
  if (!reading.ok) {
    return { ...visible, messages: [{ code: 'embedded.unreadable', place: null }, ...visible.messages] }
  }
  const { draft: carried } = reading
  const format = formats.find((one) => one.id === carried.format)
  const { draft, messages } = format
    ? edited(format, carried, visible, source, words)
    : { draft: carried, messages: [] }
  const isRead = messages.length > 0
  return {
    ...visible,
    draft,
    messages: [...messages, ...visible.messages.filter(({ code }) => isRead || code === 'figure.unplaced')],
  }
}
