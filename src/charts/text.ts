import { formatNumeral } from '../draft/numeral'
import type { CellValue } from '../draft/types'
import type { ChartDefinition } from '../format/schema'
import { charts as words } from '../messages/zh-CN'
import type { ChartData } from './data'

/** Everything a chart shows in one sentence, for those who cannot see it. */
export function chartText(data: ChartData): string {
  return words.alternative(data.title, data.unit, itemsOf(data))
}

/** Whether a text says what the chart shows: its title and every figure; what a person has added does not matter. */
export function tells(text: string, data: ChartData): boolean {
  const said = (item: string) => ['，', '。'].some((end) => text.includes(item + end))
  return text.startsWith(beginningOf(data.title, data.unit)) && itemsOf(data).every(said)
}

function itemsOf({ before, items }: ChartData): string[] {
  const inWords = (value: CellValue) => words.value(value === null ? null : formatNumeral(value))
  return items.map((item) => words.item(item.label, inWords(item.value), before === null ? null : inWords(item.before)))
}

/** Whether a sentence was made by `chartText` for a chart, whatever the year and the figures. */
export function isTextOf({ title, unit }: ChartDefinition, text: string): boolean {
  const [before = '', after = ''] = title.split('{year}')
  const year = /^\d{4}/.exec(text.slice(before.length))?.[0]
  return year !== undefined && text.startsWith(beginningOf(before + year + after, unit))
}

/** What stands before the figures. */
function beginningOf(title: string, unit: string): string {
  return words.alternative(title, unit, []).slice(0, -1)
}
