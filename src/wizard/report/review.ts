import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Format } from '../../format/types'
import { describeFinding } from '../../rules/describe'
import type { Findings } from '../../rules/engine'
import { type Finding, isBlank } from '../../rules/finding'
import type { SaveState } from '../../storage/autosave'

/** How a cell stands: the gravest thing said about it. */
type CellState = 'unread' | 'error' | 'warning' | 'advice'

/** The two sides of the relation the clerk is looking at. */
interface Marked {
  left: ReadonlySet<string>
  right: ReadonlySet<string>
}

/** What is known about the draft being edited, derived from it or about the moment; never the draft itself. */
export interface Review {
  findings: Findings
  /** Texts in cells that are no number: shown as typed, not taken into the draft. */
  unread: ReadonlyMap<string, string>
  cellStates: ReadonlyMap<string, CellState>
  /** What the findings say about a cell, in words. */
  cellMessages: ReadonlyMap<string, string>
  marked: Marked
  /** The cell that has, or last had, the focus. */
  current: string | null
  /** A cell to be focused as soon as it is on the page. */
  jump: string | null
  save: SaveState
  /** Counts every change of the draft, for those who draw it as a whole. */
  revision: number
}

export type ReviewStore = StoreApi<Review>

const NOTHING: Marked = { left: new Set(), right: new Set() }

/** The review of a draft just opened, last saved at `savedAt` (milliseconds since 1970). */
export function createReview(format: Format, findings: Findings, savedAt: number): ReviewStore {
  return createStore<Review>(() => ({
    findings,
    unread: new Map(),
    cellStates: cellStates(findings, new Map()),
    cellMessages: cellMessages(format, findings),
    marked: NOTHING,
    current: null,
    jump: null,
    save: { status: 'saved', at: savedAt },
    revision: 0,
  }))
}

/** Takes in new findings and unread texts after a change. The marked relation follows the current cell. */
export function reviewChanged(
  store: ReviewStore,
  format: Format,
  findings: Findings,
  unread: ReadonlyMap<string, string>,
): void {
  const { current } = store.getState()
  store.setState({
    findings,
    unread,
    cellStates: cellStates(findings, unread),
    cellMessages: cellMessages(format, findings),
    marked: markedFor(findings, current),
  })
}

/** Marks both sides of the first relation that fails at a cell. */
export function cellFocused(store: ReviewStore, path: string): void {
  store.setState({ current: path, marked: markedFor(store.getState().findings, path) })
}

/** Marks both sides of a finding and asks for its first cell to be focused. */
export function findingChosen(store: ReviewStore, finding: Finding, path: string): void {
  store.setState({ current: path, jump: path, marked: sidesOf(finding) })
}

function markedFor(findings: Findings, path: string | null): Marked {
  if (path === null) return NOTHING
  for (const finding of findings.values()) {
    if (finding.code === 'relation' && finding.cells.includes(path)) return sidesOf(finding)
  }
  return NOTHING
}

function sidesOf(finding: Finding): Marked {
  if (finding.code !== 'relation') return NOTHING
  return { left: new Set(finding.relation.left), right: new Set(finding.relation.right) }
}

function cellMessages(format: Format, findings: Findings): Map<string, string> {
  const messages = new Map<string, string>()
  for (const finding of findings.values()) {
    if (isBlank(finding)) continue
    const { message } = describeFinding(format, finding)
    for (const path of finding.cells) messages.set(path, (messages.get(path) ?? '') + message)
  }
  return messages
}

function cellStates(findings: Findings, unread: ReadonlyMap<string, string>): Map<string, CellState> {
  const states = new Map<string, CellState>()
  for (const finding of findings.values()) {
    if (isBlank(finding)) continue
    for (const path of finding.cells) {
      if (states.get(path) !== 'error') states.set(path, finding.severity)
    }
  }
  for (const path of unread.keys()) states.set(path, 'unread')
  return states
}
