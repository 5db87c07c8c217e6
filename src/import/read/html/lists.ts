import { formatNumber } from '../numbers'
import { attribute, childrenOf, type HtmlElement, isElement, rawText } from './parse'

/** Names of HTML list types and CSS counter styles, as Word calls them. */
const STYLES: [RegExp, string, string][] = [
  [/cjk-ideographic|simp-chinese|trad-chinese|cjk-decimal/i, 'chineseCounting', '、'],
  [/lower-alpha|lower-latin|^a$/, 'lowerLetter', '.'],
  [/upper-alpha|upper-latin|^A$/, 'upperLetter', '.'],
  [/lower-roman|^i$/, 'lowerRoman', '.'],
  [/upper-roman|^I$/, 'upperRoman', '.'],
  [/decimal|^1$|^$/, 'decimal', '.'],
]

/** The number a browser prints before an item of an ordered list; empty when it prints none. */
export function listMarker(item: HtmlElement): string {
  const list = item.parentNode
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return ''
  const css = `${attribute(list, 'style') ?? ''};${attribute(item, 'style') ?? ''}`
  const style = css.match(/list-style(?:-type)?\s*:\s*([\w-]+)/i)?.[1] ?? attribute(list, 'type') ?? ''
  const known = STYLES.find(([pattern]) => pattern.test(style))
  if (!known || rawText(item).trim() === '') return ''
  return formatNumber(numberOf(list, item), known[1]) + known[2]
}

function numberOf(list: HtmlElement, item: HtmlElement): number {
  let number = integer(attribute(list, 'start')) ?? 1
  for (const other of childrenOf(list)) {
    if (!isElement(other) || other.tagName !== 'li') continue
    number = integer(attribute(other, 'value')) ?? number
    if (other === item) break
    number++
  }
  return number
}

function integer(text: string | undefined): number | undefined {
  return text && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : undefined
}
