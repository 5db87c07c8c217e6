import { formatNumeral } from '../draft/numeral'
import type { CellValue } from '../draft/types'
import type { ChartDefinition } from '../format/schema'
import { charts as words } from '../messages/zh-CN'
import type { ChartData } from './data'

/** Everything a chart shows in one sentence, for those who cannot see it. */
export function chartText({ title, unit, before, items }: ChartData): string {
  const inWords = (value: CellValue) => words.value(value === null ? null : formatNumeral(value))
  const sentences = items.map((item) =>
    words.item(item.label, inWords(item.value), before === null ? null : inWords(item.before)),
  )
  return words.alternative(title, unit, sentences)
}

/** Whether a sentence was made by `chartText` for a chart, whatever the year and the figures. */
export function isTextOf({ title, unit }: ChartDefinition, text: string): boolean {
  const [before = '', after = ''] = title.split('{year}')
  const year = /^\d{4}/.exec(text.slice(before.length))?.[0]
  return year !== undefined && text.startsWith(words.alternative(before + year + after, unit, []).slice(0, -1))
}
