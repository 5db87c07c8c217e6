import { printedSignature } from '../document/build'
import { printable } from '../document/printable'
import { getCell } from '../draft/cells'
import { reportTitle } from '../draft/title'
import type { Draft, ProseBlock } from '../draft/types'
import type { SectionDefinition } from '../format/schema'
import type { Format } from '../format/types'
import type { ImportMessage } from './problems'
import { plainText } from './recognise/normalise'
import type { ImportResult } from './result'
import { type Lines, linesOfBlocks, linesOfProse, without } from './shown-lines'
import type { Source } from './source'
import type { ImportWords } from './words'

/** What a file shows otherwise than the data it carries. */
export interface Changes {
  /** Paths of the cells with another figure, and of those with another note. */
  cells: string[]
  notes: string[]
  title: FieldChange[]
  signature: FieldChange[]
  preface: boolean
  sections: SectionDefinition[]
}

/** A title, an agency, a year, units or a date seen, beside that of the data. */
export type FieldChange = Extract<ImportMessage, { code: 'embedded.field-differs' }>

/**
 * Compares what a file shows, part by part, with the data it carries. What prints the data's words is the same, however it
 * was understood.
 */
export function changesOf(
  format: Format,
  carried: Draft,
  visible: ImportResult,
  source: Source,
  words: ImportWords,
): Changes {
  const now = visible.draft
  const paths = format.cells.map(({ path }) => path)
  const shown = shownParts(visible, source, words)
  const last = format.sections.at(-1)?.key ?? ''
  const linesIn = (blocks: ProseBlock[] = []) => linesOfProse(blocks, words)
  const title = titleChanges(format, carried, visible, shown)
  const signature = signatureChanges(carried, now, shown, linesIn(carried.sections[last]))
  const linesOf = (draft: Draft, key: string) => {
    const lines = linesIn(draft.sections[key])
    // A line of the end may have been taken for one of the last section, and the other way round.
    return key === last && signature.length === 0 ? [...lines, ...signatureLines(draft)] : lines
  }
  // A title that is a sentence was taken for one of the preface.
  const titleLines = title.length > 0 ? [] : [titleLine(format, carried)]
  return {
    cells: paths.filter((path) => carried.format !== now.format || getCell(carried, path) !== getCell(now, path)),
    notes: paths.filter((path) => isNoteChanged(carried, now, path)),
    title,
    signature,
    preface: isPrefaceChanged(linesIn(carried.preface), without(linesIn(now.preface), titleLines), shown),
    sections: format.sections.filter(
      ({ kind, key }) =>
        kind === 'prose' &&
        !sameText(linesOf(carried, key), linesOf(now, key)) &&
        !(key === last && sameText(linesOf(carried, key), shown.end)),
    ),
  }
}

/** What stands around the sections: the lines before the first one's title, and those behind the last one's. */
interface ShownParts {
  front: Lines
  end: Lines
  /** The page's own name, where nothing before the sections is set as a heading, so that a title need not stand there. */
  pageName: string
}

function shownParts({ printed: { sections } }: ImportResult, source: Source, words: ImportWords): ShownParts {
  const { blocks, kind, title } = source
  const first = sections[0]?.place.block ?? blocks.length
  const last = sections.at(-1)?.place.block ?? blocks.length
  const isHeaded = blocks.slice(0, first).some((block) => block.type === 'paragraph' && block.level !== null)
  return {
    front: linesOfBlocks(blocks.slice(0, first), words),
    pageName: kind === 'html' && !isHeaded ? plainText(title ?? '') : '',
    end: linesOfBlocks(blocks.slice(last + 1), words),
  }
}

function fieldChange(field: FieldChange['field'], shown: string | null, carried: string | null): FieldChange {
  return { code: 'embedded.field-differs', field, shown: shown || null, carried: carried || null, place: null }
}

/** Agency and year where a title in the official words says others, else the title. */
function titleChanges(
  format: Format,
  carried: Draft,
  { draft: now, printed }: ImportResult,
  { front, pageName }: ShownParts,
): FieldChange[] {
  const title = reportTitle(format, carried)
  const line = titleLine(format, carried)
  if (isPrinted(line, front) || (printed.title === null && pageName.includes(line))) return []
  const official = carried.title === null && now.title === null && printed.title !== null
  const agency = plainText(now.agency.name) !== plainText(carried.agency.name)
  const year = now.year !== carried.year
  if (!official || !(agency || year)) return [fieldChange('title', printed.title, title)]
  return [
    ...(agency ? [fieldChange('agency', now.agency.name, carried.agency.name)] : []),
    ...(year ? [fieldChange('year', String(now.year), String(carried.year))] : []),
  ]
}

/** The title as lines are compared. */
function titleLine(format: Format, draft: Draft): string {
  return plainText(printable(reportTitle(format, draft)))
}

/** Whether a line, or several that follow each other, print a text and nothing else. */
function isPrinted(text: string, lines: Lines): boolean {
  return lines.some((_, start) => {
    let joined = ''
    for (const line of lines.slice(start)) {
      joined += line
      if (joined.length >= text.length) break
    }
    return joined === text
  })
}

/**
 * Units and date of the end where they say something else. What the end prints word for word was only understood
 * otherwise.
 */
function signatureChanges(carried: Draft, now: Draft, { end }: ShownParts, kept: Lines): FieldChange[] {
  const [before, after] = [signatureOf(carried), signatureOf(now)]
  const lost = without(without(before.units, after.units), end)
  const added = without(after.units, [...before.units, ...kept])
  const units = lost.length > 0 || added.length > 0
  const date =
    before.date !== after.date && (before.date === null ? !kept.includes(after.date ?? '') : !end.includes(before.date))
  return [
    ...(units ? [fieldChange('units', now.signature.units.join('、'), carried.signature.units.join('、'))] : []),
    ...(date ? [fieldChange('date', after.date, before.date)] : []),
  ]
}

/** Units and date as they are printed, as lines are compared. */
function signatureOf(draft: Draft): { units: Lines; date: string | null } {
  const { units, date } = printedSignature(draft) ?? { units: [], date: null }
  return { units: units.map(plainText), date }
}

function signatureLines(draft: Draft): Lines {
  const { units, date } = signatureOf(draft)
  return date === null ? units : [...units, date]
}

/** Whether lines say the same: their order does not count, nor do breaks inside of them. */
function sameText(before: Lines, after: Lines): boolean {
  return without(before, after).join('') === without(after, before).join('')
}

/** Whether a line is gone or other, or a sentence was added: other lines may be a page's own. */
function isPrefaceChanged(before: Lines, now: Lines, { front }: ShownParts): boolean {
  const isAdded = without(now, before).some((line) => /[。；]/.test(line))
  return !sameText(before, now) && (without(before, front).length > 0 || isAdded)
}

/** Whether another note is seen; one of spaces cannot be, nor one beside a blank. */
function isNoteChanged(carried: Draft, now: Draft, path: string): boolean {
  const [before, after] = [carried, now].map(({ notes }) => plainText(printable(notes[path] ?? '')))
  const isSeen = getCell(now, path) !== null && (before !== '' || !carried.notes[path])
  return isSeen && before !== after
}
