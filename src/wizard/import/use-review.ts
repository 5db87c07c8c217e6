import { useCallback, useEffect, useReducer } from 'react'
import { undoDirection } from '../history/undo-keys'
import { type Kept, keepWork } from './kept'
import type { Work } from './reviewing'

interface Steps {
  work: Work
  past: Work[]
  future: Work[]
  /** What the last change was of: typing in one field is one step. */
  field: string | null
  unused: boolean
}

type Action = { do: 'change'; to: (work: Work) => Work; field?: string } | { do: 'undo' | 'redo' | 'used' }

/** What a person does to a report looked over: kept step by step, so that each can be taken back, also by Ctrl+Z. */
export function useReview(kept: Kept) {
  const [steps, dispatch] = useReducer(step, {
    work: kept.work,
    past: [],
    future: [],
    field: null,
    unused: kept.unused,
  })
  const { work, unused } = steps
  useEffect(() => keepWork(work, unused), [work, unused])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const direction = undoDirection(event)
      if (!direction || typesIn(event.target)) return
      event.preventDefault()
      dispatch({ do: direction })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return {
    work,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    change: useCallback((to: (work: Work) => Work, field?: string) => dispatch({ do: 'change', to, field }), []),
    undo: useCallback(() => dispatch({ do: 'undo' }), []),
    redo: useCallback(() => dispatch({ do: 'redo' }), []),
    /** It became a draft: there is nothing left to lose. */
    used: useCallback(() => dispatch({ do: 'used' }), []),
  }
}

function step(steps: Steps, action: Action): Steps {
  const { work, past, future } = steps
  switch (action.do) {
    case 'change': {
      const next = action.to(work)
      if (next === work) return steps
      const field = action.field ?? null
      const same = field !== null && field === steps.field
      return { work: next, past: same ? past : [...past, work], future: [], field, unused: true }
    }
    case 'undo': {
      const before = past[past.length - 1]
      if (!before) return steps
      return { ...steps, work: before, past: past.slice(0, -1), future: [work, ...future], field: null }
    }
    case 'redo': {
      const [after, ...later] = future
      if (!after) return steps
      return { ...steps, work: after, past: [...past, work], future: later, field: null }
    }
    case 'used':
      return { ...steps, unused: false }
  }
}

/** Whether the browser has typing of its own to take back: in a field of words, or a figure not taken in yet. */
function typesIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement) || target.type !== 'text') return false
  return target.closest('.form-table') === null || target.value !== target.defaultValue
}
