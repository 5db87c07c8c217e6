import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Random } from './random'

type TextChange = (text: string, random: Random) => string

const LONGEST = 2000
/** Pieces of markup and text that have broken readers before. */
const ODD = [
  '<',
  '>',
  '"',
  '</w:p>',
  '<w:tbl>',
  '<w:gridSpan w:val="99999"/>',
  '<w:vMerge/>',
  '<table>',
  '</table>',
  '<td rowspan=9999 colspan=9999>',
  '<td colspan=-1>',
  '<select>',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE a [<!ENTITY b "&c;&c;">',
  '&b;&#x110000;&#0;&amp',
  '\u0000',
  '\ufffd',
  '\u202e',
  '|',
  '\t',
  '一、二、三、',
  '（一）（二）',
  '1.',
  '-1,234.5万元',
  '00160',
  '9'.repeat(400),
  ' '.repeat(400),
  '（'.repeat(400),
]

/** Where something begins and ends, at most LONGEST apart. */
function range(length: number, random: Random): [number, number] {
  const from = random.below(length + 1)
  return [from, Math.min(length, from + random.below(random.pick([4, 40, LONGEST])))]
}

const cut: TextChange = (text, random) => {
  const [from, to] = range(text.length, random)
  return text.slice(0, from) + text.slice(to)
}
const repeat: TextChange = (text, random) => {
  const [from, to] = range(text.length, random)
  return text.slice(0, to) + text.slice(from, to).repeat(random.pick([1, 3, 20])) + text.slice(to)
}
const move: TextChange = (text, random) => {
  const [from, to] = range(text.length, random)
  const rest = text.slice(0, from) + text.slice(to)
  const at = random.below(rest.length + 1)
  return rest.slice(0, at) + text.slice(from, to) + rest.slice(at)
}
const insert: TextChange = (text, random) => {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + random.pick(ODD).repeat(random.pick([1, 1, 1, 30, 600])) + text.slice(at)
}
const end: TextChange = (text, random) => text.slice(0, random.below(text.length + 1))

/** Changes whole parts (tags, lines) that a pattern finds: drops, doubles, or swaps them. */
function parts(pattern: RegExp): TextChange {
  return (text, random) => {
    const found = [...text.matchAll(pattern)]
    if (found.length < 2) return insert(text, random)
    const [one, other] = [random.pick(found), random.pick(found)].sort((a, b) => a.index - b.index)
    if (!one || !other) return text
    const [first, last] = [one[0], other[0]]
    const before = text.slice(0, one.index)
    if (random.below(3) === 0) return before + text.slice(one.index + first.length)
    if (random.below(2) === 0 || one === other) return before + first + first + text.slice(one.index + first.length)
    return (
      before + last + text.slice(one.index + first.length, other.index) + first + text.slice(other.index + last.length)
    )
  }
}

const CHANGES: TextChange[] = [cut, repeat, move, insert, end, parts(/<[^<>]+>/g), parts(/.*\n/g), parts(/="[^"]*"/g)]

/** A text broken in one to four ways. */
export function mutateText(text: string, random: Random): string {
  let changed = text
  for (let times = 1 + random.below(4); times > 0; times--) changed = random.pick(CHANGES)(changed, random)
  return changed
}

/** Bytes broken in one to eight places. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = Uint8Array.from(bytes)
  for (let times = 1 + random.below(8); times > 0; times--) {
    const [from, to] = range(changed.length, random)
    const way = random.below(4)
    if (way === 0) changed = Uint8Array.from([...changed.subarray(0, from), ...changed.subarray(to)])
    else if (way === 1) changed.fill(random.pick([0, 0xff, 0x3c, 0x20]), from, to)
    else if (changed.length > 0) changed[Math.min(from, changed.length - 1)] = random.below(256)
  }
  return changed
}

/** A ZIP file with an entry's text or bytes broken, an entry missing or under another's name, or itself broken. */
export function mutateZip(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.below(6) === 0) return mutateBytes(bytes, random)
  const entries = unzipSync(bytes)
  const names = Object.keys(entries)
  const name = random.below(2) === 0 ? 'word/document.xml' : random.pick(names)
  const entry = entries[name] ?? new Uint8Array()
  const way = random.below(10)
  if (way === 0) delete entries[name]
  else if (way === 1) entries[random.pick(names)] = entry
  else if (way === 2) entries[name] = mutateBytes(entry, random)
  else entries[name] = strToU8(mutateText(strFromU8(entry), random))
  return zipSync(entries, { level: 0 })
}
