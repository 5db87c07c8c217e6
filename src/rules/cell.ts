import type { CellValue } from '../draft/types'
import type { CellKind, RuleDefinition } from '../format/schema'
import type { Cell } from '../format/types'
import type { Finding } from './finding'

/** Beyond this no figure is believed: fifteen digits are what a draft file keeps exactly. */
const LIMIT = 1e15

/** Whether a figure is of the kind its cell asks for. */
export function suitsKind(kind: CellKind, value: number): boolean {
  if (!Number.isFinite(value) || Math.abs(value) >= LIMIT) return false
  if (kind === 'amount') return value >= 0
  return Number.isInteger(value) && (kind === 'signedCount' || value >= 0)
}

/** `cell.kind`: a count is an integer ≥ 0, a change an integer, an amount ≥ 0. */
export function checkKind(rule: RuleDefinition, cell: Cell, value: CellValue): Finding | null {
  if (value === null || suitsKind(cell.kind, value)) return null
  return { ...base(rule, cell), code: 'kind', cell, value, fingerprint: `${rule.id}:${cell.path}:${value}` }
}

/** `cell.blank`: every cell is filled; 0 is an answer, blank is not. */
export function checkBlank(rule: RuleDefinition, cell: Cell, value: CellValue): Finding | null {
  if (value !== null) return null
  return { ...base(rule, cell), code: 'blank', cell, value, fingerprint: `${rule.id}:${cell.path}` }
}

function base(rule: RuleDefinition, cell: Cell) {
  const { id, severity, source, sentence } = rule
  return { rule: id, severity, source, sentence, section: cell.section, cells: [cell.path] }
}
