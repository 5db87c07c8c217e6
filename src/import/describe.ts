import { formatNumeral } from '../draft/numeral'
import { nameTogether } from '../format/labels'
import type { Format } from '../format/types'
import { findings as findingWords, importing as words } from '../messages/zh-CN'
import { placeOf } from '../rules/describe'
import { describePlace } from './places'
import type { Doubt, ImportMessage, Unplaced } from './problems'
import type { Source } from './source'

/** Characters of a text that find it again in its source. */
const LONGEST_EXCERPT = 30

/** A message of importing in words: where in the source, what, the figure, what to do. */
export function describeImportMessage(message: ImportMessage, format: Format, source: Source): string {
  const place = message.place ? describePlace(message.place, source) : ''
  return words.at(place, describeMessage(message, format))
}

/** What says that a source holds no report that could be read. */
const REFUSED: ReadonlySet<ImportMessage['code']> = new Set([
  'report.none',
  'report.early',
  'report.school-year',
  'report.contents',
  'report.notice',
])

/** Why there is no report that could be read, in words; null where there is one. */
export function describeRefusal(messages: ImportMessage[], format: Format, source: Source): string | null {
  const refused = messages.find(({ code }) => REFUSED.has(code))
  return refused ? describeImportMessage(refused, format, source) : null
}

/** Figures of one row that found no cell for one reason, in one sentence. */
export function describeUnplacedRow(figures: [Unplaced, ...Unplaced[]], source: Source): string {
  const [{ place }] = figures
  return words.at(place ? describePlace({ ...place, column: undefined }, source) : '', describeUnplaced(figures))
}

/** Paths of the cells a message is about. */
export function cellsOfMessage(message: ImportMessage): string[] {
  if ('cells' in message) return message.cells
  return 'cell' in message ? [message.cell] : []
}

function describeMessage(message: ImportMessage, format: Format): string {
  switch (message.code) {
    case 'figure.unplaced':
      return describeUnplaced([message]) + words.readings((message.readings ?? []).map((counts) => counts.join('、')))
    case 'cells.uncertain':
      return describeDoubt(message, format)
    case 'cell.mark':
      return words.mark(nameCells([message.cell], format), message.found)
    case 'cell.unit':
      return words.unit(nameCells([message.cell], format), message.found, withUnit(message, format))
    case 'report.none':
      return words.noReport
    case 'report.early':
      return words.earlyReport(message.year, message.from)
    case 'report.school-year':
      return words.schoolYear
    case 'report.contents':
      return words.contents
    case 'report.notice':
      return words.notice
    case 'form.guessed':
      return words.guessedForm(format.name)
    case 'report.several':
      return words.several(message.count)
    case 'title.missing':
      return words.noTitle
    case 'title.quoted':
      return words.quotedTitle(message.found)
    case 'agency.quoted':
      return words.quotedAgency(message.found)
    case 'section.missing':
      return words.noSection(message.title)
    case 'text.unplaced':
      return words.unplacedText(excerpt(message.found), countLines(message.found), message.pictures)
    case 'text.cells-lost':
      return words.cellsLost
    case 'text.traditional':
      return words.traditional
    case 'text.mojibake':
      return words.mojibake(message.found)
    case 'embedded.unreadable':
      return words.embeddedUnreadable
    case 'embedded.text-differs':
      return words.embeddedTextDiffers(message.titles)
    case 'embedded.field-differs':
      return words.embeddedFieldDiffers(words.fields[message.field], message.shown, message.carried)
    case 'embedded.notes-differ':
      return words.embeddedNotesDiffer(nameCells(message.cells, format))
    case 'embedded.differs':
      return words.embeddedDiffers(nameCells(message.cells, format))
  }
}

function describeUnplaced(figures: [Unplaced, ...Unplaced[]]): string {
  const [{ reason, label }] = figures
  const found = figures.map((figure) => figure.found)
  return words.unplaced(found, words.why[reason](words.row(label)))
}

function describeDoubt({ reason, cells, printed, official }: Doubt, format: Format): string {
  return words.uncertain[reason](nameCells(cells, format), printed ?? '', official ?? '')
}

/** One cell by its labels, several by what they have in common and how many they are. */
function nameCells(paths: string[], format: Format): string {
  const cells = paths.flatMap((path) => format.cellByPath.get(path) ?? [])
  const [first] = cells
  if (first && cells.length === 1) return placeOf(first)
  const { shared } = nameTogether(cells)
  return words.cells(findingWords.place(shared.row, shared.column), cells.length)
}

/** The beginning of a text, as much as tells which it is. */
function excerpt(text: string): string {
  const [line = '', ...others] = text.split('\n')
  const letters = [...line]
  return letters.length > LONGEST_EXCERPT || others.length > 0
    ? `${letters.slice(0, LONGEST_EXCERPT).join('')}……`
    : line
}

function countLines(text: string): number {
  return text === '' ? 0 : text.split('\n').length
}

function withUnit({ cell, value }: { cell: string; value: number }, format: Format): string {
  return `${formatNumeral(value)} ${format.cellByPath.get(cell)?.unit ?? ''}`.trim()
}
