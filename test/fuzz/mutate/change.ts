import type { Random } from '../random'
import { range } from './range'

/** One way of breaking a text. */
export type Change = (text: string, random: Random) => string

/** A text broken in one to four of these ways. */
export function changeOften(changes: readonly Change[]): Change {
  return (text, random) => {
    let changed = text
    for (let times = 1 + random.below(4); times > 0; times--) changed = random.pick(changes)(changed, random)
    return changed
  }
}

export const cut: Change = (text, random) => {
  const [from, to] = range(text.length, random)
  return text.slice(0, from) + text.slice(to)
}

export const repeat: Change = (text, random) => {
  const [from, to] = range(text.length, random)
  return text.slice(0, to) + text.slice(from, to).repeat(random.pick([1, 3, 20])) + text.slice(to)
}

export const move: Change = (text, random) => {
  const [from, to] = range(text.length, random)
  const rest = text.slice(0, from) + text.slice(to)
  const at = random.below(rest.length + 1)
  return rest.slice(0, at) + text.slice(from, to) + rest.slice(at)
}

export const end: Change = (text, random) => text.slice(0, random.below(text.length + 1))

/** Puts one of some pieces somewhere, now and then many times over. */
export function insert(pieces: readonly string[]): Change {
  return (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(pieces).repeat(random.pick([1, 1, 1, 1, 1, 30, 600])) + text.slice(at)
  }
}

/** Drops, doubles or exchanges two of the parts (tags, lines, objects) a pattern finds. */
export function exchange(pattern: RegExp): Change {
  return (text, random) => {
    const found = [...text.matchAll(pattern)]
    if (found.length < 2) return text
    const [one, other] = [random.pick(found), random.pick(found)].sort((a, b) => a.index - b.index)
    if (!one || !other) return text
    const [first, last] = [one[0], other[0]]
    const [before, after] = [text.slice(0, one.index), text.slice(one.index + first.length)]
    if (random.below(3) === 0) return before + after
    if (one === other || random.below(2) === 0) return before + first.repeat(random.pick([2, 2, 40])) + after
    const between = text.slice(one.index + first.length, other.index)
    return before + last + between + first + text.slice(other.index + last.length)
  }
}

/** Writes something else in place of one of the parts a pattern finds. */
export function replace(pattern: RegExp, write: (found: string, random: Random) => string): Change {
  return (text, random) => {
    const found = [...text.matchAll(pattern)]
    if (found.length === 0) return text
    const one = random.pick(found)
    return text.slice(0, one.index) + write(one[0], random) + text.slice(one.index + one[0].length)
  }
}
