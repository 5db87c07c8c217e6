import { difference } from '../../draft/decimal'
import type { CellValue } from '../../draft/types'
import type { Format } from '../../format/types'
import { describeFinding } from '../../rules/describe'
import type { Findings } from '../../rules/engine'
import { type Finding, isBlank } from '../../rules/finding'

/**
 * How a cell stands: the gravest thing said about it. `reasoned` is one for which a reason is written;
 * a difference in a row still being typed marks no cell.
 */
type CellState = 'unread' | 'error' | 'warning' | 'advice' | 'reasoned'

/** From the least to the gravest. */
const GRAVITY: CellState[] = ['reasoned', 'advice', 'warning', 'error', 'unread']

/** The two sides of the relation the clerk is looking at. */
export interface Marked {
  left: ReadonlySet<string>
  right: ReadonlySet<string>
}

/** Everything a cell is drawn by. */
export interface CellView {
  value: CellValue
  /** A total: added up by the program, or unlocked to be filled in by hand; null for any other figure. */
  total: 'computed' | 'unlocked' | null
  state: CellState | null
  /** The side of the marked relation it stands on. */
  side: 'left' | 'right' | null
  /** A text in the cell that is no number. */
  unread: string | null
  /** What the findings say about it, in words. */
  message: string | null
  /** What is wrong with the figure by itself, whatever the others are: shown beside the cell at hand. */
  own: string | null
  /** By how much it is more (less: negative) than what follows from last year's report; null where it follows, or nothing does. */
  offLastYear: number | null
}

export interface CellFacts {
  format: Format
  /** The findings that count by now. */
  settled: Findings
  /** Fingerprints of the findings for which a reason is written. */
  reasoned: ReadonlySet<string>
  unread: ReadonlyMap<string, string>
  marked: Marked
  current: string | null
}

/**
 * The view of every cell. A cell that looks as it did keeps the object it had, so that only what changed is
 * drawn again: 200 cells are compared at every keystroke (80 µs), but three or four are drawn.
 */
export function viewCells(
  facts: CellFacts,
  figureAt: (path: string) => CellValue,
  unlocked: { has: (path: string) => boolean },
  before: ReadonlyMap<string, CellView>,
): ReadonlyMap<string, CellView> {
  const { format, settled, reasoned, unread, marked, current } = facts
  const states = cellStates(settled, reasoned, unread)
  const messages = cellMessages(format, settled)
  const offLastYear = yearDifferences(settled)
  const views = new Map<string, CellView>()
  for (const { path } of format.cells) {
    const view: CellView = {
      value: figureAt(path),
      total: format.computedBy.has(path) ? (unlocked.has(path) ? 'unlocked' : 'computed') : null,
      state: states.get(path) ?? null,
      side: marked.left.has(path) ? 'left' : marked.right.has(path) ? 'right' : null,
      unread: unread.get(path) ?? null,
      message: messages.get(path) ?? null,
      own: path === current ? ownMessage(format, settled, path) : null,
      offLastYear: offLastYear.get(path) ?? null,
    }
    const former = before.get(path)
    views.set(path, former && sameView(former, view) ? former : view)
  }
  return views
}

function sameView(one: CellView, other: CellView): boolean {
  return (
    one.value === other.value &&
    one.total === other.total &&
    one.state === other.state &&
    one.side === other.side &&
    one.unread === other.unread &&
    one.message === other.message &&
    one.own === other.own &&
    one.offLastYear === other.offLastYear
  )
}

function cellStates(
  findings: Findings,
  reasoned: ReadonlySet<string>,
  unread: ReadonlyMap<string, string>,
): Map<string, CellState> {
  const states = new Map<string, CellState>()
  const raise = (path: string, state: CellState) => {
    const before = states.get(path)
    if (!before || GRAVITY.indexOf(before) < GRAVITY.indexOf(state)) states.set(path, state)
  }
  for (const finding of findings.values()) {
    if (!isAtCells(finding)) continue
    const state = reasoned.has(finding.fingerprint) ? 'reasoned' : finding.severity
    for (const path of markedCells(finding)) raise(path, state)
  }
  for (const path of unread.keys()) raise(path, 'unread')
  return states
}

/** Blanks mark no cell, nor does a sentence that may be what is wrong. */
function isAtCells(finding: Finding): boolean {
  return !isBlank(finding) && finding.code !== 'text'
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

function ownMessage(format: Format, findings: Findings, path: string): string | null {
  for (const finding of findings.values()) {
    if (finding.code === 'kind' && finding.cells[0] === path) return describeFinding(format, finding).message
  }
  return null
}

/** The figures that do not follow from last year's report, with the difference. */
function yearDifferences(findings: Findings): Map<string, number> {
  const differences = new Map<string, number>()
  for (const finding of findings.values()) {
    if (finding.code !== 'years') continue
    differences.set(finding.cell.path, difference([finding.value], [finding.expected]))
  }
  return differences
}

function cellMessages(format: Format, findings: Findings): Map<string, string> {
  const messages = new Map<string, string>()
  for (const finding of findings.values()) {
    if (!isAtCells(finding)) continue
    const { message } = describeFinding(format, finding)
    for (const path of finding.cells) messages.set(path, (messages.get(path) ?? '') + message)
  }
  return messages
}
