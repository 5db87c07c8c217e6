import type { Format } from '../../format/types'
import { cellsOfMessage, describeImportMessage, describeUnplacedRow } from '../../import/describe'
import { describeReadNotice } from '../../import/describe-source'
import { groupByRow } from '../../import/group-messages'
import type { ImportMessage } from '../../import/problems'
import type { ReadNotice } from '../../import/read/types'
import type { Place, Source } from '../../import/source'
import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'

interface DoubtsProps {
  format: Format
  source: Source
  messages: ImportMessage[]
  notices: ReadNotice[]
  onPlace: (place: Place) => void
  onCell: (path: string) => void
}

/** What should be looked at before the report is used: figures without a cell first, then uncertain ones, then the rest. */
export function Doubts({ format, source, messages, notices, onPlace, onCell }: DoubtsProps) {
  if (messages.length + notices.length === 0) return <p className="import-clear">{words.clear}</p>
  return (
    <ul className="import-doubts" aria-label={words.doubts}>
      {groupByRow(inOrder(messages)).map(([message, ...others], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={index} className={`doubt doubt-${weightOf(message)}`}>
          <span>
            {message.code === 'figure.unplaced' && others.length > 0
              ? describeUnplacedRow([message, ...others], source)
              : describeImportMessage(message, format, source)}
          </span>
          <span className="actions">
            {message.place && (
              <Button look="link" onClick={() => message.place && onPlace(message.place)}>
                {words.toSource}
              </Button>
            )}
            {cellsOfMessage(message).length > 0 && (
              <Button look="link" onClick={() => onCell(cellsOfMessage(message)[0] ?? '')}>
                {words.toCell}
              </Button>
            )}
          </span>
        </li>
      ))}
      {notices.map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={index} className="doubt doubt-2">
          <span>{describeReadNotice(notice)}</span>
        </li>
      ))}
    </ul>
  )
}

/** 0: a figure has no cell; 1: a cell is uncertain; 2: good to know. */
function weightOf({ code }: ImportMessage): number {
  if (code === 'figure.unplaced') return 0
  return code === 'cells.uncertain' || code === 'embedded.differs' ? 1 : 2
}

function inOrder(messages: ImportMessage[]): ImportMessage[] {
  return [...messages].sort((a, b) => weightOf(a) - weightOf(b))
}
