import { home as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { DraftItem } from './draft-item'
import type { ReadableDraft } from './summary'
import { UnreadableItem } from './unreadable-item'
import type { Drafts } from './use-drafts'

interface DraftListProps {
  drafts: Drafts
  onNextYear: (draft: ReadableDraft) => void
  onOpenFile: () => void
}

/** The drafts kept in this browser, the latest first. */
export function DraftList({ drafts, onNextYear, onOpenFile }: DraftListProps) {
  const list = drafts.list ?? []
  return (
    <div className="card drafts">
      <header>
        <h2>
          {words.listTitle} <small>{words.listCount(list.length)}</small>
        </h2>
        <Button onClick={onOpenFile}>{words.openDraftFile}</Button>
      </header>
      <ul>
        {list.map((summary) =>
          summary.readable ? (
            <DraftItem key={summary.stored.id} summary={summary} drafts={drafts} onNextYear={onNextYear} />
          ) : (
            <UnreadableItem key={summary.stored.id} summary={summary} onRemove={drafts.remove} />
          ),
        )}
      </ul>
    </div>
  )
}
