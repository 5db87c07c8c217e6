import { proseText } from '../draft/prose-text'
import type { ProseBlock } from '../draft/types'
import type { RuleWords } from './book-schema'

/** How much of a section stood in last year's, and the longest passages that did. */
interface SameText {
  /** Of the characters, 0 to 1. */
  share: number
  passages: string[]
}

const MOST_PASSAGES = 3

type Compare = (now: ProseBlock[], last: ProseBlock[]) => SameText | null

/** `compareSections` with what it compared last remembered: blocks that are the same objects are not read again. */
export function sameText(rule: RuleWords['years']['sameText']): Compare {
  const known = new WeakMap<ProseBlock[], { last: ProseBlock[]; same: SameText | null }>()
  return (now, last) => {
    const before = known.get(now)
    if (before?.last === last) return before.same
    const same = compareSections(now, last, rule)
    known.set(now, { last, same })
    return same
  }
}

/**
 * Compares a section with last year's: a character counts as kept when it stands in a stretch of `window`
 * characters that last year's section has as well, numbers and years left aside. Null when too short to tell,
 * or when less than `share` was kept.
 */
function compareSections(now: ProseBlock[], last: ProseBlock[], rule: RuleWords['years']['sameText']): SameText | null {
  const text = proseText(now).replace(/\s/g, '')
  const [plain, before] = [levelNumbers(text), levelNumbers(proseText(last).replace(/\s/g, ''))]
  if (plain.length < rule.least || before.length < rule.window) return null
  const known = new Set<string>()
  for (let at = 0; at + rule.window <= before.length; at++) known.add(before.slice(at, at + rule.window))
  const stretches: { start: number; end: number }[] = []
  for (let at = 0; at + rule.window <= plain.length; at++) {
    if (!known.has(plain.slice(at, at + rule.window))) continue
    const open = stretches.at(-1)
    if (open && at <= open.end) open.end = at + rule.window
    else stretches.push({ start: at, end: at + rule.window })
  }
  const kept = stretches.reduce((total, { start, end }) => total + end - start, 0)
  if (kept < rule.share * plain.length) return null
  const passages = stretches
    .filter(({ start, end }) => end - start >= rule.passage)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, MOST_PASSAGES)
    .map(({ start, end }) => text.slice(start, end))
  return { share: kept / plain.length, passages }
}

/** Every digit as 0, offset by offset: other figures in the same sentence are still the same sentence. */
function levelNumbers(text: string): string {
  return text.replace(/\d/g, '0')
}
