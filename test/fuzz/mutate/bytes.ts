import type { Random } from '../random'
import { range } from './range'

/** What a stretch of bytes is overwritten with: nothing, ones, a tag's beginning, blanks. */
const FILLINGS = [0, 0xff, 0x3c, 0x20]

/** Bytes broken in one to eight places: cut out, overwritten, or one of them changed. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let changed = Uint8Array.from(bytes)
  for (let times = 1 + random.below(8); times > 0; times--) {
    const [from, to] = range(changed.length, random)
    const way = random.below(4)
    if (way === 0) {
      changed.copyWithin(from, to)
      changed = changed.slice(0, changed.length - (to - from))
    } else if (way === 1) changed.fill(random.pick(FILLINGS), from, to)
    else if (changed.length > 0) changed[Math.min(from, changed.length - 1)] = random.below(256)
  }
  return changed
}
