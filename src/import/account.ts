import type { Format } from '../format/types'
import { importing as words } from '../messages/zh-CN'
import { describeImportMessage, describeUnplacedRow } from './describe'
import { groupByRow } from './group-messages'
import { describePlace } from './places'
import type { Doubt, ImportMessage } from './problems'
import type { Source } from './source'

/** As many rows of a table without a header are told one by one; more are told in one sentence. */
const FEW = 3

type Headerless = ImportMessage & Doubt

/** What importing noticed as sentences to read through: the figures of a row together, and the rows of a table without a header. */
export function accountOf(messages: ImportMessage[], format: Format, source: Source): string[] {
  const told = new Set<string>()
  return groupByRow(messages).flatMap(([message, ...others]): string[] => {
    if (message.code === 'figure.unplaced' && others.length > 0)
      return [describeUnplacedRow([message, ...others], source)]
    if (!isHeaderless(message)) return [describeImportMessage(message, format, source)]
    const table = tableOf(message, format)
    const rows = messages.filter(isHeaderless).filter((one) => tableOf(one, format) === table)
    if (rows.length <= FEW) return [describeImportMessage(message, format, source)]
    if (told.has(table)) return []
    told.add(table)
    const place = message.place ? describePlace({ ...message.place, column: undefined }, source) : ''
    return [words.at(place, words.headerless(table, rows.length, rows.flatMap(({ cells }) => cells).length))]
  })
}

function isHeaderless(message: ImportMessage): message is Headerless {
  return message.code === 'cells.uncertain' && message.reason === 'no-header'
}

/** The caption of the table a message's cells belong to. */
function tableOf({ cells }: Headerless, format: Format): string {
  const key = format.cellByPath.get(cells[0] ?? '')?.table
  return format.tables.find((table) => table.key === key)?.caption ?? ''
}
