import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Format } from '../../format/types'
import type { Findings } from '../../rules/engine'
import type { Finding } from '../../rules/finding'
import type { SaveState } from '../../storage/autosave'
import { type CellState, cellMessages, cellStates, ownMessages } from '../findings/cell-states'
import { type Editing, pendingFindings, settledFindings, startEditing, tableOf } from '../findings/pending'

/** The two sides of the relation the clerk is looking at. */
interface Marked {
  left: ReadonlySet<string>
  right: ReadonlySet<string>
}

/** What is known about the draft being edited, derived from it or about the moment; never the draft itself. */
export interface Review {
  findings: Findings
  /** The table that has the focus, until it leaves it. */
  editing: Editing | null
  /** Fingerprints of the findings that wait until the focus leaves their table. */
  pending: ReadonlySet<string>
  /** The findings that do not wait. */
  settled: Findings
  /** Texts in cells that are no number: shown as typed, not taken into the draft. */
  unread: ReadonlyMap<string, string>
  cellStates: ReadonlyMap<string, CellState>
  /** What the findings say about a cell, in words. */
  cellMessages: ReadonlyMap<string, string>
  /** What is wrong with a figure by itself: shown beside it. */
  ownMessages: ReadonlyMap<string, string>
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
    editing: null,
    unread: new Map(),
    ...weigh(findings, new Map(), null),
    cellMessages: cellMessages(format, findings),
    ownMessages: ownMessages(format, findings),
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
  const { current, editing } = store.getState()
  store.setState({
    unread,
    ...weigh(findings, unread, editing),
    cellMessages: cellMessages(format, findings),
    ownMessages: ownMessages(format, findings),
    marked: markedFor(findings, current),
  })
}

/** Marks both sides of the first relation that fails at a cell; in a table just entered, filling in starts. */
export function cellFocused(store: ReviewStore, path: string): void {
  const { findings, editing, current, marked } = store.getState()
  if (editing?.table !== tableOf(path)) setEditing(store, startEditing(findings, path))
  // A finding just chosen stays marked, though another may fail at its cell as well.
  const chosen = current === path && (marked.left.has(path) || marked.right.has(path))
  store.setState({ current: path, marked: chosen ? marked : markedFor(findings, path) })
}

/** The focus has left the table: what waited counts. */
export function tableLeft(store: ReviewStore): void {
  if (store.getState().editing) setEditing(store, null)
}

/** Marks both sides of a finding and asks for its first cell to be focused. */
export function findingChosen(store: ReviewStore, finding: Finding, path: string): void {
  store.setState({ current: path, jump: path, marked: sidesOf(finding) })
}

function setEditing(store: ReviewStore, editing: Editing | null): void {
  const { findings, unread, pending } = store.getState()
  store.setState(pending.size > 0 ? { editing, ...weigh(findings, unread, editing) } : { editing })
}

/** What follows from the findings while a table is, or is not, being filled in. */
function weigh(findings: Findings, unread: ReadonlyMap<string, string>, editing: Editing | null) {
  const pending = pendingFindings(findings, editing)
  return {
    findings,
    pending,
    settled: settledFindings(findings, pending),
    cellStates: cellStates(findings, unread, pending),
  }
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
