import { formatNumeral } from '../draft/numeral'
import type { CellValue } from '../draft/types'
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
