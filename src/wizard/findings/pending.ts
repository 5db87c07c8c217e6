import type { Findings } from '../../rules/engine'
import type { Finding } from '../../rules/finding'

/** A table being filled in, and what was said about the report when the focus entered it. */
export interface Editing {
  table: string
  /** Fingerprints. */
  before: ReadonlySet<string>
}

/** Filling in starts at a cell: whatever the rules say by now is known, only what comes up later can wait. */
export function startEditing(findings: Findings, path: string): Editing {
  return { table: tableOf(path), before: new Set([...findings.values()].map((finding) => finding.fingerprint)) }
}

/** The table a cell stands in: the first part of its path. */
export function tableOf(path: string): string {
  return path.slice(0, path.indexOf('.'))
}

/**
 * Fingerprints of the relations that came to fail while their table is being filled in: a half-typed row
 * cannot add up yet. They count as errors when the focus leaves the table.
 */
export function pendingFindings(findings: Findings, editing: Editing | null): ReadonlySet<string> {
  if (!editing) return new Set()
  const waits = (finding: Finding) =>
    finding.code === 'relation' &&
    !editing.before.has(finding.fingerprint) &&
    finding.cells.some((path) => tableOf(path) === editing.table)
  return new Set([...findings.values()].filter(waits).map((finding) => finding.fingerprint))
}

/** The findings without those that wait; the same object when none does. */
export function settledFindings(findings: Findings, pending: ReadonlySet<string>): Findings {
  if (pending.size === 0) return findings
  return new Map([...findings].filter(([, finding]) => !pending.has(finding.fingerprint)))
}
