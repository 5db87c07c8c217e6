import { readDraftObject } from '../../draft/read'
import type { Format } from '../../format/types'
import type { Place } from '../../import/source'
import { dropSession, readSession, writeSession } from '../../storage/session'
import { freshWork, type ReadReport, type Work } from './reviewing'

/** A report being looked over: it outlives leaving the page, and a reload of it, but not its tab. */
export interface Kept {
  /** Tells one read after the other apart. */
  id: number
  report: ReadReport
  work: Work
  /** Whether a person has done anything to it that is in no draft yet. */
  unused: boolean
}

/** The address where it is looked over. */
export const REVIEW = '/import/review'

const REPORT = 'review'
const WORK = 'review.work'

let kept: Kept | null | undefined

/** The report looked over in this tab, if there is one. */
export function keptReview(formats: Format[]): Kept | null {
  if (kept === undefined) kept = stored(formats)
  return kept
}

/** Keeps a report just read, in place of the one before. */
export function keepReport(report: ReadReport): Kept {
  kept = { id: (kept?.id ?? 0) + 1, report, work: freshWork(report.draft), unused: false }
  const { places, sections } = report
  dropSession(WORK)
  writeSession(REPORT, { ...report, places: [...places], sections: [...sections] })
  return kept
}

/** Keeps what was done to the report at hand. `unused` as in `Kept`. */
export function keepWork(work: Work, unused: boolean): void {
  if (!kept) return
  kept = { ...kept, work, unused }
  writeSession(WORK, { work, unused })
}

/** As JSON has it. */
type StoredReport = Omit<ReadReport, 'places' | 'sections'> & Record<'places' | 'sections', [string, Place][]>

function stored(formats: Format[]): Kept | null {
  const report = readSession(REPORT) as StoredReport | null
  const done = readSession(WORK) as Pick<Kept, 'work' | 'unused'> | null
  // A newer program may know other formats.
  if (!report || !readDraftObject(report.draft, formats).ok) return null
  const whole = { ...report, places: new Map(report.places), sections: new Map(report.sections) }
  return { id: 0, report: whole, work: done?.work ?? freshWork(report.draft), unused: done?.unused ?? false }
}
