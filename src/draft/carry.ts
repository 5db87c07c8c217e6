import { bindPattern, fillPattern } from '../format/patterns'
import type { Format } from '../format/types'
import { blankDraft } from './blank'
import { getCell, setCells } from './cells'
import type { CellValue, Draft } from './types'

/**
 * What last year's report hands on to a report of this format, as cells and their figures: 上年结转 from 结转下年度, column by
 * column. A figure that last year's report leaves blank is null.
 */
export function carriedCells(format: Format, previous: Draft): [path: string, value: CellValue][] {
  return format.carryForward.flatMap(({ from, to }) =>
    format.cells.flatMap((cell): [string, CellValue][] => {
      const bindings = bindPattern(to, cell.path)
      return bindings ? [[cell.path, getCell(previous, fillPattern(from, bindings))]] : []
    }),
  )
}

/**
 * This year's draft made from last year's: agency and signing units, the figures the format carries over
 * (`carriedCells`), everything else empty. Last year's draft goes along as `previous`, without its own.
 */
export function carryForward(format: Format, year: number, previous: Draft): Draft {
  const blank = blankDraft(format, year, previous.agency)
  return {
    ...setCells(blank, carriedCells(format, previous)),
    signature: { units: previous.signature.units, date: null },
    previous: { ...previous, previous: null },
  }
}
