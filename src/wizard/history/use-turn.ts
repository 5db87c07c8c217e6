import { useCallback, useEffect, useRef, useState } from 'react'
import { randomId } from '../../platform/browser/ids'
import { type Role, type Turns, takeTurns } from '../../storage/turns'

/** This page as other pages know it; a page loaded again is another. */
export const THIS_TAB = randomId()

/** Whether this page edits a draft or only shows it; null until that is known. */
export function useTurn(id: string) {
  const [role, setRole] = useState<Role | null>(null)
  const turns = useRef<Turns | null>(null)
  const flush = useRef<() => Promise<void>>(() => Promise.resolve())
  useEffect(() => {
    turns.current = takeTurns(id, THIS_TAB, { flush: () => flush.current(), report: setRole })
    return () => turns.current?.stop()
  }, [id])
  const takeOver = useCallback(() => turns.current?.takeOver(), [])
  const onSaving = useCallback((save: () => Promise<void>) => {
    flush.current = save
  }, [])
  return { role, takeOver, onSaving }
}
