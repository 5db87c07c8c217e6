import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { history as words } from '../../messages/zh-CN'
import { cellPath, type Session, setFormValues } from '../report/session'
import { describeChanges, pageOf } from './places'
import type { Change, Step } from './steps'
import { undoDirection } from './undo-keys'

export interface UndoButton {
  /** What a press would do; null when there is nothing to do. */
  what: string | null
  run: () => void
}

/** Undo and redo of a session: what they would do now, and doing it where the clerk can see it. */
export function useUndo(session: Session): { undo: UndoButton; redo: UndoButton; message: string } {
  const { history, format, review, id, readOnly, redraw } = session
  const [, navigate] = useLocation()
  const [message, setMessage] = useState('')
  /** Until a text drawn anew has the focus back, the keys are still meant for it. */
  const awaited = useRef(false)
  const toUndo = useStore(history.steps, ({ past }) => describe(session, past[past.length - 1]))
  const toRedo = useStore(history.steps, ({ future }) => describe(session, future[0]))

  const run = useCallback(
    (direction: 'undo' | 'redo') => {
      const step = readOnly ? null : history.move(direction, (values) => setFormValues(session, values))
      if (!step) return
      const what = describe(session, step) ?? ''
      setMessage(direction === 'undo' ? words.undone(what) : words.redone(what))
      if (step.changes.some(({ name }) => cellPath(name) === null)) redraw()
      const change = placeOf(session, step)
      const page = pageOf(format, change)
      if (page !== null && !window.location.hash.startsWith(`#/draft/${id}/${page}`)) navigate(`/draft/${id}/${page}`)
      const path = cellPath(change.name)
      if (path === null) {
        awaited.current = page !== null
        focusField(change.name, () => {
          awaited.current = false
        })
      } else review.setState({ current: path, jump: path })
    },
    [session, history, format, review, id, readOnly, navigate, redraw],
  )
  useEffect(() => {
    /** Whether the next step is one of the text on the page at hand. */
    const belongsHere = (direction: 'undo' | 'redo') => {
      const { past, future } = history.steps.getState()
      const step = direction === 'undo' ? past[past.length - 1] : future[0]
      const page = step ? pageOf(format, placeOf(session, step)) : null
      return page !== null && window.location.hash.startsWith(`#/draft/${id}/${page}`)
    }
    const press = (event: KeyboardEvent) => {
      const direction = undoDirection(event)
      if (!direction || keepsOwnUndo(event.target)) return
      if ((isText(event.target) || awaited.current) && !belongsHere(direction)) return
      event.preventDefault()
      run(direction)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [run, session, history, format, id])

  return {
    undo: { what: readOnly ? null : toUndo, run: () => run('undo') },
    redo: { what: readOnly ? null : toRedo, run: () => run('redo') },
    message,
  }
}

/** Where the keys belong to the field and not to the draft: in dialogs, and in fields that hold nothing of the draft. */
function keepsOwnUndo(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-own-undo], dialog, [role="dialog"]') !== null
}

/** The prose editor keeps the keys to itself while it has typing of its own to take back. */
function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable
}

function describe({ format, history }: Session, step: Step | undefined): string | null {
  return step ? describeChanges(format, step.changes, history.follows) : null
}

/** The change to look at: what the clerk changed herself rather than a total that followed. */
function placeOf({ history }: Session, { changes }: Step): Change {
  return changes.find(({ name }) => !history.follows(name)) ?? (changes[0] as Change)
}

/** Focuses a field once its page is drawn: by its name in the form, else the text of the page. The editor may come late. */
function focusField(name: string, done: () => void, tries = 20): void {
  setTimeout(() => {
    const named = document.getElementsByName(name)[0]
    const field = named ?? document.querySelector<HTMLElement>('main textarea, main [contenteditable="true"]')
    field?.focus()
    if (field || tries <= 1) done()
    else focusField(name, done, tries - 1)
  }, 50)
}
