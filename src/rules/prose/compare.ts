import Big from 'big.js'
import { formatNumeral } from '../../draft/numeral'
import type { Format } from '../../format/types'
import type { ClaimWords } from '../book'
import type { FigureAt, Operand, TextFault, TextPlace } from '../finding'
import { operand } from '../relation'
import type { CompiledClaim } from './claims'
import type { Quantity } from './quantities'
import type { Claim, NoneClaim, PartsClaim, Reading } from './reader'
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

/** Rule ids of what is not bound to one of the claims' own rules. */
const ONE_COLUMN = 'prose.one-column'
const PARTS = 'prose.parts-exceed-whole'
const NONE = 'prose.none-but-some'

/** Compares what a block claims with the figures. A claim on a blank cell is not assessed. */
export function compareReading(
  { claims, none, parts }: Reading,
  text: string,
  format: Format,
  { moneyUnits }: ClaimWords,
  figureAt: FigureAt,
): Contradiction[] {
  const inUnit = (quantity: Quantity, cell: string) => {
    const unit = format.cellByPath.get(cell)?.unit
    return unit && quantity.money ? new Big(quantity.value).div(moneyUnits[unit] ?? 1).toNumber() : quantity.value
  }

  function compareClaim({ claim, quantity, sentence }: Claim): Contradiction | null {
    const sums = sumsOf(claim, figureAt)
    const first = sums?.[0]
    if (!sums || !first) return null
    const cell = first.cells[0]?.path ?? ''
    const value = inUnit(quantity, cell)
    const stated = text.slice(quantity.start, quantity.end)
    const found = { cells: pathsOf(first), sentence }
    const place = { start: quantity.start, end: quantity.end }
    if (quantity.approximate) {
      if (value === 0 || sums.some((sum) => sum.value !== 0)) return null
      return { ...found, rule: NONE, fault: { kind: 'figure', about: claim.about, stated, sums }, place }
    }
    if (sums.some((sum) => agrees(value, sum.value, quantity, cell))) return null
    const column = claim.byColumn ? columnOf(format, sums, value, figureAt) : null
    if (column !== null) {
      return {
        ...found,
        cells: [...found.cells, column],
        rule: ONE_COLUMN,
        fault: { kind: 'one-column', about: claim.about, stated, sums, column },
        place,
      }
    }
    const replacement = formatNumeral(first.value)
    const fix = { start: quantity.start, end: quantity.digitsEnd, replacement }
    const sure = sums.length === 1 && !quantity.money
    return {
      ...found,
      rule: claim.rule,
      fault: { kind: 'figure', about: claim.about, stated, sums },
      place: sure ? { ...place, fix } : place,
    }
  }

  /** 609万元 agrees with 609.11万元: the prose may round money. */
  function agrees(value: number, figure: number, quantity: Quantity, cell: string): boolean {
    if (value === figure || !quantity.money) return value === figure
    const scale = new Big(moneyUnits[quantity.unit] ?? 1).div(moneyUnits[format.cellByPath.get(cell)?.unit ?? ''] ?? 1)
    return new Big(figure).div(scale).round(quantity.decimals).times(scale).eq(value)
  }

  function compareNone({ claim, clause, sentence }: NoneClaim): Contradiction | null {
    const sums = sumsOf(claim, figureAt)
    const [first] = sums ?? []
    if (!sums || !first || first.value === 0) return null
    const fault = { kind: 'none' as const, about: claim.about, sums }
    return { rule: claim.rule, cells: pathsOf(first), fault, place: clause, sentence }
  }

  function comparePieces({ whole, parts: pieces, closed, sentence }: PartsClaim): Contradiction | null {
    const total = (values: Quantity[]) => values.reduce((sum, { value }) => sum.plus(value), new Big(0)).toNumber()
    const kinds = [...new Set(pieces.map(({ kind }) => kind))]
    const groups = kinds.map((kind) => pieces.filter((one) => one.kind === kind).map(({ quantity }) => quantity))
    const all = pieces.map(({ quantity }) => quantity)
    // Hundreds of digits in a row are no number to add up.
    if (![whole, ...all].every(({ value }) => Number.isFinite(value))) return null
    const exceeding = groups.find((group) => total(group) > whole.value)
    const group = exceeding ?? (closed && groups.length === 1 && total(all) < whole.value ? all : null)
    if (!group) return null
    const written = (quantity: Quantity) => text.slice(quantity.start, quantity.end)
    const fault = {
      kind: 'parts' as const,
      whole: written(whole),
      parts: group.map(written),
      sum: formatNumeral(total(group)),
      excess: exceeding !== undefined,
    }
    const end = group.at(-1)?.end ?? whole.end
    return { rule: PARTS, cells: [], fault, place: { start: whole.start, end }, sentence }
  }

  return [...claims.map(compareClaim), ...none.map(compareNone), ...parts.map(comparePieces)].filter(
    (one) => one !== null,
  )
}

/** What the sums of a claim come to; null when a cell of one is blank. */
function sumsOf(claim: CompiledClaim, figureAt: FigureAt): Operand[] | null {
  const sums = claim.sums.map((paths) => operand(paths, figureAt))
  return sums.every((sum) => sum !== null) ? sums : null
}

/** The cell of one column whose figure is stated in place of the row's total, if it is one. */
function columnOf(format: Format, sums: Operand[], value: number, figureAt: FigureAt): string | null {
  if (value === 0) return null
  for (const { cells } of sums) {
    const relation = cells.length === 1 ? format.computedBy.get(cells[0]?.path ?? '') : undefined
    const column = relation?.left.find((path) => figureAt(path) === value)
    if (column !== undefined) return column
  }
  return null
}

function pathsOf({ cells }: Operand): string[] {
  return cells.map(({ path }) => path)
}
