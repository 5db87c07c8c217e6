import { getCell } from '../draft/cells'
import { proseText } from '../draft/prose-text'
import { readDraft } from '../draft/read'
import type { Draft, ProseBlock } from '../draft/types'
import type { Format } from '../format/types'
import type { ImportMessage } from './problems'
import type { Formats } from './recognise/format'
import { isJunkLine } from './recognise/lines'
import { plainText } from './recognise/normalise'
import type { ImportResult } from './result'
import type { Source } from './source'
import type { ImportWords } from './words'

/**
 * Takes the draft a file of this program carries, when what the file shows is still the same; where somebody edited the
 * figures or the text that is seen, these win, and messages name the cells and sections that differ. Figures that are in no
 * cell of either are named.
 */
export function readEmbedded(
  embedded: string,
  kind: Source['kind'],
  visible: ImportResult,
  formats: Formats,
  words: ImportWords,
): ImportResult {
  const reading = readDraft(embedded, formats)
  const place = null
  if (!reading.ok) return { ...visible, messages: [{ code: 'embedded.unreadable', place }, ...visible.messages] }
  const { draft } = reading
  const format = formats.find((one) => one.id === draft.format)
  const cells = format ? changedCells(format, draft, visible.draft) : []
  const titles = format && TEXT_KEPT.has(kind) ? changedSections(format, draft, visible.draft, words) : []
  const messages: ImportMessage[] = []
  if (cells.length > 0) messages.push({ code: 'embedded.differs', cells, place })
  if (titles.length > 0) messages.push({ code: 'embedded.text-differs', titles, place })
  const added = visible.messages.filter(({ code }) => code === 'figure.unplaced')
  if (messages.length === 0) return { ...visible, draft, messages: added }
  return { ...visible, messages: [...messages, ...visible.messages] }
}

/** Kinds whose paragraphs come back as they were written. Those of a PDF are put together from its lines. */
const TEXT_KEPT: ReadonlySet<Source['kind']> = new Set(['html', 'docx'])

function changedCells(format: Format, before: Draft, now: Draft): string[] {
  const paths = format.cells.map(({ path }) => path)
  return paths.filter((path) => before.format !== now.format || getCell(before, path) !== getCell(now, path))
}

/** Titles of the sections whose words are others. */
function changedSections(format: Format, before: Draft, now: Draft, words: ImportWords): string[] {
  const linesOf = ({ sections }: Draft, key: string) => linesIn(sections[key] ?? [], words).join('\n')
  return format.sections
    .filter(({ kind, key }) => kind === 'prose' && linesOf(before, key) !== linesOf(now, key))
    .map(({ title }) => title)
}

/**
 * All lines of some prose, whatever they stand in: a caption may be seen as a paragraph, above or below what it is of. Lines
 * that look like a page's own are left out on both sides.
 */
function linesIn(blocks: ProseBlock[], words: ImportWords): string[] {
  const captions = blocks.flatMap((block) => ('caption' in block ? (block.caption ?? []) : []))
  const cells = blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []))
  return [...proseText(blocks).split('\n'), ...captions, ...cells]
    .map(plainText)
    .filter((line) => line !== '' && !isJunkLine(line, words))
    .sort()
}
