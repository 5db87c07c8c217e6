import { useId, useState } from 'react'
import { history as words } from '../../messages/zh-CN'
import type { Snapshot } from '../../storage/snapshots'
import { Button } from '../../ui/button'
import { Comparison } from './comparison'

interface SnapshotItemProps {
  snapshot: Snapshot
  /** Versions are compared, and neither restored nor deleted, while another page edits the draft. */
  readOnly: boolean
  onRestore: () => void
  onDelete: () => void
}

/** One version kept, with what it differs in when asked. */
export function SnapshotItem({ snapshot, readOnly, onRestore, onDelete }: SnapshotItemProps) {
  const { kind, name, takenAt, draft } = snapshot
  const [compared, setCompared] = useState(false)
  const id = useId()
  const title = name || words.kinds[kind]
  const time = new Date(takenAt).toLocaleString('zh-CN', { hour12: false })
  const label = (action: string) => `${action}：${title}，${time}`
  return (
    <li>
      <div className="snapshot">
        <div>
          <strong className={kind === 'named' ? undefined : 'snapshot-own'}>{title}</strong>
          <small>{time}</small>
        </div>
        <Button
          aria-expanded={compared}
          aria-controls={id}
          aria-label={label(compared ? words.compareHide : words.compare)}
          onClick={() => setCompared(!compared)}
        >
          {compared ? words.compareHide : words.compare}
        </Button>
        <Button disabled={readOnly} aria-label={label(words.restore)} onClick={onRestore}>
          {words.restore}
        </Button>
        <Button look="link" disabled={readOnly} aria-label={label(words.delete)} onClick={onDelete}>
          {words.delete}
        </Button>
      </div>
      <div id={id}>{compared && <Comparison then={draft} />}</div>
    </li>
  )
}
