import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import { parts } from '../messages/zh-CN'
import type { ImportMessage } from './problems'
import type { ImportResult } from './result'
import { type Changes, changesOf, type FieldChange } from './shown-changes'
import type { Source } from './source'
import type { ImportWords } from './words'

/** Kinds whose paragraphs come back as they were written. Those of a PDF are put together from its lines. */
const TEXT_KEPT: ReadonlySet<Source['kind']> = new Set(['html', 'docx'])

/**
 * The draft a file carries, with each part replaced that the file shows otherwise, and what is to be said of these. A part
 * that prints the data's words is unchanged, however it was understood. Of a PDF figures, year and date are told alone, and
 * where they differ it is taken as a whole as it is seen.
 */
export function edited(
  format: Format,
  carried: Draft,
  visible: ImportResult,
  source: Source,
  words: ImportWords,
): { draft: Draft; messages: ImportMessage[] } {
  const isKept = TEXT_KEPT.has(source.kind)
  const all = changesOf(format, carried, visible, source, words)
  const changes = isKept ? all : certainOfPdf(all)
  const messages = messagesOf(changes)
  if (messages.length === 0) return { draft: carried, messages }
  const isMerged = isKept && carried.format === visible.draft.format
  return { draft: isMerged ? merged(carried, visible, changes) : visible.draft, messages }
}

/** A face without a character leaves it out of a PDF's text, but never a digit. */
function certainOfPdf({ cells, title, signature }: Changes): Changes {
  const isCertain = ({ field, shown, carried }: FieldChange) =>
    (field === 'year' || field === 'date') && shown !== null && carried !== null
  return {
    cells,
    notes: [],
    title: title.filter(isCertain),
    signature: signature.filter(isCertain),
    preface: false,
    sections: [],
  }
}

function messagesOf({ cells, notes, title, signature, preface, sections }: Changes): ImportMessage[] {
  const place = null
  const titles = [...(preface ? [parts.preface] : []), ...sections.map((section) => section.title)]
  const messages: ImportMessage[] = []
  if (cells.length > 0) messages.push({ code: 'embedded.differs', cells, place })
  if (notes.length > 0) messages.push({ code: 'embedded.notes-differ', cells: notes, place })
  messages.push(...title, ...signature)
  if (titles.length > 0) messages.push({ code: 'embedded.text-differs', titles, place })
  return messages
}

function merged(carried: Draft, visible: ImportResult, changes: Changes): Draft {
  const now = visible.draft
  const texts = changes.sections.map(({ key }) => [key, now.sections[key] ?? []] as const)
  return {
    ...carried,
    ...(changes.title.length > 0 ? titledAs(visible, carried) : {}),
    preface: changes.preface ? now.preface : carried.preface,
    sections: { ...carried.sections, ...Object.fromEntries(texts) },
    tables: changes.cells.length > 0 ? now.tables : carried.tables,
    notes: changes.notes.length > 0 ? now.notes : carried.notes,
    signature: changes.signature.length > 0 ? now.signature : carried.signature,
  }
}

/** What a title that was edited says; what it does not say stays as the data has it. */
function titledAs({ draft: now, printed }: ImportResult, carried: Draft): Pick<Draft, 'title' | 'agency' | 'year'> {
  const { name, level } = now.agency
  return {
    title: now.title,
    agency: name === '' ? carried.agency : { ...carried.agency, name, level },
    year: printed.year ?? carried.year,
  }
}
