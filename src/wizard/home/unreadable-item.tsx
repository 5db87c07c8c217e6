import { home as words } from '../../messages/zh-CN'
import { download } from '../../platform/browser/files'
import { Button } from '../../ui/button'
import type { UnreadableDraft } from './summary'

interface UnreadableItemProps {
  summary: UnreadableDraft
  onRemove: (draft: UnreadableDraft) => void
}

/** A draft that cannot be read: why, and a way to take out what is there. */
export function UnreadableItem({ summary, onRemove }: UnreadableItemProps) {
  const { stored, name, reason } = summary
  const save = () => download(`${stored.id}.json`, 'application/json', JSON.stringify(stored.draft, null, 2))
  return (
    <li>
      <p className="draft-unreadable">{words.unreadable + reason}</p>
      <div className="draft-actions">
        <Button look="link" aria-label={`${words.saveRaw}：${name}`} onClick={save}>
          {words.saveRaw}
        </Button>
        <Button look="link" aria-label={`${words.delete}：${name}`} onClick={() => onRemove(summary)}>
          {words.delete}
        </Button>
      </div>
    </li>
  )
}
