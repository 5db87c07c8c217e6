import { LIMITS } from '../limits'

const NUMBER = String.raw`([-+.\d][-+.\deE]*)`

/** The name an array belongs to, right before it. */
const NAMED = /\/(\w+)\s*$/
/** No name and no blanks that matter are longer. */
const BEFORE = 40
/** What an array of glyph widths consists of: numbers, arrays, and references to such. */
const WIDTH = new RegExp(String.raw`${NUMBER}|(\[)|(R)`, 'y')
/** Numbers a range of glyphs takes in an array of widths, and in one of heights: the first and the last of them, and what they measure. */
const RANGE = { W: 3, W2: 5 }

const CHARACTER_MAP = /begin(?:bf|cid)range/g
/** What such a part of a CMap consists of, three for each range: the first and last code and what they stand for. */
const CODE = new RegExp(String.raw`<([\da-f\s]*)>|${NUMBER}|(\[)`, 'iy')
/** Of longer codes the last four bytes count. */
const CODE_DIGITS = 8

const CHARACTER = /\/(?:First|Last)Char\s+[-+]?(\d+)/g

/** How the table of a PDF's objects, where it is a stream, says how many bytes an entry has. */
const ENTRY = /\/W\s*\[\s*(-?\d+)\s+(-?\d+)\s+(-?\d+)\s*\]/
/** An object in a stream of objects takes at least so many bytes: number, place, and a blank after each. */
const LEAST_OBJECT = 4

/**
 * Characters and glyphs that fonts and CMaps number by ranges in a PDF's text or in what one of its streams unpacks to:
 * pdf.js writes each of a range down by itself, however many they are. Arrays of no name count as widths: those of a
 * font are often objects of their own (ISO 32000-1, 9.7.4.3 and 9.7.5.4).
 */
export function numberedIn(text: string): number {
  const characters = [...text.matchAll(CHARACTER)].reduce((sum, [, code]) => sum + Number(code), 0)
  return characters + numberedByWidths(text) + numberedByMaps(text)
}

/** Gives where what stands between two tokens of a PDF ends: white space, and comments to the end of their lines. */
type Gaps = (from: number) => number

/**
 * The gaps of a text. The data of a font may hold long lines that look like comments in comments: a gap that ends where
 * the one before did is not gone through again.
 */
function gapsOf(text: string): Gaps {
  const space = /[\s\0]*/y
  const line = /[^\r\n]*/y
  let [begin, end] = [0, 0]
  const behindSpace = (at: number): number => {
    space.lastIndex = at
    space.test(text)
    return space.lastIndex
  }
  return (from) => {
    let at = behindSpace(from)
    if (text[at] !== '%') return at
    if (begin <= at && at < end) return end
    begin = at
    for (; text[at] === '%'; at = behindSpace(line.lastIndex)) {
      line.lastIndex = at
      line.test(text)
    }
    end = at
    return at
  }
}

/** Objects that a stream with this dictionary numbers when it unpacks to so many bytes (ISO 32000-1, 7.5.7 and 7.5.8). */
export function objectsIn(dictionary: string, unpacked: number): number {
  if (/\/ObjStm\b/.test(dictionary)) {
    return Math.min(Number(dictionary.match(/\/N\s+(\d+)/)?.[1] ?? 0), unpacked / LEAST_OBJECT)
  }
  if (!/\/XRef\b/.test(dictionary)) return 0
  const [, ...widths] = dictionary.match(ENTRY) ?? []
  if (widths.length === 0) return 0
  // Entries of no bytes go on as long as the dictionary says.
  const width = widths.reduce((sum, one) => sum + Math.max(0, Number(one)), 0)
  return width === 0 ? Number.POSITIVE_INFINITY : unpacked / width
}

function numberedByWidths(text: string): number {
  let count = 0
  const behind = gapsOf(text)
  for (let at = text.indexOf('['); at >= 0 && count <= LIMITS.numbered; ) {
    const start = at
    at = text.indexOf('[', start + 1)
    if (!/[-+.\d]/.test(text[behind(start + 1)] ?? '')) continue
    // Looking at arrays without end takes its time as well.
    count++
    const name = text.slice(Math.max(0, start - BEFORE), start).match(NAMED)?.[1] ?? 'W'
    if (name !== 'W' && name !== 'W2') continue
    const ranges = rangesOf(text, start + 1, RANGE[name], behind)
    count += ranges.count
    at = text.indexOf('[', ranges.end)
  }
  return count
}

/** Glyphs in an array's ranges, and where reading it ended. */
function rangesOf(text: string, from: number, size: number, behind: Gaps): { count: number; end: number } {
  let [count, end] = [0, from]
  let numbers: number[] = []
  for (;;) {
    WIDTH.lastIndex = behind(end)
    const [whole, number, array, reference] = WIDTH.exec(text) ?? []
    if (whole === undefined) return { count, end }
    end = WIDTH.lastIndex
    if (number) numbers.push(Number.parseFloat(number))
    if (reference) numbers.splice(-2, 2, Number.NaN)
    if (array) end = afterArray(text, end)
    // A list of widths, or a reference to one, takes the place of the last glyph.
    if (array || Number.isNaN(numbers[1])) numbers = []
    if (numbers.length < size) continue
    count += breadth(numbers)
    numbers = []
  }
}

function numberedByMaps(text: string): number {
  let count = 0
  const behind = gapsOf(text)
  CHARACTER_MAP.lastIndex = 0
  while (CHARACTER_MAP.test(text)) {
    const ranges = codeRangesOf(text, CHARACTER_MAP.lastIndex, behind)
    count += ranges.count
    CHARACTER_MAP.lastIndex = ranges.end
  }
  return count
}

/** Codes in the ranges of a part of a CMap, and where reading it ended. */
function codeRangesOf(text: string, from: number, behind: Gaps): { count: number; end: number } {
  let [count, end] = [0, from]
  let codes: number[] = []
  for (;;) {
    CODE.lastIndex = behind(end)
    const [whole, hex, number, array] = CODE.exec(text) ?? []
    if (whole === undefined) return { count, end }
    end = CODE.lastIndex
    if (array) end = afterArray(text, end)
    codes.push(array ? Number.NaN : Number.parseInt(hex?.replace(/\s/g, '').slice(-CODE_DIGITS) || number || '0', 16))
    if (codes.length < 3) continue
    // A list of what they stand for says how many there are.
    if (!Number.isNaN(codes[2])) count += breadth(codes)
    codes = []
  }
}

function breadth([first = 0, last = 0]: number[]): number {
  return Math.max(0, last - first + 1) || 0
}

function afterArray(text: string, from: number): number {
  const end = text.indexOf(']', from)
  return end < 0 ? text.length : end + 1
}
