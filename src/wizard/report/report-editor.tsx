import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useMemo, useState } from 'react'
import { type FieldValues, type Resolver, useForm } from 'react-hook-form'
import { reportTitle } from '../../draft/title'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import type { Layouts } from '../../renderers/layout'
import { createEngine, evaluate } from '../../rules/engine'
import { type Autosave, startAutosave } from '../../storage/autosave'
import { FindingsPanel } from '../findings/findings-panel'
import { Page } from '../pages/page'
import { formSchema } from './form-schema'
import { Header } from './header'
import { createReview } from './review'
import { type Session, SessionProvider } from './session'
import { TaskList } from './task-list'

interface ReportEditorProps {
  id: string
  page: string
  draft: Draft
  format: Format
  formats: Format[]
  layouts: Layouts
  savedAt: number
}

/** The report being edited: header, task list, the page at hand, and what the rules say. */
export function ReportEditor({ id, page, draft, format, formats, layouts, savedAt }: ReportEditorProps) {
  const form = useForm<FieldValues>({
    defaultValues: draft,
    resolver: zodResolver(formSchema(format)) as unknown as Resolver<FieldValues>,
    mode: 'onBlur',
  })
  const engine = useMemo(() => createEngine(format), [format])
  const [review] = useState(() => createReview(format, evaluate(engine, draft), savedAt))
  const [autosave, setAutosave] = useState<Autosave | null>(null)

  useEffect(() => {
    const current = () => form.getValues() as Draft
    const saving = startAutosave(id, current, (save) => review.setState({ save }))
    setAutosave(saving)
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ type, name }) => {
        // Leaving a field is no change of the draft.
        if (type === 'blur' || name === undefined) return
        saving.touch()
        review.setState(({ revision }) => ({ revision: revision + 1 }))
      },
    })
    return () => {
      unsubscribe()
      void saving.stop()
    }
  }, [id, form, review])

  const session = useMemo<Session>(
    () => ({ id, format, formats, layouts, form, engine, review, flush: () => autosave?.flush() ?? Promise.resolve() }),
    [id, format, formats, layouts, form, engine, review, autosave],
  )
  useEffect(() => {
    document.title = reportTitle(format, form.getValues() as Draft)
  }, [format, form])

  return (
    <SessionProvider value={session}>
      <div className="report">
        <Header />
        <TaskList page={page} />
        <Page page={page} />
        <FindingsPanel page={page} />
      </div>
    </SessionProvider>
  )
}
