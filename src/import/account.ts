import type { Format } from '../format/types'
import { importing as words } from '../messages/zh-CN'
import { describeImportMessage, describeUnplacedRow } from './describe'
import { groupByRow } from './group-messages'
import { describePlace } from './places'
import type { Doubt, ImportMessage, UncertainReason } from './problems'
import type { Source } from './source'

/** As many alike are told one by one; more are told in one sentence. */
const FEW = 3

type Alike = ImportMessage & (RowDoubt | { code: 'text.mojibake' } | { code: 'cell.mark' })

/** A doubt on a whole row that says nothing of its own. */
type RowDoubt = Doubt & { reason: Exclude<UncertainReason, 'label'> }

/** What importing noticed as sentences to read through: the figures of a row together, and so is what is alike and often there. */
export function accountOf(messages: ImportMessage[], format: Format, source: Source): string[] {
  const told = new Set<string>()
  return groupByRow(messages).flatMap(([message, ...others]): string[] => {
    if (message.code === 'figure.unplaced' && others.length > 0)
      return [describeUnplacedRow([message, ...others], source)]
    const kind = kindOf(message, format)
    const alike = messages.filter((one): one is Alike => kind !== null && kindOf(one, format) === kind)
    if (kind === null || alike.length <= FEW) return [describeImportMessage(message, format, source)]
    if (told.has(kind)) return []
    told.add(kind)
    const place = message.place ? describePlace({ ...message.place, column: undefined }, source) : ''
    return [words.at(place, describeAlike(alike, format))]
  })
}

/** What a message has in common with others, so that one sentence tells them all; null where it says something of its own. */
function kindOf(message: ImportMessage, format: Format): string | null {
  if (message.code === 'text.mojibake') return message.code
  if (message.code === 'cell.mark') return `${message.found} ${tableOf([message.cell], format)}`
  return message.code === 'cells.uncertain' && message.reason !== 'label'
    ? `${message.reason} ${tableOf(message.cells, format)}`
    : null
}

function describeAlike(alike: Alike[], format: Format): string {
  const rows = alike.filter((one) => one.code === 'cells.uncertain')
  const [first] = rows
  if (first) {
    return words.rowsAlike[first.reason](
      tableOf(first.cells, format),
      rows.length,
      rows.flatMap(({ cells }) => cells).length,
    )
  }
  const marks = alike.filter((one) => one.code === 'cell.mark')
  const [mark] = marks
  if (mark) return words.marksAlike(tableOf([mark.cell], format), mark.found, marks.length)
  const found = alike.flatMap((one) => (one.code === 'text.mojibake' ? one.found : []))
  return words.mojibakeAlike(found.slice(0, FEW), found.length)
}

/** The caption of the table some cells belong to. */
function tableOf([first = '']: string[], format: Format): string {
  const key = format.cellByPath.get(first)?.table
  return format.tables.find((table) => table.key === key)?.caption ?? ''
}
