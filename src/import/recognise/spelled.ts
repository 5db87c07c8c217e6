import type { ImportWords } from '../words'
import { type Column, lineOf, type Token } from './binding'
import { unitInHeader } from './figure'
import type { FormBlock } from './form'
import { labelKey } from './normalise'

/** Ways tried to tell which label each word of a header belongs to: far more than a header has words. */
const MOST_STEPS = 5000

/** A label of a header: the columns it stands over, -1 for what stands before them, and the ways it may be printed. */
interface Target {
  from: number
  to: number
  keys: string[]
  isLeaf: boolean
  /** The groups it stands below. */
  groups: string
}

/** Where a word of a header stands: its line, and its middle in it, in characters. */
interface WordPlace {
  line: number
  at: number
}

/** The columns of a block where the lines of some texts spell all of their labels in order; null where they do not. */
export function spelledColumns(texts: Token[], block: FormBlock, words: ImportWords): Column[] | null {
  const lines = new Map<string, string[]>()
  for (const token of texts) {
    const line = lineOf(token)
    lines.set(line, [...(lines.get(line) ?? []), token.text])
  }
  const printed = [...lines.values()].map((line) => line.join(' '))
  if (!spellsColumns(printed, block, false)) return null
  const unit = unitInHeader(printed, words)
  return block.columns.map((line) => ({ line, cells: 1, unit, doubt: null }))
}

/**
 * Whether the words in a header's lines, from left to right and from the top, are the labels of all columns of a block in
 * the form's order, each broken over lines or not; lines that belong to no label are passed over. Where they are laid out
 * as on a page (`isLaid`), what stands where tells the order of labels that share no line, else their first lines do.
 */
export function spellsColumns(lines: string[], block: FormBlock, isLaid: boolean): boolean {
  const targets = targetsOf(block)
  const words = lines.map(wordsOf).filter((line) => line.length > 0)
  const printed = targets.map(() => '')
  const places = targets.map((): WordPlace[] => [])
  let steps = 0
  const isSpelled = (): boolean =>
    targets.every(({ keys, isLeaf, from, groups }, index) => {
      const text = printed[index] ?? ''
      const next = targets.findIndex((one) => one.isLeaf && one.from === from + 1 && one.groups === groups)
      const isBefore = !isLeaf || next === -1 || areInOrder(places[index] ?? [], places[next] ?? [], isLaid)
      return isBefore && (keys.includes(text) || (!isLeaf && text === ''))
    })
  const tryFrom = (line: number, word: number, end: number): boolean => {
    steps += 1
    if (steps > MOST_STEPS) return false
    const own = words[line]
    if (!own) return isSpelled()
    const { text, at } = own[word] ?? {}
    if (text === undefined || at === undefined) return tryFrom(line + 1, 0, -2)
    for (const [index, { from, to, keys }] of targets.entries()) {
      const before = printed[index] ?? ''
      if (from <= end || !keys.some((key) => key.startsWith(before + text))) continue
      printed[index] = before + text
      places[index]?.push({ line, at })
      if (tryFrom(line, word + 1, to)) return true
      printed[index] = before
      places[index]?.pop()
    }
    return word === 0 && tryFrom(line + 1, 0, -2)
  }
  return tryFrom(0, 0, -2)
}

/** A header's line in words, what stands in brackets left out, with the place of each word's middle in the line. */
function wordsOf(line: string): { text: string; at: number }[] {
  const plain = line.replace(/[（(][^（）()]*[)）]/gu, (words) => ' '.repeat(words.length))
  return [...plain.matchAll(/\S+/g)].flatMap((word) => {
    const text = labelKey(word[0])
    return text === '' ? [] : [{ text, at: word.index + word[0].length / 2 }]
  })
}

/** Whether two labels beside each other are told to be in order: by a line that has words of both, by place or by line. */
function areInOrder(before: WordPlace[], behind: WordPlace[], isLaid: boolean): boolean {
  if (before.some(({ line }) => behind.some((one) => one.line === line))) return true
  const middle = (places: WordPlace[]) => places.reduce((sum, { at }) => sum + at, 0) / Math.max(1, places.length)
  return isLaid ? middle(before) < middle(behind) : (before[0]?.line ?? 0) < (behind[0]?.line ?? 0)
}

function targetsOf({ columns, columnLabels, corner, caption }: FormBlock): Target[] {
  const labels = columnLabels.map(({ target, keys, variants }): Target => {
    const places = target.map((line) => columns.indexOf(line))
    const groups = JSON.stringify(target[0]?.labels.slice(0, -1))
    const isLeaf = target.length === 1
    return { from: Math.min(...places), to: Math.max(...places), keys: [...keys, ...variants], isLeaf, groups }
  })
  const aside = { from: -1, isLeaf: false, groups: '' }
  const frame: Target[] = [
    ...(corner ? [{ ...aside, to: -1, keys: corner.keys }] : []),
    ...(caption ? [{ ...aside, to: columns.length - 1, keys: caption.keys }] : []),
  ]
  return [...labels, ...frame]
}
