import { Link } from 'wouter'
import { reportTitle } from '../../draft/title'
import type { Format } from '../../format/types'
import { wizard as words } from '../../messages/zh-CN'
import type { StoredDraft } from '../../storage/drafts'
import { Button } from '../../ui/button'

interface DraftListProps {
  formats: Format[]
  /** Null while they are being read. */
  drafts: StoredDraft[] | null
  failed: boolean
  onDelete: (id: string) => void
}

/** The drafts kept in this browser, the latest first. */
export function DraftList({ formats, drafts, failed, onDelete }: DraftListProps) {
  return (
    <section className="card drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{words.home.listTitle}</h2>
      {drafts === null && !failed && <p className="empty">{words.home.loading}</p>}
      {drafts?.length === 0 && <p className="empty">{words.home.empty}</p>}
      {drafts && drafts.length > 0 && (
        <ul>
          {drafts.map((stored) => (
            <DraftItem key={stored.id} stored={stored} formats={formats} onDelete={onDelete} />
          ))}
        </ul>
      )}
    </section>
  )
}

function DraftItem({
  stored,
  formats,
  onDelete,
}: { stored: StoredDraft } & Pick<DraftListProps, 'formats' | 'onDelete'>) {
  const { id, draft, savedAt } = stored
  const format = formats.find((one) => one.id === draft.format)
  const name = draft.agency?.name || words.home.unnamed
  const title = format ? reportTitle(format, draft) : name
  const time = new Date(savedAt).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <li>
      <Link href={`/draft/${id}/agency`} className="draft-link">
        <span className="draft-name">{name}</span>
        <span className="draft-year">{words.home.year(draft.year)}</span>
        <span className="draft-time">{words.home.savedAt(time)}</span>
      </Link>
      <Button
        look="link"
        aria-label={`${words.home.delete}：${title}`}
        onClick={() => {
          if (window.confirm(words.home.confirmDelete(title))) onDelete(id)
        }}
      >
        {words.home.delete}
      </Button>
    </li>
  )
}
