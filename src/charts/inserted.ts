import type { Draft, ProseBlock } from '../draft/types'
import type { Format } from '../format/types'
import { type ChartData, chartData } from './data'
import { isTextOf, tells } from './text'

/** A picture in a report's text that was made from a chart. */
export interface InsertedChart {
  section: string
  /** Its place among the blocks of the section. */
  block: number
  /** Which chart of the format it is. */
  key: string
  /** What the chart shows by the report's figures as they are now. */
  data: ChartData
  /** Whether the picture shows that too; by the words that go with it, as the picture itself cannot be read. */
  current: boolean
}

/** The pictures in the sections of a report that were made from charts, known by the words that go with them. */
export function insertedCharts(format: Format, draft: Draft, formats: Format[]): InsertedChart[] {
  const charts = format.charts.map((chart) => ({ chart, data: chartData(chart, format, draft, formats) }))
  return Object.entries(draft.sections).flatMap(([section, blocks]) =>
    blocks.flatMap((one, block): InsertedChart[] => {
      const found = isPicture(one) && charts.find(({ chart }) => isTextOf(chart, one.alt))
      if (!found) return []
      const { chart, data } = found
      return [{ section, block, key: chart.key, data, current: tells(one.alt, data) }]
    }),
  )
}

function isPicture(block: ProseBlock): block is Extract<ProseBlock, { type: 'image' }> {
  return block.type === 'image'
}
