import { zodResolver } from '@hookform/resolvers/zod'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type FieldValues, type Resolver, useForm } from 'react-hook-form'
import type { Draft } from '../../draft/types'
import { unlockedTotals } from '../../draft/unlocked'
import type { Format } from '../../format/types'
import { inIdleTurns } from '../../platform/browser/idle'
import type { Layouts } from '../../renderers/layout'
import { createEngine, evaluate } from '../../rules/engine'
import { FindingsPanel } from '../findings/findings-panel'
import { Banners } from '../history/banners'
import { createHistory, type History } from '../history/history'
import { loadOutputPages } from '../pages/late'
import { Page } from '../pages/page'
import { ProseEditor } from '../prose/late'
import { warmPaper } from '../workers/paper'
import { formSchema } from './form-schema'
import { Header } from './header'
import { createReview } from './review'
import { cellPath, type Session, SessionProvider } from './session'
import { TaskList } from './task-list'
import { useAudit } from './use-audit'
import { useSaving } from './use-saving'

/** Long enough after opening a report for the page to have settled. */
const SETTLED_MS = 3000

interface ReportEditorProps {
  id: string
  page: string
  draft: Draft
  format: Format
  formats: Format[]
  layouts: Layouts
  savedAt: number
  /** Who saves: this page, as the turns know it. */
  tab: string
  /** True while another page edits the draft. */
  readOnly: boolean
  takeOver: () => void
  /** Hands out what saves at once, for the moment the draft is handed over. */
  onSaving: (flush: () => Promise<void>) => void
}

/** The report being edited: header, task list, the page at hand, and what the rules say. */
export function ReportEditor(props: ReportEditorProps) {
  const { id, page, draft, format, formats, layouts, savedAt, tab, readOnly, takeOver, onSaving } = props
  const form = useForm<FieldValues>({
    defaultValues: draft,
    resolver: useMemo(() => zodResolver(formSchema(format)) as unknown as Resolver<FieldValues>, [format]),
    mode: 'onBlur',
  })
  const engine = useMemo(() => createEngine(format), [format])
  const [review] = useState(() => createReview(format, draft, evaluate(engine, draft), savedAt))
  const [drawn, setDrawn] = useState(0)
  const redraw = useCallback(() => setDrawn((count) => count + 1), [])
  const [history] = useState(() => historyOf(format, draft, form))
  const saving = useSaving({ id, tab, form, review, history, readOnly, onSaving })
  const auditNow = useAudit({ format, form, engine, review, history, readOnly })
  const session = useMemo<Session>(
    () => ({ id, format, formats, layouts, form, engine, review, history, readOnly, auditNow, redraw, ...saving }),
    [id, format, formats, layouts, form, engine, review, history, readOnly, auditNow, redraw, saving],
  )
  useEffect(
    () => inIdleTurns([ProseEditor.load, loadOutputPages, () => warmPaper(layouts.theme)], SETTLED_MS),
    [layouts],
  )
  return (
    <SessionProvider value={session}>
      <div className="report-frame">
        <Banners takeOver={takeOver} />
        <div className="report">
          <Header page={page} />
          <TaskList page={page} />
          <Page key={drawn} page={page} />
          <FindingsPanel page={page} />
        </div>
      </div>
    </SessionProvider>
  )
}

function historyOf(format: Format, draft: Draft, form: Session['form']): History {
  return createHistory({
    opened: draft,
    read: (name) => form.getValues(name),
    undoesItself: (name) => name === 'preface' || name.startsWith('sections.'),
    follows: (name) => {
      const path = cellPath(name) ?? ''
      // A reason that goes with a figure belongs to the step of that figure.
      if (name === 'acknowledged') return true
      return format.computedBy.has(path) && !unlockedTotals(form.getValues() as Draft).has(path)
    },
  })
}
