import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Random } from '../random'
import { mutateBytes } from './bytes'
import { replace } from './change'
import { mutateMarkup } from './markup'

const MAIN = 'word/document.xml'
const ODD_NAMES = [
  '../../a',
  '/etc/passwd',
  'word\\document.xml',
  'word/document2.xml',
  '__proto__',
  'customXml/item9.xml',
  '',
]
const TARGETS = [
  'document.xml',
  '../word/document.xml',
  'http://192.0.2.1/a.xml',
  'file:///etc/passwd',
  '../../../a',
  '',
]

/** Relationships that lead outside, in a circle or to another part. */
const otherTarget = replace(/Target="[^"]*"/g, (_, random) => {
  return `Target="${random.pick(TARGETS)}"${random.pick(['', ' TargetMode="External"', ' TargetMode="Internal"'])}`
})

type Entries = Record<string, Uint8Array>
type ZipChange = (entries: Entries, random: Random) => void

/** Half of the time in the document itself. */
const anyName = (entries: Entries, random: Random): string =>
  random.below(2) === 0 && MAIN in entries ? MAIN : random.pick(Object.keys(entries))

const markup: ZipChange = (entries, random) => {
  const name = anyName(entries, random)
  entries[name] = strToU8(mutateMarkup(strFromU8(entries[name] ?? new Uint8Array()), random))
}
const bytesOfEntry: ZipChange = (entries, random) => {
  const name = anyName(entries, random)
  entries[name] = mutateBytes(entries[name] ?? new Uint8Array(), random)
}
const drop: ZipChange = (entries, random) => {
  delete entries[random.pick(Object.keys(entries))]
}
const underOtherName: ZipChange = (entries, random) => {
  const names = Object.keys(entries)
  const content = entries[random.pick(names)] ?? new Uint8Array()
  entries[random.below(2) === 0 ? random.pick(names) : random.pick(ODD_NAMES)] = content
}
const relations: ZipChange = (entries, random) => {
  const name = random.pick(
    Object.keys(entries)
      .filter((one) => one.endsWith('.rels'))
      .concat(MAIN),
  )
  entries[name] = strToU8(otherTarget(strFromU8(entries[name] ?? new Uint8Array()), random))
}
/** What packs to little and unpacks to much, and more entries than a report has. */
const swell: ZipChange = (entries, random) => {
  if (random.below(2) === 0)
    entries[random.pick([MAIN, 'word/styles.xml', 'customXml/item1.xml'])] = new Uint8Array(30_000_000)
  else for (let index = 0; index < 6000; index++) entries[`a${index}`] = new Uint8Array()
}

const CHANGES: ZipChange[] = [
  ...Array<ZipChange>(12).fill(markup),
  bytesOfEntry,
  drop,
  underOtherName,
  relations,
  relations,
]
/** One in so many files swells. */
const SELDOM = 400

/** A ZIP file whose entries' markup, bytes, names or relationships are broken, seldom the file's own bytes. */
export function mutateZip(bytes: Uint8Array, random: Random): Uint8Array {
  const entries: Entries = unzipSync(bytes)
  for (let times = 1 + random.below(2); times > 0; times--) {
    if (Object.keys(entries).length > 0) random.pick(CHANGES)(entries, random)
  }
  const swollen = random.below(SELDOM) === 0
  if (swollen) swell(entries, random)
  const zipped = zipSync(entries as Zippable, { level: swollen || random.below(4) === 0 ? 1 : 0 })
  return random.below(10) === 0 ? mutateBytes(zipped, random) : zipped
}
