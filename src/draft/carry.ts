import { bindPattern, fillPattern } from '../format/patterns'
import type { Format } from '../format/types'
import { blankDraft } from './blank'
import { getCell, setCells } from './cells'
import type { CellValue, Draft } from './types'

/**
 * This year's draft made from last year's: agency and signing units, the figures the format carries over
 * (上年结转 from 结转下年度, column by column), everything else empty. Last year's draft goes along as
 * `previous`, without its own. A figure that last year's report leaves blank stays blank.
 */
export function carryForward(format: Format, year: number, previous: Draft): Draft {
  const carried = format.carryForward.flatMap(({ from, to }) =>
    format.cells.flatMap((cell): [string, CellValue][] => {
      const bindings = bindPattern(to, cell.path)
      return bindings ? [[cell.path, getCell(previous, fillPattern(from, bindings))]] : []
    }),
  )
  const blank = blankDraft(format, year, previous.agency)
  return {
    ...setCells(blank, carried),
    signature: { units: previous.signature.units, date: null },
    previous: { ...previous, previous: null },
  }
}
