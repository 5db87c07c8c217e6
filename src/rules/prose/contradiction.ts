import type { Format } from '../../format/types'
import type { ClaimWords } from '../book-schema'
import type { FigureAt, Operand, TextFault, TextPlace } from '../finding'
import { operand } from '../relation'
import type { CompiledClaim } from './claims'
import type { Span } from './sentences'

/** Something in prose that does not agree with the table, or with itself. */
export interface Contradiction {
  rule: string
  /** Cells the finding is about. */
  cells: string[]
  fault: TextFault
  /** Without section and block. */
  place: Pick<TextPlace, 'start' | 'end' | 'fix'>
  sentence: Span
}

/** What a block of prose is compared with: its own text, the figures, and what their units are worth. */
export interface Ground {
  text: string
  format: Format
  moneyUnits: ClaimWords['moneyUnits']
  figureAt: FigureAt
}

/** What the sums of a claim come to; null when a cell of one is blank. */
export function sumsOf(claim: CompiledClaim, figureAt: FigureAt): Operand[] | null {
  const sums = claim.sums.map((paths) => operand(paths, figureAt))
  return sums.every((sum) => sum !== null) ? sums : null
}

/** The cells of a sum. */
export function pathsOf({ cells }: Operand): string[] {
  return cells.map(({ path }) => path)
}
