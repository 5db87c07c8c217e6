import type { Draft } from '../draft/types'
import type { ImportMessage, PrintedLabel } from './problems'
import type { PrintedSection } from './recognise/outline'
import type { Place } from './source'

/** What a report printed, beside what it means: the rules of structure judge this. */
export interface PrintedReport {
  /** The title as printed, without spaces; null where there is none in a line of its own. */
  title: string | null
  /** The year it says it is on; null where it says none, and the draft's is only assumed. */
  year: number | null
  /** Whether a title says so, and not a sentence. */
  dated: boolean
  sections: PrintedSection[]
  labels: PrintedLabel[]
  /** All that the sections of tables print, letters and digits only, in reading order. */
  tableText: string
  /** The keys of what stands in a cell or line of its own there. */
  texts: ReadonlySet<string>
  /** Paths of the cells the source prints something or visibly nothing for. */
  cells: string[]
}

/** A source understood as a report: the draft, and all that was noticed on the way. */
export interface ImportResult {
  draft: Draft
  messages: ImportMessage[]
  /** Where in the source each cell of the draft stands, by cell path. */
  places: Map<string, Place>
  printed: PrintedReport
}
