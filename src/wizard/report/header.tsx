import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import { Link } from 'wouter'
import { reportTitle } from '../../draft/title'
import { history as historyWords, home, wizard as words } from '../../messages/zh-CN'
import type { SaveState } from '../../storage/autosave'
import { Button } from '../../ui/button'
import { type UndoButton, useUndo } from '../history/use-undo'
import { currentDraft, useReview, useSession } from './session'
import { partLabel } from './task-list'

/** Which report this is, whether it is saved, undo and redo, and the ways out of it. */
export function Header({ page }: { page: string }) {
  const session = useSession()
  const { id, form, format } = session
  const { undo, redo, message } = useUndo(session)
  const [name, year] = useWatch({ control: form.control, name: ['agency.name', 'year'] })
  const save = useReview((review) => review.save)
  const title = useReview(() => reportTitle(format, currentDraft(session)))
  useEffect(() => {
    document.title = words.shell.pageTitle(partLabel(format, page), title)
  }, [format, page, title])
  return (
    <header className="report-header">
      <Link href="/" className="product">
        {words.product}
      </Link>
      <Link href="/" className="to-home">
        {words.shell.home}
      </Link>
      <span className="report-name">
        <span className="report-agency">{name || home.unnamed}</span> · {home.year(year)}
      </span>
      <span className={`save save-${save.status}`} role="status">
        {saveText(save)}
      </span>
      <span className="visually-hidden" role="status">
        {message}
      </span>
      <span className="spacer" />
      <span className="undo-redo">
        <HistoryButton
          label={historyWords.undo}
          button={undo}
          title={historyWords.undoTitle}
          none={historyWords.nothingToUndo}
        />
        <HistoryButton
          label={historyWords.redo}
          button={redo}
          title={historyWords.redoTitle}
          none={historyWords.nothingToRedo}
        />
      </span>
      <Link href={`/draft/${id}/preview`} className="button button-plain">
        {words.shell.preview}
      </Link>
      <Link href={`/draft/${id}/download`} className="button button-primary">
        {words.shell.download}
      </Link>
    </header>
  )
}

interface HistoryButtonProps {
  label: string
  button: UndoButton
  title: (what: string) => string
  none: string
}

/** Undo or redo; says what it would do. It stays focusable when there is nothing to do, so that focus is not lost. */
function HistoryButton({ label, button, title, none }: HistoryButtonProps) {
  const { what, run } = button
  return (
    <Button aria-disabled={what === null} title={what === null ? none : title(what)} onClick={run}>
      {label}
    </Button>
  )
}

function saveText(save: SaveState): string {
  if (save.status === 'pending') return words.shell.pending
  if (save.status === 'failed') return words.shell.failed
  return words.shell.saved(new Date(save.at).toLocaleTimeString('zh-CN', { hour12: false }))
}
