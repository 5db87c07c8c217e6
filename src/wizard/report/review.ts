import { createStore, type StoreApi } from 'zustand/vanilla'
import { getCell } from '../../draft/cells'
import type { Acknowledgement, Draft } from '../../draft/types'
import { unlockedTotals } from '../../draft/unlocked'
import type { Format } from '../../format/types'
import type { Findings } from '../../rules/engine'
import type { Finding, TextPlace } from '../../rules/finding'
import type { SaveState } from '../../storage/autosave'
import { type CellFacts, type CellView, type Marked, viewCells } from '../findings/cell-views'
import { type Editing, pendingFindings, settledFindings, startEditing, tableOf } from '../findings/pending'

/** What is known about the draft being edited, derived from it or about the moment; never the draft itself. */
export interface Review extends CellFacts {
  findings: Findings
  /** Fingerprints of the findings that wait until the focus leaves their table. */
  pending: ReadonlySet<string>
  /** The table that has the focus, until it leaves it. */
  editing: Editing | null
  /** How every cell is to be drawn; a cell that looks as before keeps its view. */
  cells: ReadonlyMap<string, CellView>
  /** A cell to be focused as soon as it is on the page. */
  jump: string | null
  /** A stretch of text to be selected as soon as it is on the page. */
  passage: TextPlace | null
  save: SaveState
  /** Counts every change of the draft, for those who draw it as a whole. */
  revision: number
}

export type ReviewStore = StoreApi<Review>

const NOTHING: Marked = { left: new Set(), right: new Set() }

/** The review of a draft just opened, last saved at `savedAt` (milliseconds since 1970). */
export function createReview(format: Format, draft: Draft, findings: Findings, savedAt: number): ReviewStore {
  const facts: CellFacts = {
    format,
    settled: findings,
    marked: NOTHING,
    current: null,
    reasoned: fingerprintsOf(draft.acknowledged),
    unread: new Map(),
  }
  return createStore<Review>(() => ({
    ...facts,
    cells: viewCells(facts, (path) => getCell(draft, path), unlockedTotals(draft), new Map()),
    findings,
    pending: new Set(),
    editing: null,
    jump: null,
    passage: null,
    save: { status: 'saved', at: savedAt },
    revision: 0,
  }))
}

/** Takes in a change of figures with its findings and unread texts. The marked relation follows the current cell. */
export function reviewChanged(
  store: ReviewStore,
  draft: Draft,
  findings: Findings,
  unread: ReadonlyMap<string, string>,
): void {
  const { current } = store.getState()
  const reasoned = fingerprintsOf(draft.acknowledged)
  update(store, { findings, unread, reasoned, marked: markedFor(findings, current) }, draft)
}

/** Takes in the reasons written after one is added or taken back. */
export function reasonsChanged(store: ReviewStore, acknowledged: Acknowledgement[]): void {
  update(store, { reasoned: fingerprintsOf(acknowledged) })
}

/** Marks both sides of the first relation that fails at a cell; in a table just entered, filling in starts. */
export function cellFocused(store: ReviewStore, path: string): void {
  const { findings, editing, current, marked } = store.getState()
  // A finding just chosen stays marked, though another may fail at its cell as well.
  const chosen = current === path && (marked.left.has(path) || marked.right.has(path))
  update(store, {
    current: path,
    marked: chosen ? marked : markedFor(findings, path),
    editing: editing?.table === tableOf(path) ? editing : startEditing(findings, path),
  })
}

/** The focus has left the table: what waited counts. */
export function tableLeft(store: ReviewStore): void {
  if (store.getState().editing) update(store, { editing: null })
}

/** Marks both sides of a finding and asks for its first cell to be focused. */
export function findingChosen(store: ReviewStore, finding: Finding, path: string): void {
  update(store, { current: path, jump: path, marked: sidesOf(finding) })
}

/** Sets some of what is known, with all that follows from it. Without a draft the figures are as before. */
function update(store: ReviewStore, changes: Partial<Review>, draft?: Draft): void {
  const before = store.getState()
  const after = { ...before, ...changes }
  const pending = pendingFindings(after.findings, after.editing)
  const settled = settledFindings(after.findings, pending)
  const former = (path: string) => before.cells.get(path)
  const figureAt = (path: string) => (draft ? getCell(draft, path) : (former(path)?.value ?? null))
  const unlocked = draft ? unlockedTotals(draft) : { has: (path: string) => former(path)?.total === 'unlocked' }
  const cells = viewCells({ ...after, settled }, figureAt, unlocked, before.cells)
  store.setState({ ...changes, pending, settled, cells })
}

function fingerprintsOf(acknowledged: Acknowledgement[]): ReadonlySet<string> {
  return new Set(acknowledged.map(({ finding }) => finding))
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
