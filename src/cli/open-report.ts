import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import type { ReportedFinding } from '../rules/report'
import { openDraft } from './io'

/** A file opened for checking: the report in it, and what opening it showed already. */
export interface OpenedReport {
  draft: Draft
  format: Format
  /** Findings about the file's own form, such as a table label that is not the official one. */
  findings: ReportedFinding[]
  /** Remarks on how it was read, for people. */
  messages: string[]
}

/** Opens a file to be checked. A file that holds no report is refused. */
export async function openReport(file: string, formats: Format[]): Promise<OpenedReport> {
  return { ...(await openDraft(file, formats)), findings: [], messages: [] }
}
