import { blankDraft } from '../draft/blank'
import { setCells } from '../draft/cells'
import { officialTitle } from '../draft/title'
import { readEmbedded } from './embedded'
import type { ImportMessage } from './problems'
import { agencyOf } from './recognise/agency'
import { isBlankLine } from './recognise/blank-lines'
import type { Form } from './recognise/form'
import { chooseForm, type Formats } from './recognise/format'
import { blockText, isEnd, isJunk, isSentence } from './recognise/lines'
import { findMojibake } from './recognise/mojibake'
import { labelKey } from './recognise/normalise'
import { takeNoteLines } from './recognise/note-lines'
import { type Outline, outlineOf } from './recognise/outline'
import { nameOutside } from './recognise/outside'
import { proseOf } from './recognise/prose'
import { isTraditional, textsOf, toSimplified } from './recognise/script'
import { takeSignature } from './recognise/signature'
import { strayTables } from './recognise/strays'
import { readTables } from './recognise/tables'
import { emptyTally, enterNotes, type Tally } from './recognise/tally'
import { type FoundTitle, findAgency, findTitle, findYear, findYearlessTitle } from './recognise/title'
import { unfoldTitles } from './recognise/unfold'
import { nameUnread, numbersOf, type Read, textsIn } from './recognise/unread'
import { kindMessages, partMessages, textsBesideTables } from './report-messages'
import type { ImportResult } from './result'
import type { Source, SourceBlock } from './source'
import type { ImportWords } from './words'

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
  return source.embedded === null ? result : readEmbedded(source.embedded, source.kind, result, formats, words)
}

function recognise(source: Source, formats: Formats, words: ImportWords): ImportResult {
  const blocks = source.blocks.filter((block) => !isBlankLine(block))
  const guess = findTitle(blocks, source.title, words)
  const told = guess?.year ?? findYear(blocks, words)
  const { form, found } = chooseForm(blocks, told, formats, words)
  const format = form.format
  const whole = withoutBlankLines(outlineOf(unfoldTitles(source.blocks, form), form, words))
  const { tally, material, strays } = readAllTables(whole, form, words)
  const outline = withoutBlocks(whole, strays)
  const dated = findTitle(outline.front, source.title, words) ?? guess
  const title = dated ?? (told === null ? null : findYearlessTitle(outline.front, told, words))
  const year = title?.year ?? told ?? format.years.from
  const text = prosePart(source, outline, title, words)
  const [signed, ...others] = text.signature.units
  const named = title?.agency ?? (others.length === 0 ? signed : null) ?? null
  const said = named === null ? findAgency(outline.front, words) : null
  const agency = named ?? said ?? ''
  const draft = setCells(blankDraft(format, year, agencyOf(agency, text.contact, words)), tally.values)
  const official = title ? officialTitle(format, title.agency, title.year) : null
  // A section's title alone, such as 存在问题, stands in many kinds of documents.
  const isOutlined = new Set(outline.sections.flatMap(({ section }) => section ?? [])).size > (title ? 0 : 1)
  const printedTexts = material.flatMap(textsOf)
  const beside = textsBesideTables(outline, words)
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
      ...partMessages(outline, title, said, format),
      ...beside,
      ...tally.messages,
      ...nameRest(
        blocks,
        [...text.kept.flatMap(textsIn), ...beside.flatMap(readBeside)],
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
function withoutBlankLines({ front, sections, reports }: Outline): Outline {
  const printed = (blocks: SourceBlock[]) => blocks.filter((block) => !isBlankLine(block))
  return {
    front: printed(front),
    sections: sections.map((one) => (one.section?.kind === 'tables' ? one : { ...one, blocks: printed(one.blocks) })),
    reports,
  }
}

/** Reads the sections of tables, then the tables not found there from wherever else they stand. */
function readAllTables(outline: Outline, form: Form, words: ImportWords) {
  const tally = emptyTally()
  const ofTables = outline.sections.filter(({ section }) => section?.kind === 'tables')
  const others = outline.sections.filter(({ section }) => section?.kind !== 'tables')
  const noted = ofTables.map(({ section, blocks }) => ({
    section,
    ...takeNoteLines(
      blocks.filter((block) => !isSentence(block)),
      words,
    ),
  }))
  readTables(
    tally,
    noted.map(({ rest }) => rest),
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
  return { tally, material: [...blocksOf(ofTables), ...strays], strays }
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

function withoutBlocks({ front, sections, reports }: Outline, blocksTaken: SourceBlock[]): Outline {
  const taken = new Set(blocksTaken)
  const rest = (blocks: SourceBlock[]) => blocks.filter((block) => !taken.has(block))
  return { front: rest(front), sections: sections.map((one) => ({ ...one, blocks: rest(one.blocks) })), reports }
}

function prosePart(source: Source, outline: Outline, title: FoundTitle | null, words: ImportWords) {
  const join = source.kind === 'text' || source.kind === 'pdf'
  const clean = (blocks: SourceBlock[]) => blocks.filter((block) => !isJunk(block, words))
  const preface = clean(outline.front.slice((title?.end ?? -1) + 1)).filter(
    (block) => (title && title.end !== -1) || /[。；]/.test(blockText(block)),
  )
  const sections: Record<string, SourceBlock[]> = {}
  let current = ''
  for (const { section, printed, place, blocks } of outline.sections) {
    if (section) current = section.kind === 'prose' ? section.key : ''
    // A section the form does not have belongs to the one before, below its own title.
    const heading: SourceBlock[] = section
      ? []
      : [{ type: 'paragraph', runs: [{ text: printed, bold: true }], level: null, place }]
    if (current !== '') sections[current] = [...(sections[current] ?? []), ...heading, ...clean(blocks)]
  }
  const last = outline.sections.at(-1)?.section
  const kept = Object.values(sections).flat()
  const end = last?.kind === 'prose' ? cutEnd(sections[last.key] ?? [], words) : []
  const signed = takeSignature(end, title?.agency ?? '', words)
  if (last?.kind === 'prose') sections[last.key] = signed.blocks
  return {
    kept: [...outline.front.slice(0, (title?.end ?? -1) + 1), ...preface, ...kept],
    preface: proseOf(preface, join),
    contact: [...preface, ...end].map(blockText).join('\n'),
    sections: Object.fromEntries(Object.entries(sections).map(([key, blocks]) => [key, proseOf(blocks, join)])),
    signature: signed.signature,
  }
}

/** The last section up to where the page goes on without the report. */
function cutEnd(blocks: SourceBlock[], words: ImportWords): SourceBlock[] {
  const end = blocks.findIndex((block) => isEnd(block, words))
  return end === -1 ? blocks : blocks.slice(0, end)
}

/** A sentence beside tables whose message gives it whole. */
function readBeside(message: ImportMessage): Read[] {
  return 'found' in message && message.place ? [{ text: message.found, place: message.place }] : []
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
