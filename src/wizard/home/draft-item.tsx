import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { wizard, home as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { ProgressBar } from '../../ui/progress-bar'
import { LabelForm } from './label-form'
import type { ReadableDraft } from './summary'
import type { Drafts } from './use-drafts'

interface DraftItemProps {
  summary: ReadableDraft
  drafts: Drafts
  onNextYear: (draft: ReadableDraft) => void
}

/** One draft of the list: whose, how far, what the rules say, when saved, and what can be done with it. */
export function DraftItem({ summary, drafts, onNextYear }: DraftItemProps) {
  const [naming, setNaming] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const { stored, draft, name, report } = summary
  const time = new Date(stored.savedAt).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' })

  const closeNaming = () => {
    setNaming(false)
    item.current?.querySelector<HTMLButtonElement>('.draft-rename')?.focus()
  }
  return (
    <li ref={item}>
      <Link href={`/draft/${stored.id}/agency`} className="draft-link">
        <span className="draft-name">
          {draft.agency.name || words.unnamed}
          {stored.label && <span className="draft-label">{stored.label}</span>}
        </span>
        <span className="draft-year">{words.year(draft.year)}</span>
      </Link>
      {naming && (
        <LabelForm
          label={stored.label ?? ''}
          onCancel={closeNaming}
          onSave={(label) => {
            void drafts.relabel(summary, label)
            closeNaming()
          }}
        />
      )}
      <div className="draft-facts">
        <ProgressBar label={words.progress(name)} fraction={report.fraction} />
        <span>{words.partsDone(report.done, report.asked)}</span>
        <Standing summary={summary} />
        <span>{words.savedAt(time)}</span>
      </div>
      <div className="draft-actions">
        <Button look="link" aria-label={`${words.nextYear}：${name}`} onClick={() => onNextYear(summary)}>
          {words.nextYear}
        </Button>
        <Button look="link" aria-label={`${words.duplicate}：${name}`} onClick={() => drafts.duplicate(summary)}>
          {words.duplicate}
        </Button>
        <Button
          look="link"
          className="draft-rename"
          aria-label={`${words.rename}：${name}`}
          aria-expanded={naming}
          onClick={() => setNaming(!naming)}
        >
          {words.rename}
        </Button>
        <Button look="link" aria-label={`${words.delete}：${name}`} onClick={() => drafts.remove(summary)}>
          {words.delete}
        </Button>
      </div>
    </li>
  )
}

/** What the rules say; only errors are red, and only a whole report can be published. */
function Standing({ summary: { counts, report } }: { summary: ReadableDraft }) {
  const text = wizard.findings.summary(counts)
  if (counts.errors > 0) return <span className="standing-error">{text}</span>
  if (text) return <span>{text}</span>
  return report.done === report.asked ? (
    <span className="standing-ok">{words.ready}</span>
  ) : (
    <span>{words.noFinding}</span>
  )
}
