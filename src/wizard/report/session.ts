import { createContext, useContext } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useStore } from 'zustand'
import { changeCells } from '../../draft/change'
import { parseNumeral } from '../../draft/numeral'
import type { Acknowledgement, CellValue, Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import type { Layouts } from '../../renderers/layout'
import { type Engine, type Findings, reevaluate } from '../../rules/engine'
import { stillFound } from '../findings/still-found'
import type { History } from '../history/history'
import { type Review, type ReviewStore, reviewChanged } from './review'

/**
 * One draft being edited. react-hook-form holds the draft, the one source of truth;
 * the review holds what follows from it.
 */
export interface Session {
  id: string
  format: Format
  formats: Format[]
  layouts: Layouts
  form: UseFormReturn<FieldValues>
  engine: Engine
  review: ReviewStore
  history: History
  /** True while another page edits the draft: this one only shows it. */
  readOnly: boolean
  /** Runs the rules of words and years at once, where they have been loaded; else they run when typing rests. */
  auditNow: () => void
  /** Draws the page anew: fields that keep a text of their own. */
  redraw: () => void
  /** Saves at once what is not saved yet. */
  flush: () => Promise<void>
  /** Takes note that figures changed, by their names in the form: of those the form itself tells nobody. */
  figuresChanged: (names: string[]) => void
}

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

/** The draft being edited on this page. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of a report page')
  return session
}

/** A part of the review; the component draws again when that part changes. */
export function useReview<T>(select: (review: Review) => T): T {
  return useStore(useSession().review, select)
}

/** The draft as it stands in the form. */
export function currentDraft(session: Pick<Session, 'form'>): Draft {
  return session.form.getValues() as Draft
}

/** The form's name for a cell: the draft's path to it. */
export function fieldName(path: string): string {
  return `tables.${path}`
}

/** The cell a name of the form stands for, or null. */
export function cellPath(name: string): string | null {
  return name.startsWith('tables.') ? name.slice('tables.'.length) : null
}

/** What a cell of the form holds for a typed text or a value set: a number, or null for blank and unreadable. */
export function readCell(value: unknown, unit: string | null): CellValue {
  if (typeof value !== 'string') return typeof value === 'number' ? value : null
  const numeral = parseNumeral(value, unit)
  return numeral.ok ? numeral.value : null
}

/** After a keystroke in a cell, which the form has taken in already: totals above it, then what the rules say. */
export function cellTyped(session: Session, path: string, text: string): void {
  const unread = new Map(session.review.getState().unread)
  const unit = session.format.cellByPath.get(path)?.unit ?? null
  if (parseNumeral(text, unit).ok) unread.delete(path)
  else unread.set(path, text)
  applyCells(session, [[path, readCell(text, unit)]], unread, path)
}

/** Sets cells as one change, with the totals above them. */
export function setFormCells(session: Session, values: [string, CellValue][]): void {
  const unread = new Map(session.review.getState().unread)
  for (const [path] of values) unread.delete(path)
  applyCells(session, values, unread, null)
}

/** Sets values as one change and just as given: undo, redo and restoring compute nothing. */
export function setFormValues(session: Session, values: [string, unknown][]): void {
  const { form, engine, review } = session
  const notes = currentDraft(session).notes
  for (const [name, value] of values) form.setValue(name, value)
  const draft = currentDraft(session)
  const cells = values.flatMap(([name]) => cellPath(name) ?? [])
  session.figuresChanged(cells.map(fieldName))
  const noted = notes === draft.notes ? [] : Object.keys({ ...notes, ...draft.notes })
  const unread = new Map(review.getState().unread)
  for (const path of cells) unread.delete(path)
  reviewChanged(review, draft, reevaluate(engine, review.getState().findings, draft, [...cells, ...noted]), unread)
}

/** `typed` is the cell whose text the clerk is editing: it must not be rewritten under her hands. */
function applyCells(
  session: Session,
  values: [string, CellValue][],
  unread: ReadonlyMap<string, string>,
  typed: string | null,
): void {
  const { form, format, engine, review, readOnly } = session
  if (readOnly) return
  const changes = changeCells(format, currentDraft(session), values)
  for (const [path, value] of changes) if (path !== typed) form.setValue(fieldName(path), value)
  session.figuresChanged([...changes.keys()].map(fieldName))
  const before = review.getState().findings
  const findings = reevaluate(engine, before, currentDraft(session), changes.keys())
  dropSettled(session, before, findings)
  reviewChanged(review, currentDraft(session), findings, unread)
}

/** Reasons go with the findings they were written for, in the same step; undoing it brings both back. */
function dropSettled({ form }: Session, before: Findings, after: Findings): void {
  const acknowledged: Acknowledgement[] = form.getValues('acknowledged')
  const kept = stillFound(acknowledged, before, after)
  if (kept.length < acknowledged.length) form.setValue('acknowledged', kept)
}

/** The id of a cell's input. */
export function cellId(path: string): string {
  return `cell-${path}`
}

/** The input of a cell, if it is on the page. */
export function cellElement(path: string): HTMLInputElement | null {
  const element = document.getElementById(cellId(path))
  return element instanceof HTMLInputElement ? element : null
}
