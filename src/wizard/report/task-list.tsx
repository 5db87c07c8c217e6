import { Link } from 'wouter'
import { wizard as words } from '../../messages/zh-CN'
import { type Progress, proseProgress, sectionProgress } from './progress'
import { currentDraft, useReview, useSession } from './session'

interface Task {
  page: string
  label: string
  progress: Progress | null
}

/** Every part of the report with how far it is; any order goes. */
export function TaskList({ page }: { page: string }) {
  const session = useSession()
  useReview((review) => review.revision)
  const findings = useReview((review) => review.findings)
  const { id, format } = session
  const draft = currentDraft(session)

  const report: Task[] = [
    { page: 'agency', label: words.page.agency, progress: draft.agency.name ? done() : empty() },
    { page: 'preface', label: words.page.preface, progress: optional(proseProgress(draft.preface)) },
    ...format.sections.map((section) => ({
      page: section.key,
      label: section.title.slice(0, section.title.indexOf('、') + 1) + section.short,
      progress: sectionProgress(format, section, draft, findings),
    })),
    {
      page: 'signature',
      label: words.page.signature,
      progress: draft.signature.units.length > 0 || draft.signature.date ? done() : optional(empty()),
    },
  ]
  const output: Task[] = [
    { page: 'preview', label: words.page.preview, progress: null },
    { page: 'download', label: words.page.download, progress: null },
  ]
  return (
    <nav className="tasks" aria-label={words.shell.steps}>
      {[
        { title: words.shell.report, tasks: report },
        { title: words.shell.output, tasks: output },
      ].map(({ title, tasks }) => (
        <div key={title}>
          <h2>{title}</h2>
          <ul>
            {tasks.map((task) => (
              <li key={task.page}>
                <Link
                  href={`/draft/${id}/${task.page}`}
                  className={`task task-${task.progress?.tone ?? 'plain'}`}
                  aria-current={task.page === page ? 'page' : undefined}
                >
                  <span>{task.label}</span>
                  {task.progress && <small>{task.progress.text}</small>}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function done(): Progress {
  return { tone: 'done', text: words.status.done }
}

function empty(): Progress {
  return { tone: 'empty', text: words.status.empty }
}

function optional(progress: Progress): Progress {
  return progress.tone === 'empty' ? { tone: 'empty', text: words.status.optional } : progress
}
