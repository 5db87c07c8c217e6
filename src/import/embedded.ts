import { getCell } from '../draft/cells'
import { readDraft } from '../draft/read'
import type { Formats } from './recognise/format'
import type { ImportResult } from './result'

/**
 * Takes the draft a file of this program carries, when what the file shows is still the same; where somebody edited
 * the visible figures, these win, and the message names the cells that differ.
 */
export function readEmbedded(embedded: string, visible: ImportResult, formats: Formats): ImportResult {
  const reading = readDraft(embedded, formats)
  const place = null
  if (!reading.ok) return { ...visible, messages: [{ code: 'embedded.unreadable', place }, ...visible.messages] }
  const { draft } = reading
  const format = formats.find((one) => one.id === draft.format)
  const sameForm = draft.format === visible.draft.format
  const cells = (format?.cells ?? []).map((cell) => cell.path)
  const differ = cells.filter((path) => !sameForm || getCell(draft, path) !== getCell(visible.draft, path))
  if (differ.length === 0) return { ...visible, draft, messages: [] }
  return { ...visible, messages: [{ code: 'embedded.differs', cells: differ, place }, ...visible.messages] }
}
