import type { Run } from '../../../draft/types'
import { isWide } from './characters'
import type { Line } from './lines'
import type { Measure } from './measure'

/** A line with the page it stands on and that page's measure. */
export interface PlacedLine {
  line: Line
  page: number
  measure: Measure
}

/** In type sizes: room a full line may leave besides that for the word that went to the next line. */
const ROOM = 1.6
/** An indent of at least this much begins a paragraph. */
const INDENT = 0.8
/** Type sizes differ by more than this part between a title and the text. */
const SIZE = 0.08
/** Lines further apart than this many times the usual distance are apart for a reason. */
const APART = 1.3
/** A title of the first level behind a full stop: both lines may be full by chance. */
const NUMBERED_TITLE = /^[一二三四五六七八九十]{1,3}、[^。；，]{2,40}$/u

/** Joins the lines of a stretch of text, which no table interrupts, into paragraphs. */
export function paragraphsOf(lines: PlacedLine[]): { runs: Run[]; page: number }[] {
  const pitch = usualPitch(lines)
  const paragraphs: PlacedLine[][] = []
  for (const line of lines) {
    const paragraph = paragraphs[paragraphs.length - 1]
    const last = paragraph?.[paragraph.length - 1]
    if (last && continues(last, line, pitch)) paragraph?.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map((paragraph) => ({
    runs: joinRuns(paragraph.flatMap(({ line }) => line.runs)),
    page: paragraph[0]?.page ?? 0,
  }))
}

function continues(last: PlacedLine, next: PlacedLine, pitch: number): boolean {
  const { size } = last.line
  if (Math.abs(next.line.size - size) > SIZE * size) return false
  const distance = next.line.bottom - last.line.bottom
  if (next.page === last.page && pitch > 0 && distance > pitch * APART + Math.max(0, size - last.measure.size) * 2) {
    return false
  }
  if (isTitle(last) && isTitle(next)) return true
  if (isBold(next) && !isBold(last)) return false
  if (/[。！]$/.test(last.line.text) && NUMBERED_TITLE.test(next.line.text)) return false
  if (isRightAligned(last)) return false
  const full = last.measure.right - last.line.right < firstWord(next.line) + ROOM * size
  return full && next.line.left < next.measure.left + INDENT * size
}

function isBold({ line }: PlacedLine): boolean {
  return line.runs.every((run) => run.bold)
}

/** Width of what could not be parted from a line's first character: a word or address, one Han character. */
function firstWord({ glyphs, left }: Line): number {
  const end = glyphs.findIndex(
    (glyph, index) => isWide(glyph.text) || glyph.left - (glyphs[index - 1]?.right ?? left) > 1,
  )
  const last = glyphs[end === -1 ? glyphs.length - 1 : Math.max(0, end - 1)]
  return (last?.right ?? left) - left
}

/** Begins in the right half, as dates and names below a text do: no paragraph is indented so far. */
function isRightAligned({ line, measure }: PlacedLine): boolean {
  return line.left > (measure.left + measure.right) / 2
}

/** Larger than the text, and in the middle. */
function isTitle({ line, measure }: PlacedLine): boolean {
  const off = Math.abs(line.left - measure.left - (measure.right - line.right))
  return line.size > measure.size * (1 + 2 * SIZE) && off < line.size
}

/** The distance most lines of the text have from the next. */
function usualPitch(lines: PlacedLine[]): number {
  const distances = lines.slice(1).flatMap((next, index) => {
    const last = lines[index]
    const distance = next.line.bottom - (last?.line.bottom ?? 0)
    return last?.page === next.page && distance > 0 ? [distance] : []
  })
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0
}

function joinRuns(runs: Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined[joined.length - 1]
    if (last && Boolean(last.bold) === Boolean(run.bold)) last.text += run.text
    else joined.push({ ...run })
  }
  return joined
}
