import { blankDraft } from '../draft/blank'
import { setCells } from '../draft/cells'
import { officialTitle } from '../draft/title'
import { readEmbedded } from './embedded'
import type { ImportMessage } from './problems'
import { agencyOf } from './recognise/agency'
import { isBlankLine } from './recognise/blank-lines'
import type { Form } from './recognise/form'
import { chooseForm, type Formats } from './recognise/format'
import { isJunk, isSentence, textsOf } from './recognise/lines'
import { findMojibake } from './recognise/mojibake'
import { labelKey } from './recognise/normalise'
import { takeNoteLines } from './recognise/note-lines'
import { type Outline, outlineOf } from './recognise/outline'
import { nameOutside } from './recognise/outside'
import { areCellsLost, cutRunOn } from './recognise/run-on'
import { isTraditional, toSimplified } from './recognise/script'
import { strayTables } from './recognise/strays'
import { readTables } from './recognise/tables'
import { emptyTally, enterNotes, type Tally } from './recognise/tally'
import { textOf } from './recognise/text'
import { findAgency, findTitle, findYear, findYearlessTitle } from './recognise/title'
import { unfoldTitles } from './recognise/unfold'
import { linesBesideTables, nameText, takeSentences } from './recognise/unplaced-text'
import { nameUnread, numbersOf, type Read, textsIn } from './recognise/unread'
import { kindMessages, partMessages } from './report-messages'
import type { ImportResult } from './result'
import type { Source, SourceBlock } from './source'
import type { ImportWords } from './words'

const CELLS_LOST: ImportMessage = { code: 'text.cells-lost', place: null }

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
  const { form, found } = chooseForm(blocks, told, formats, words)
  const format = form.format
  const printedBlocks = source.kind === 'text' ? cutRunOn(source.blocks, form) : source.blocks
  const whole = withoutBlankLines(outlineOf(unfoldTitles(printedBlocks, form), form, words))
  const { tally, material, strays, beside } = readAllTables(whole, form, words)
  const outline = withoutBlocks(whole, strays)
  const dated = findTitle(outline.front, source.title, words) ?? (guess && { ...guess, end: -1 })
  const title = dated ?? (told === null ? null : findYearlessTitle(outline.front, told, words))
  const year = title?.year ?? told ?? format.years.from
  const text = textOf(source, outline, title, words)
  const unplaced = [...beside, ...text.left]
  const [signed, ...others] = text.signature.units
  const named = title?.agency ?? (others.length === 0 ? signed : null) ?? null
  const said = named === null ? findAgency(outline.front, words) : null
  const agency = named ?? said ?? ''
  const draft = setCells(blankDraft(format, year, agencyOf(agency, text.contact, words)), tally.values)
  const official = title ? officialTitle(format, title.agency, title.year) : null
  // A section's title alone, such as 存在问题, stands in many kinds of documents.
  const isOutlined = new Set(outline.sections.flatMap(({ section }) => section ?? [])).size > (title ? 0 : 1)
  const printedTexts = material.flatMap(textsOf)
  return {
    draft: {
      ...draft,
      title: !title || title.text === official || title.end === -1 ? null : title.text,
      preface: text.preface,
      sections: { ...draft.sections, ...text.sections },
      notes: Object.fromEntries(tally.notes),
      signature: text.signature,
    },
    messages: [
      ...kindMessages(blocks, title?.year ?? told, found || isOutlined, tally, formats, words),
      ...(source.kind === 'text' && areCellsLost(whole, form) ? [CELLS_LOST] : []),
      ...partMessages(outline, title, said, format),
      ...nameText(unplaced),
      ...tally.messages,
      ...nameRest(
        blocks,
        [...text.kept, ...unplaced.filter(isSentence)].flatMap(textsIn),
        outline,
        found || isOutlined,
        tally,
        words,
      ),
      ...findMojibake(blocks, words),
    ],
    places: tally.places,
    printed: {
      title: title && title.end !== -1 ? title.text : null,
      year: title?.year ?? told,
      dated: dated !== null,
      sections: outline.sections.map(({ section, printed, place }) => ({ section, printed, place })),
      labels: tally.labels,
      tableText: labelKey(printedTexts.join('')),
      texts: new Set(printedTexts.map(labelKey)),
      cells: [...tally.places.keys()],
    },
  }
}

/** Blank lines tell something among the cells of tables alone. */
function withoutBlankLines({ sections, ...outline }: Outline): Outline {
  const printed = (blocks: SourceBlock[]) => blocks.filter((block) => !isBlankLine(block))
  return {
    ...outline,
    front: printed(outline.front),
    outside: printed(outline.outside),
    sections: sections.map((one) => (one.section?.kind === 'tables' ? one : { ...one, blocks: printed(one.blocks) })),
  }
}

/**
 * Reads the sections of tables, then the tables not found there from wherever else they stand. `beside` is what stands
 * among the tables and is no part of them.
 */
function readAllTables(outline: Outline, form: Form, words: ImportWords) {
  const tally = emptyTally()
  const ofTables = outline.sections.filter(({ section }) => section?.kind === 'tables')
  const others = outline.sections.filter(({ section }) => section?.kind !== 'tables')
  const noted = ofTables.map(({ section, blocks }) => ({ section, ...takeNoteLines(blocks, words) }))
  const parted = noted.map(({ rest }) => takeSentences(rest))
  readTables(
    tally,
    parted.map(({ rest }) => rest),
    form,
    words,
  )
  for (const { section, lines } of noted)
    enterNotes(tally, lines, (path) => form.format.cellByPath.get(path)?.section === section?.key)
  const found = new Set([...tally.places.keys()].map((path) => form.format.cellByPath.get(path)?.table))
  const missing = new Set(form.format.tables.map(({ key }) => key).filter((key) => !found.has(key)))
  const strays = missing.size > 0 ? strayTables([...outline.front, ...blocksOf(others)], missing, form, words) : []
  readTables(tally, [strays], form, words)
  nameFiguresOutside(tally, withoutBlocks({ ...outline, sections: others }, strays), form, words)
  const named = new Set(
    tally.messages.flatMap(({ code, place }) => (code === 'figure.unplaced' && place ? [place.block] : [])),
  )
  const lines = parted.flatMap(({ rest }) => linesBesideTables(rest, form, words))
  const beside = [
    ...parted.flatMap(({ text }) => text),
    ...lines.filter((block) => !named.has(block.place.block) && !isJunk(block, words)),
  ]
  return { tally, material: [...blocksOf(ofTables), ...strays], strays, beside }
}

/** Names figures that stand outside of the sections of tables, where these leave their cells out. */
function nameFiguresOutside(tally: Tally, { front, sections }: Outline, form: Form, words: ImportWords): void {
  const all = new Set(form.format.tables.map(({ key }) => key))
  const blocks = strayTables([...front, ...blocksOf(sections)], all, form, words)
  const outside = emptyTally()
  readTables(outside, [blocks], form, words)
  nameOutside(tally, outside, blocks, form)
}

function blocksOf(sections: Outline['sections']): SourceBlock[] {
  return sections.flatMap(({ blocks }) => blocks)
}

function withoutBlocks(outline: Outline, blocksTaken: SourceBlock[]): Outline {
  const taken = new Set(blocksTaken)
  const rest = (blocks: SourceBlock[]) => blocks.filter((block) => !taken.has(block))
  const sections = outline.sections.map((one) => ({ ...one, blocks: rest(one.blocks) }))
  return { ...outline, front: rest(outline.front), sections }
}

/** Names the figures of a report that are neither kept nor read. */
function nameRest(
  blocks: SourceBlock[],
  kept: Read[],
  outline: Outline,
  found: boolean,
  tally: Tally,
  words: ImportWords,
): ImportMessage[] {
  if (!found && outline.sections.length === 0) return []
  // Of several reports one is read, and the message on them says so.
  const all = outline.reports > 1 ? [...outline.front, ...blocksOf(outline.sections)] : blocks
  return nameUnread(all, [...tally.read, ...numbersOf(tally.labels), ...kept], words)
}
