import { getCell } from '../draft/cells'
import { sum } from '../draft/decimal'
import type { CellValue, Draft } from '../draft/types'
import { expandPattern } from '../format/patterns'
import type { ChartDefinition } from '../format/schema'
import type { Format } from '../format/types'

/** The figures of one chart, as a format asks for it and a report fills it. */
export interface ChartData {
  title: string
  unit: string
  year: number
  /** The year compared with, or null where there is nothing to compare. */
  before: number | null
  items: ChartItem[]
}

export interface ChartItem {
  label: string
  value: CellValue
  /** What last year's report says; null also where nothing is compared. */
  before: CellValue
}

/**
 * What a chart shows of a report. Last year's figures come from the draft that lies in it, read by the form it was
 * written in, one of `formats`.
 */
export function chartData(chart: ChartDefinition, format: Format, draft: Draft, formats: Format[]): ChartData {
  const previous = chart.compares ? draft.previous : null
  const previousFormat = formats.find((one) => one.id === previous?.format)
  const items = chart.series.map(
    ({ label, cells }): ChartItem => ({
      label,
      value: sumOf(cells, format, draft),
      before: previous && previousFormat ? sumOf(cells, previousFormat, previous) : null,
    }),
  )
  return {
    title: chart.title.replace('{year}', String(draft.year)),
    unit: chart.unit,
    year: draft.year,
    before: items.some((item) => item.before !== null) ? (previous?.year ?? null) : null,
    items,
  }
}

/** Whether there is anything to draw. */
export function isEmptyChart({ items }: ChartData): boolean {
  return items.every((item) => item.value === null && item.before === null)
}

/** The sum of the cells some patterns stand for; blank when none of them is filled in. */
function sumOf(patterns: string[], format: Format, draft: Draft): CellValue {
  const paths = format.cells.map((cell) => cell.path)
  const found = patterns.flatMap((pattern) => expandPattern(pattern, paths))
  const filled = found.map((path) => getCell(draft, path)).filter((value) => value !== null)
  return filled.length === 0 ? null : sum(filled)
}
