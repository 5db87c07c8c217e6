import type { RuleWords } from '../book-schema'
import type { Found, TextFinder } from './found'

/** Characters before a bracket in which the number it closes stands. */
const NUMBER = 6

/** Finds brackets and quotation marks without their other half, in any width. A bracket that closes a number, as in 1）, has none. */
export function pairFinder({ pairs: { rule, marks, numbers } }: RuleWords): TextFinder {
  const isNumbered = new RegExp(numbers)
  return (text, block) => {
    if (block === 'other') return []
    const alone = marks.flatMap(({ kind, opens, closes }) => {
      const opened: number[] = []
      const closed: number[] = []
      for (const [start, mark] of text.split('').entries()) {
        if (opens.includes(mark)) opened.push(start)
        else if (!closes.includes(mark) || opened.pop() !== undefined) continue
        else if (!isNumbered.test(text.slice(Math.max(0, start - NUMBER), start))) closed.push(start)
      }
      return [...closed, ...opened].map((start) => ({ kind, start }))
    })
    return alone
      .sort((a, b) => a.start - b.start)
      .map(({ kind, start }): Found => {
        const fault = { kind: 'wording' as const, what: kind, found: text[start] ?? '', count: 1 }
        return { rule, start, end: start + 1, fault }
      })
  }
}
