import { readDraftObject } from '../../draft/read'
import type { Format } from '../../format/types'
import type { Place } from '../../import/source'
import { siteKeeper, tabKeeper } from '../../storage/keeper'
import { freshWork, type ReadReport, type Work } from './reviewing'

/** A report being looked over: it outlives leaving the page, a reload of it and, with something done to it, its tab. */
export interface Kept {
  /** Tells one read after the other apart. */
  id: number
  report: ReadReport
  work: Work
  /** Whether a person has done anything to it that is in no draft yet. */
  unused: boolean
  /** Whether a tab that closed left it, and nobody has gone on with it. */
  left: boolean
}

/** The address where it is looked over. */
export const REVIEW = '/import/review'

const REPORT = 'review'
const WORK = 'review.work'
/** What a closing tab leaves to any other. Its number goes up with the shape of what is left. */
const LEFT = 'review.left.1'
/** Kept in a tab that has left something: it is its own again after a reload. */
const OWN = 'review.left.own'

let kept: Kept | null | undefined

/** The report looked over in this tab, else one that a closed tab left, if there is any. */
export function keptReview(formats: Format[]): Kept | null {
  if (kept === undefined) kept = stored(formats)
  return kept
}

/** Keeps a report just read, in place of the one before. */
export function keepReport(report: ReadReport): Kept {
  forgetReview()
  kept = { id: Date.now(), report, work: freshWork(report.draft), unused: false, left: false }
  tabKeeper.write(REPORT, storable(report))
  return kept
}

/** Keeps what was done to the report at hand. `unused` as in `Kept`. */
export function keepWork(work: Work, unused: boolean): void {
  if (!kept) return
  if (kept.left) {
    tabKeeper.write(REPORT, storable(kept.report))
    siteKeeper.drop(LEFT)
  }
  takeBack()
  kept = { ...kept, work, unused, left: false }
  tabKeeper.write(WORK, { work, unused })
}

/** Keeps the report at hand no longer. */
export function forgetReview(): void {
  if (kept?.left) siteKeeper.drop(LEFT)
  takeBack()
  tabKeeper.drop(REPORT)
  tabKeeper.drop(WORK)
  kept = null
}

/**
 * Leaves the report at hand, where something was done to it, for a tab opened later. False where it would be lost: it does
 * not fit, the browser keeps nothing, or one is left already.
 */
export function leaveReview(): boolean {
  const done = kept ?? (tabKeeper.read(WORK) as Done | null)
  if (!done?.unused || kept?.left) return true
  if (siteKeeper.read(LEFT) !== null && tabKeeper.read(OWN) === null) return false
  const report = kept ? storable(kept.report) : tabKeeper.read(REPORT)
  const isLeft = siteKeeper.write(LEFT, { report, work: done.work })
  if (isLeft) tabKeeper.write(OWN, true)
  return isLeft
}

/** What this tab left is its own again: it was reloaded, or did not close. */
function takeBack(): void {
  if (tabKeeper.read(OWN) === null) return
  siteKeeper.drop(LEFT)
  tabKeeper.drop(OWN)
}

/** As JSON has it. */
type StoredReport = Omit<ReadReport, 'places' | 'sections'> & Record<'places' | 'sections', [string, Place][]>
type Done = Pick<Kept, 'work' | 'unused'>

function storable(report: ReadReport): StoredReport {
  return { ...report, places: [...report.places], sections: [...report.sections] }
}

function stored(formats: Format[]): Kept | null {
  const done = tabKeeper.read(WORK) as Done | null
  const own = revived(tabKeeper.read(REPORT) as StoredReport | null, done, formats)
  if (own) {
    takeBack()
    return own
  }
  const left = siteKeeper.read(LEFT) as { report: StoredReport; work: Work } | null
  const one = left && revived(left.report, { work: left.work, unused: true }, formats)
  return one && { ...one, left: true }
}

function revived(report: StoredReport | null, done: Done | null, formats: Format[]): Kept | null {
  // A newer program may know other formats.
  if (!report || !readDraftObject(done?.work.draft ?? report.draft, formats).ok) return null
  const whole = { ...report, places: new Map(report.places), sections: new Map(report.sections) }
  const { work, unused } = done ?? { work: freshWork(report.draft), unused: false }
  return { id: 0, report: whole, work, unused, left: false }
}
