import { memo } from 'react'
import { Link } from 'wouter'
import type { Format } from '../../format/types'
import { history, wizard as words } from '../../messages/zh-CN'
import { ProgressBar } from '../../ui/progress-bar'
import { reportStatus } from './progress'
import { currentDraft, useSession } from './session'
import { useSettledReview } from './use-settled'

/** Soon enough for a list at the side; at every key it would cost as much again as totals and findings. */
const PAUSE_MS = 150

/** Every part of the report with how far it is; any order goes. */
export function TaskList({ page }: { page: string }) {
  const session = useSession()
  const { settled, unread } = useSettledReview((review) => review, PAUSE_MS)
  const { id, format } = session
  const { parts, done, asked, fraction } = reportStatus(format, currentDraft(session), settled, unread)
  const item = (part: string) => ({ href: `/draft/${id}/${part}`, current: part === page })

  return (
    <nav className="tasks" aria-label={words.shell.steps}>
      <div className="tasks-overall">
        <ProgressBar label={words.status.overall} fraction={fraction} />
        <small>{words.status.partsDone(done, asked)}</small>
      </div>
      <h2>{words.shell.report}</h2>
      <ul>
        {parts.map(({ part, tone, status, detail, optional }) => (
          <Task
            key={part}
            {...item(part)}
            label={partLabel(format, part)}
            optional={optional}
            tone={tone}
            status={detail ? `${status} ${detail}` : status}
          />
        ))}
      </ul>
      <h2>{words.shell.output}</h2>
      <ul>
        <Task {...item('preview')} label={partLabel(format, 'preview')} />
        <Task {...item('download')} label={partLabel(format, 'download')} />
      </ul>
      <h2>{history.group}</h2>
      <ul>
        <Task {...item('history')} label={partLabel(format, 'history')} />
      </ul>
    </nav>
  )
}

interface TaskProps {
  href: string
  label: string
  current: boolean
  optional?: boolean
  tone?: string
  status?: string
}

/** One entry, drawn again only when what it says changes: the list follows every keystroke. */
const Task = memo(function Task({ href, label, current, optional = false, tone = 'plain', status }: TaskProps) {
  return (
    <li>
      <Link href={href} className={`task task-${tone}`} aria-current={current ? 'page' : undefined}>
        <span>
          {label}
          {optional && <small className="task-optional">{words.status.optional}</small>}
        </span>
        {status && <small className="task-status">{status}</small>}
      </Link>
    </li>
  )
})

/** The name of a page in the list: a section by its number and short title. */
export function partLabel(format: Format, part: string): string {
  const section = format.sections.find((one) => one.key === part)
  if (section) return section.title.slice(0, section.title.indexOf('、') + 1) + section.short
  const { agency, preface, signature, preview, download, unknown } = words.page
  const names: Record<string, string> = { agency, preface, signature, preview, download, history: history.page }
  return names[part] ?? unknown
}
