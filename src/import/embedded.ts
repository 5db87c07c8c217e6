import { buildDocument } from '../document/build'
import { readDraft } from '../draft/read'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import { document as documentWords } from '../messages/zh-CN'
import { edited } from './edited'
import type { Formats } from './recognise/format'
import { plainText } from './recognise/normalise'
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
  if (messages.length > 0) return { ...visible, draft, messages: [...messages, ...visible.messages] }
  const unplaced = visible.messages.filter((one) => one.code === 'figure.unplaced')
  // A note beside a blank, or one below a page's break, is in the data all the same.
  const notes = format && unplaced.length > 0 ? printedNotes(format, carried) : []
  const added = unplaced.filter(({ found }) => !notes.some((note) => note.startsWith(plainText(found))))
  return { ...visible, draft, messages: added }
}

/** The notes of the data as they are printed below its tables, as lines are compared. */
function printedNotes(format: Format, carried: Draft): string[] {
  return buildDocument(format, carried, '')
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' ? block.notes : []))
    .map(({ mark, text }) => plainText(documentWords.note(mark, text)))
}
