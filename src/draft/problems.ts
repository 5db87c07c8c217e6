import type { CellName } from '../format/labels'
import type { Draft } from './types'

/**
 * Why a draft file was refused. `path` says where in the file (dotted), when that is known.
 * The wording is in messages/zh-CN.ts.
 */
export type DraftProblem =
  | { code: 'draft.empty' }
  | { code: 'draft.too-large'; bytes: number; limit: number }
  | { code: 'draft.not-json'; line: number | null; column: number | null }
  | { code: 'draft.not-a-draft'; found: string }
  | { code: 'draft.newer-version'; version: number; known: number }
  | { code: 'draft.bad-version'; found: string }
  | { code: 'draft.unknown-format'; path: string; found: string; known: string[] }
  | { code: 'draft.unknown-cell'; path: string; format: string }
  | { code: 'draft.unknown-key'; path: string }
  | { code: 'draft.cell-not-a-number'; path: string; cell: CellName; found: string }
  | { code: 'draft.too-precise'; literal: string }
  | { code: 'draft.shape'; path: string; expected: string; found: string }
  | { code: 'draft.previous-of-previous'; path: string }
  /** What is wrong with last year's draft inside the file. */
  | { code: 'draft.previous'; problem: DraftProblem }

/** What reading changed or noticed, though the file was accepted. */
export type DraftNotice =
  | { code: 'draft.migrated'; from: number; to: number }
  | { code: 'draft.numeral-read'; path: string; cell: CellName; found: string; value: number | null }

/** A draft that was read, or why it was refused. */
export type DraftReading = { ok: true; draft: Draft; notices: DraftNotice[] } | { ok: false; problems: DraftProblem[] }
