import { useEffect, useMemo, useRef, useState } from 'react'
import type { Draft } from '../../draft/types'
import { type Autosave, startAutosave } from '../../storage/autosave'
import type { Session } from './session'

interface Saving extends Pick<Session, 'id' | 'form' | 'review' | 'history' | 'readOnly'> {
  /** Who saves: this page, as the turns know it. */
  tab: string
  /** Hands out what saves at once, for the moment the draft is handed over. */
  onSaving: (flush: () => Promise<void>) => void
}

/** Takes every change of the draft to be saved, to the history and to the review, unless the draft is only read here. */
export function useSaving(saving: Saving): Pick<Session, 'flush' | 'figuresChanged'> {
  const { id, tab, form, review, history, readOnly, onSaving } = saving
  const [autosave, setAutosave] = useState<Autosave | null>(null)
  /** Saves, remembers and counts a change of the values so named. */
  const changed = useRef<(names: string[]) => void>(() => {})
  useEffect(() => {
    if (readOnly) return
    const current = () => form.getValues() as Draft
    const started = startAutosave(id, tab, current, (save) => review.setState({ save }))
    setAutosave(started)
    onSaving(started.flush)
    changed.current = (names) => {
      started.touch()
      for (const name of names) history.changed(name)
      review.setState(({ revision }) => ({ revision: revision + 1 }))
    }
    const unsubscribe = form.subscribe({
      name: Object.keys(form.getValues()).filter((name) => name !== 'tables'),
      formState: { values: true },
      callback: ({ type, name }) => {
        // Leaving a field is no change of the draft.
        if (type !== 'blur' && name !== undefined) changed.current([name])
      },
    })
    return () => {
      changed.current = () => {}
      unsubscribe()
      void started.stop()
    }
  }, [id, tab, readOnly, form, review, history, onSaving])

  return useMemo(
    () => ({
      flush: () => autosave?.flush() ?? Promise.resolve(),
      figuresChanged: (names) => changed.current(names),
    }),
    [autosave],
  )
}
