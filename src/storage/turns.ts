import { knock, onKnock } from './knock'
import { askForTurn, claimTurn, endTurn } from './turn-records'

/** What a page may do with a draft: edit it, or read it while another page edits it. */
export type Role = 'editing' | 'reading'

export interface Turns {
  /** Asks the other page to hand the draft over. */
  takeOver: () => void
  /** Leaves the draft to others. */
  stop: () => void
}

interface TurnOptions {
  /** Saves what is not saved yet; called before the draft is handed over. */
  flush: () => Promise<void>
  report: (role: Role) => void
}

const BEAT_MS = 2000
/** A page that is there answers a knock at once; one that is busy gets this long. */
const ANSWER_MS = 800
/** Where pages cannot knock, a page silent for this long is gone. */
const SILENT_MS = 6000

/**
 * Sees to it that only one page edits a draft. The page that does says every two seconds that it is there;
 * others knock and take over when nobody answers, or when the draft is handed to them.
 */
export function takeTurns(draftId: string, tab: string, { flush, report }: TurnOptions): Turns {
  let role: Role | null = null
  let knockedAt: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let running: Promise<void> = Promise.resolve()

  const become = (next: Role) => {
    if (role !== next && !stopped) report(next)
    role = next
  }
  const wait = (delay: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(beat, delay)
  }
  const step = async () => {
    if (stopped) return
    const answerDue = knockedAt !== null && Date.now() - knockedAt >= ANSWER_MS
    const claim = await claimTurn(draftId, tab, answerDue && knockedAt !== null ? knockedAt : Date.now() - SILENT_MS)
    if (claim === 'taken') {
      // The first time nobody has had a chance to answer yet.
      if (role !== null || answerDue) become('reading')
      if (knockedAt === null || answerDue) knockedAt = knock(draftId) ? Date.now() : null
      if (knockedAt === null) become('reading')
      return wait(ANSWER_MS + 50)
    }
    knockedAt = null
    if (claim === 'wanted') {
      await flush()
      await endTurn(draftId, tab)
      become('reading')
      knock(draftId)
    } else become('editing')
    wait(BEAT_MS)
  }
  const beat = () => {
    // Without storage there is nobody to take turns with; opening the draft will say so.
    running = running.then(step).catch(() => {
      become('editing')
      wait(BEAT_MS)
    })
  }
  const leave = async () => {
    await flush()
    await endTurn(draftId, tab)
    knock(draftId)
  }
  const onLeave = () => void leave().catch(() => undefined)
  const silence = onKnock(draftId, beat)
  window.addEventListener('pagehide', onLeave)
  window.addEventListener('pageshow', beat)
  beat()

  return {
    takeOver: () => void askForTurn(draftId, tab).then(() => knock(draftId)),
    stop: () => {
      stopped = true
      clearTimeout(timer)
      silence()
      window.removeEventListener('pagehide', onLeave)
      window.removeEventListener('pageshow', beat)
      onLeave()
    },
  }
}
