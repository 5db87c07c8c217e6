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
}

/**
 * Whether the words in a header's lines, from left to right and from the top, are the labels of all columns of a block in
 * the form's order, each broken over lines or not; lines that belong to no label are passed over.
 */
export function spellsColumns(lines: string[], block: FormBlock): boolean {
  const targets = targetsOf(block)
  const words = lines
    .map((line) =>
      line
        .replace(/[（(][^（）()]*[)）]/gu, ' ')
        .split(/\s+/)
        .map(labelKey)
        .filter((word) => word !== ''),
    )
    .filter((line) => line.length > 0)
  const printed = targets.map(() => '')
  let steps = 0
  const isSpelled = (): boolean =>
    targets.every(({ keys, isLeaf }, index) => {
      const text = printed[index] ?? ''
      return keys.includes(text) || (!isLeaf && text === '')
    })
  const tryFrom = (line: number, word: number, end: number): boolean => {
    steps += 1
    if (steps > MOST_STEPS) return false
    const own = words[line]
    if (!own) return isSpelled()
    const text = own[word]
    if (text === undefined) return tryFrom(line + 1, 0, -2)
    for (const [index, { from, to, keys }] of targets.entries()) {
      const before = printed[index] ?? ''
      if (from <= end || !keys.some((key) => key.startsWith(before + text))) continue
      printed[index] = before + text
      if (tryFrom(line, word + 1, to)) return true
      printed[index] = before
    }
    return word === 0 && tryFrom(line + 1, 0, -2)
  }
  return tryFrom(0, 0, -2)
}

function targetsOf({ columns, columnLabels, corner, caption }: FormBlock): Target[] {
  const labels = columnLabels.map(({ target, keys, variants }) => {
    const places = target.map((line) => columns.indexOf(line))
    const isLeaf = target.length === 1
    return { from: Math.min(...places), to: Math.max(...places), keys: [...keys, ...variants], isLeaf }
  })
  const frame = [
    ...(corner ? [{ from: -1, to: -1, keys: corner.keys, isLeaf: false }] : []),
    ...(caption ? [{ from: -1, to: columns.length - 1, keys: caption.keys, isLeaf: false }] : []),
  ]
  return [...labels, ...frame]
}
