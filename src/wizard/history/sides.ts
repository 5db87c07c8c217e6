import type { Difference } from '../../draft/difference'
import { formatNumeral } from '../../draft/numeral'
import { countCharacters } from '../../draft/prose-text'
import type { ProseBlock } from '../../draft/types'
import { wizard, history as words } from '../../messages/zh-CN'

/** Both sides of a difference, in words: figures and short texts as they are, prose by its length. */
export function describeSides(difference: Difference): [string, string] {
  switch (difference.part) {
    case 'cell':
      return [formatNumeral(difference.before) || words.blank, formatNumeral(difference.after) || words.blank]
    case 'prose':
      return [length(difference.before), length(difference.after)]
    case 'field':
      return [valueText(difference.before), valueText(difference.after)]
  }
}

function length(blocks: ProseBlock[]): string {
  return blocks.length === 0 ? words.blank : words.length(countCharacters(blocks), blocks.length)
}

function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return words.blank
  if (Array.isArray(value)) {
    const texts = value.every((one) => typeof one === 'string')
    return value.length === 0 ? words.blank : texts ? value.join('、') : words.entries(value.length)
  }
  if (typeof value === 'object') return 'format' in value ? words.present : words.entries(Object.keys(value).length)
  const levels: Record<string, string> = wizard.agency.levels
  return levels[String(value)] ?? String(value)
}
