import { useEffect, useRef, useState } from 'react'
import { publish } from '../../publish/publish'
import { errorText } from '../error-text'
import { currentDraft, useReview, useSession } from '../report/session'
import { publishingMeans } from '../workers/paper'
import { useSettledRevision } from './use-changed'

/** A PDF takes the worker a while; it is not made anew at every pause between two words. */
const PAUSE_MS = 600

export interface PdfMaking {
  state: 'making' | 'ready' | 'failed'
  /** The last file made, which stays while the next is being made. */
  bytes: Uint8Array | null
  reason: string
}

/**
 * The report's PDF file, the very bytes a download gives, made anew after changes of the draft.
 * One at a time: what changes meanwhile is taken up afterwards. `retry` makes it again.
 */
export function usePdf(): PdfMaking & { retry: () => void } {
  const session = useSession()
  const latest = useReview((review) => review.revision)
  const revision = useSettledRevision(PAUSE_MS)
  const [making, setMaking] = useState<PdfMaking>({ state: 'making', bytes: null, reason: '' })
  const [attempt, setAttempt] = useState(0)
  const running = useRef<Promise<unknown>>(Promise.resolve())

  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft changes in place; its revision says when
  useEffect(() => {
    let wanted = true
    const make = async () => {
      if (!wanted) return
      try {
        const { bytes } = await publish(session.format, currentDraft(session), 'pdf', publishingMeans(session.layouts))
        if (wanted) setMaking({ state: 'ready', bytes, reason: '' })
      } catch (error) {
        const reason = errorText(error)
        if (wanted) setMaking(({ bytes }) => ({ state: 'failed', bytes, reason }))
      }
    }
    setMaking(({ bytes }) => ({ state: 'making', bytes, reason: '' }))
    running.current = running.current.then(make)
    return () => {
      wanted = false
    }
  }, [session, revision, attempt])
  const state = latest === revision ? making.state : 'making'
  return { ...making, state, retry: () => setAttempt((times) => times + 1) }
}
