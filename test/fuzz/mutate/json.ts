import type { Random } from '../random'
import { mutateText } from './text'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const ODD: Json[] = [
  null,
  true,
  -1,
  0.1,
  1e308,
  2 ** 53,
  '',
  '甲',
  '9'.repeat(400),
  '<script>',
  [],
  {},
  [[]],
  '2023-02-30',
]
const DEPTH = 20_000

/** A draft's file with values, keys and nesting changed; now and then its text is broken as well. */
export function mutateJson(text: string, random: Random): string {
  const file = JSON.parse(text) as Json
  for (let times = 1 + random.below(2); times > 0; times--) changeSomewhere(file, random)
  const written = JSON.stringify(file)
  const way = random.below(12)
  if (way === 0) return written.replace(/null|\d+/, '['.repeat(DEPTH))
  if (way === 1) return written.replace(/null|\d+/, `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`)
  if (way === 2) return written.replace('{', '{"__proto__":{"a":1},"constructor":null,')
  return way < 5 ? mutateText(written, random) : written
}

/** Goes down from member to member and changes the one it comes to. */
function changeSomewhere(value: Json, random: Random): void {
  if (value === null || typeof value !== 'object') return
  const members = value as Record<string, Json>
  const keys = Object.keys(members)
  if (keys.length === 0) return
  const key = random.pick(keys)
  const member = members[key] ?? null
  if (typeof member === 'object' && member !== null && random.below(20) > 0) {
    changeSomewhere(member, random)
    return
  }
  const way = random.below(4)
  if (way === 0) delete members[key]
  else if (way === 1) members[`${key}${random.pick(['', '2', ' ', '.'])}`] = members[random.pick(keys)] ?? null
  else if (way === 2 && Array.isArray(value)) value.push(...Array<Json>(random.pick([1, 50, 3000])).fill(member))
  else members[key] = random.pick(ODD)
}
