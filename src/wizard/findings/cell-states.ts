import type { Format } from '../../format/types'
import { describeFinding } from '../../rules/describe'
import type { Findings } from '../../rules/engine'
import { type Finding, isBlank } from '../../rules/finding'

/** How a cell stands: the gravest thing said about it. `pending` is a difference in a row still being typed. */
export type CellState = 'unread' | 'error' | 'warning' | 'advice' | 'pending'

/** From the least to the gravest. */
const GRAVITY: CellState[] = ['pending', 'advice', 'warning', 'error', 'unread']

/** How every cell stands about which something is said. */
export function cellStates(
  findings: Findings,
  unread: ReadonlyMap<string, string>,
  pending: ReadonlySet<string>,
): Map<string, CellState> {
  const states = new Map<string, CellState>()
  const raise = (path: string, state: CellState) => {
    const before = states.get(path)
    if (!before || GRAVITY.indexOf(before) < GRAVITY.indexOf(state)) states.set(path, state)
  }
  for (const finding of findings.values()) {
    if (isBlank(finding)) continue
    const state = pending.has(finding.fingerprint) ? 'pending' : finding.severity
    for (const path of markedCells(finding)) raise(path, state)
  }
  for (const path of unread.keys()) raise(path, 'unread')
  return states
}

/** Sums of more figures than this mark only those that are not zero: fifty red cells would hide the wrong one. */
const LONG_SUM = 6

/** The cells a finding is shown at. */
function markedCells(finding: Finding): string[] {
  if (finding.code !== 'relation') return finding.cells
  return [finding.left, finding.right].flatMap(({ cells }) =>
    cells.filter(({ value }) => cells.length <= LONG_SUM || value !== 0).map(({ path }) => path),
  )
}

/** What is wrong with a figure by itself, whatever the others are. */
export function ownMessages(format: Format, findings: Findings): Map<string, string> {
  const own = [...findings.values()].filter(({ code }) => code === 'kind')
  return new Map(own.map((finding) => [finding.cells[0] ?? '', describeFinding(format, finding).message]))
}

/** What the findings say about each cell, in words. */
export function cellMessages(format: Format, findings: Findings): Map<string, string> {
  const messages = new Map<string, string>()
  for (const finding of findings.values()) {
    if (isBlank(finding)) continue
    const { message } = describeFinding(format, finding)
    for (const path of finding.cells) messages.set(path, (messages.get(path) ?? '') + message)
  }
  return messages
}
