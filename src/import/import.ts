import { blankDraft } from '../draft/blank'
import { setCells } from '../draft/cells'
import { officialTitle } from '../draft/title'
import type { Agency, Draft } from '../draft/types'
import type { Format } from '../format/types'
import { readEmbedded } from './embedded'
import type { ImportMessage } from './problems'
import { agencyOf } from './recognise/agency'
import { readAllTables, type TablesRead } from './recognise/all-tables'
import { isBlankLine } from './recognise/blank-lines'
import { chooseForm, type Formats } from './recognise/format'
import { isSentence, textsOf } from './recognise/lines'
import { findMojibake } from './recognise/mojibake'
import { labelKey } from './recognise/normalise'
import { type Outline, outlineOf } from './recognise/outline'
import { blocksOf, withoutBlankLines, withoutBlocks } from './recognise/outline-blocks'
import { areCellsLost, cutRunOn } from './recognise/run-on'
import { isTraditional, toSimplified } from './recognise/script'
import type { Tally } from './recognise/tally'
import { type ReportText, textOf } from './recognise/text'
import {
  type FoundTitle,
  findAgency,
  findNamelessTitle,
  findTitle,
  findYear,
  findYearlessTitle,
  isSaidReport,
} from './recognise/title'
import { unfoldTitles } from './recognise/unfold'
import { nameText } from './recognise/unplaced-text'
import { nameUnread, numbersOf, textsIn } from './recognise/unread'
import { kindMessages, partMessages } from './report-messages'
import type { ImportResult, PrintedReport } from './result'
import type { Source, SourceBlock } from './source'
import type { ImportWords } from './words'

const CELLS_LOST: ImportMessage = { code: 'text.cells-lost', place: null }
const FORM_GUESSED: ImportMessage = { code: 'form.guessed', place: null }

/**
 * Understands what a source prints as a report: never throws, recomputes nothing, repairs nothing. Every figure of
 * the source's tables is in the draft or named in a message; a blank stays blank. Source: the data contract,
 * "When a source fits no cell".
 */
export async function importSource(source: Source, formats: Formats, words: ImportWords): Promise<ImportResult> {
  const traditional = isTraditional(source, words)
  const simplified = traditional ? await toSimplified(source) : source
  const result = recognise(simplified, formats, words)
  if (traditional) result.messages.unshift({ code: 'text.traditional', place: null })
  return source.embedded === null ? result : readEmbedded(source.embedded, simplified, result, formats, words)
}

function recognise(source: Source, formats: Formats, words: ImportWords): ImportResult {
  const blocks = source.blocks.filter((block) => !isBlankLine(block))
  const guess = findTitle(blocks, source.title, words)
  const told = guess?.year ?? findYear(blocks, words)
  const { form, found, isGuess } = chooseForm(blocks, told, formats, words)
  const printed = source.kind === 'text' ? cutRunOn(source.blocks, form) : source.blocks
  const whole = withoutBlankLines(outlineOf(unfoldTitles(printed, form), form, words))
  const tables = readAllTables(whole, form, words)
  const outline = withoutBlocks(whole, tables.strays)
  const dated = findTitle(outline.front, source.title, words) ?? (guess && { ...guess, end: -1 })
  const yearless = dated || told === null ? null : findYearlessTitle(outline.front, told, words)
  const title = dated ?? yearless ?? findNamelessTitle(outline.front, words)
  const year = title?.year ?? told
  const text = textOf(source, outline, title, words)
  const named = title?.agency || onlyUnit(text.signature) || null
  const first = [...outline.front, ...opening(outline)]
  const said = named === null ? findAgency(first, words) : null
  const agency = agencyOf(named ?? said ?? '', text.contact, words)
  // A section's title alone, such as 存在问题, stands in many kinds of documents.
  const isOutlined =
    new Set(outline.sections.flatMap(({ section }) => section ?? [])).size >
    (title || isSaidReport(first, words) ? 0 : 1)
  const { tally, beside } = tables
  const unplaced = [...beside, ...text.left]
  const kept = [...text.kept, ...unplaced.filter(isSentence)]
  return {
    draft: draftOf(form.format, year, agency, title, text, tally),
    messages: [
      ...(tally.values.size > 0 ? [] : kindMessages(blocks, year, title !== null, found || isOutlined, formats, words)),
      ...(isGuess ? [FORM_GUESSED] : []),
      ...(source.kind === 'text' && areCellsLost(whole, form) ? [CELLS_LOST] : []),
      ...partMessages(outline, title, said, form.format),
      ...nameText(unplaced),
      ...tally.messages,
      ...(found || outline.sections.length > 0 ? nameRest(blocks, outline, tally, kept, words) : []),
      ...findMojibake(blocks, words),
    ],
    places: tally.places,
    printed: printedOf(outline, title, year, dated !== null, tables),
  }
}

/** How many blocks of the first section may say by whom the report is. */
const LONGEST_OPENING = 2

/** The beginning of the first section: a report without a preface says there by whom it is. */
function opening({ sections }: Outline): SourceBlock[] {
  return sections[0]?.blocks.slice(0, LONGEST_OPENING) ?? []
}

/** The unit that signed a report alone. */
function onlyUnit({ units: [first, ...others] }: Draft['signature']): string | undefined {
  return others.length === 0 ? first : undefined
}

function draftOf(
  format: Format,
  year: number | null,
  agency: Agency,
  title: FoundTitle | null,
  text: ReportText,
  tally: Tally,
): Draft {
  const draft = setCells(blankDraft(format, year ?? format.years.from, agency), tally.values)
  const isOwn = title !== null && title.end !== -1 && title.text !== officialTitle(format, title.agency, title.year)
  return {
    ...draft,
    title: isOwn ? title.text : null,
    preface: text.preface,
    sections: { ...draft.sections, ...text.sections },
    notes: Object.fromEntries(tally.notes),
    signature: text.signature,
  }
}

function printedOf(
  { sections }: Outline,
  title: FoundTitle | null,
  year: number | null,
  dated: boolean,
  { tally, material }: TablesRead,
): PrintedReport {
  const texts = material.flatMap(textsOf)
  return {
    title: title && title.end !== -1 ? title.text : null,
    year,
    dated,
    sections: sections.map(({ section, printed, place }) => ({ section, printed, place })),
    labels: tally.labels,
    tableText: labelKey(texts.join('')),
    texts: new Set(texts.map(labelKey)),
    cells: [...tally.places.keys()],
  }
}

/** Names the figures of a report that are neither in its tables nor in the text that is kept. */
function nameRest(
  blocks: SourceBlock[],
  { front, sections, reports }: Outline,
  { read, labels }: Tally,
  kept: SourceBlock[],
  words: ImportWords,
): ImportMessage[] {
  // Of several reports one is read, and the message on them says so.
  const all = reports > 1 ? [...front, ...blocksOf(sections)] : blocks
  return nameUnread(all, [...read, ...numbersOf(labels), ...kept.flatMap(textsIn)], words)
}
