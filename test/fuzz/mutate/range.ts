import type { Random } from '../random'

const LENGTHS = [4, 40, 2000]

/** Where something begins and ends: a few places apart, a line or a passage. */
export function range(length: number, random: Random): [number, number] {
  const from = random.below(length + 1)
  return [from, Math.min(length, from + random.below(random.pick(LENGTHS)))]
}
