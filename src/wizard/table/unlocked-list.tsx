import { table as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { useSession } from '../report/session'
import { nameOf } from './cell-text'

interface UnlockedListProps {
  /** The totals of a table that are filled in by hand, with their reasons, by cell path. */
  totals: [string, string][]
  onLock: (path: string) => void
}

/** Below a table: which of its totals are filled in by hand, why, and the way back to adding up. */
export function UnlockedList({ totals, onLock }: UnlockedListProps) {
  const { format, readOnly } = useSession()
  if (totals.length === 0) return null
  return (
    <ul className="table-notes" aria-label={words.unlock.list}>
      {totals.map(([path, reason]) => {
        const cell = format.cellByPath.get(path)
        const name = cell ? nameOf(cell) : path
        return (
          <li key={path}>
            <span className="note-mark">{words.unlock.mark}</span>
            <span className="note-text">
              <small>{name}</small> {words.unlock.why(reason)}
            </span>
            <Button look="link" disabled={readOnly} aria-label={words.unlock.backOf(name)} onClick={() => onLock(path)}>
              {words.unlock.back}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
