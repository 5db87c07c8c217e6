import { NUMBERED } from './grid-cell'
import type { Segment } from './line-parts'
import { columnsOf, type LabelCell, type LabelLine } from './unruled-labels'
import { pageOf } from './unruled-rows'

/** Lines of one label are closer than the closest rows by at least this factor, else rows and lines look the same. */
const TIGHT = 0.85
/** Distances between lines of labels differ by no more than this factor. */
const EVEN = 1.15
/** In type sizes: how far lines of one label may begin or have their middles apart. */
const ALIGNED = 0.6
/** In type sizes: how far a row's figures may be from the middle of its label's lines, less than a line. */
const MIDDLE = 0.25
/** Lines of labels of rows without figures, one below the other. */
const MOST_LINES = 20
/** More parts of labels than a table has: how they belong together takes long to tell. */
const MOST_PARTS = 1000

/** The labels of a table's rows, their lines joined where these are clearly closer than the rows. */
export function labelCells(lines: LabelLine[]): LabelCell[] {
  const pitch = pitchOf(lines)
  if (pitch > 0) return closeCells(lines, pitch)
  return pagesOf(lines).flatMap((own) => balancedCells(own) ?? closeCells(own, 0))
}

/** The lines of each page: a label cut by a page's end has no figures beside its middle. */
function pagesOf(lines: LabelLine[]): LabelLine[][] {
  const pages = new Map<number, LabelLine[]>()
  for (const line of lines) pages.set(pageOf(line.at), [...(pages.get(pageOf(line.at)) ?? []), line])
  return [...pages.values()]
}

/** The labels whose lines are no further apart than `pitch`. */
function closeCells(lines: LabelLine[], pitch: number): LabelCell[] {
  const cells: (LabelCell & { last: Segment })[] = []
  for (const { at, size, segments } of lines) {
    for (const segment of segments) {
      const above = [...cells].reverse().find((cell) => cell.left < segment.right && segment.left < cell.right)
      const isNear = above && at - above.bottom <= pitch && !NUMBERED.test(segment.text)
      if (isNear && isAligned(above.last, segment, size)) {
        above.text += segment.text
        above.left = Math.min(above.left, segment.left)
        above.right = Math.max(above.right, segment.right)
        above.bottom = at
        above.last = segment
      } else {
        const { text, left, right } = segment
        cells.push({ text, left, right, top: at, bottom: at, last: segment })
      }
    }
  }
  return cells
}

/** A label's line and where it stands. */
interface Placed {
  at: number
  size: number
  segment: Segment
}

/**
 * The labels of lines that are as far apart as rows: those right before the figures in groups of which each has its
 * figures beside its middle, without one left over; null where they make no such groups.
 */
function balancedCells(lines: LabelLine[]): LabelCell[] | null {
  const placed = lines.flatMap(({ at, size, segments }) => segments.map((segment): Placed => ({ at, size, segment })))
  const last = columnsOf(placed.map(({ segment }) => segment)).at(-1)
  if (!last || placed.length > MOST_PARTS) return null
  const beside = besideFigures(placed, last)
  const groups = balancedGroups(
    [...beside],
    lines.filter(({ hasFigures }) => hasFigures),
  )
  const steps = groups?.flatMap((group) => group.slice(1).map(({ at }, index) => at - (group[index]?.at ?? at))) ?? []
  const [pitch, most] = [Math.min(...steps), Math.max(...steps)]
  if (!groups || steps.length === 0 || most > pitch * EVEN) return null
  const others: Placed[][] = []
  for (const one of placed.filter((other) => !beside.has(other))) {
    const above = [...others].reverse().find(([first]) => first && isAligned(first.segment, one.segment, one.size))
    const isNext = above?.at(-1) !== undefined && one.at - (above.at(-1)?.at ?? 0) <= pitch * EVEN
    if (isNext && !isNumbered(one)) above.push(one)
    else others.push([one])
  }
  return [...groups, ...others].map(cellOf)
}

/** The lines of labels right before the figures: those in the last column, and those that go on such lines below. */
function besideFigures(placed: Placed[], { left, right }: { left: number; right: number }): Set<Placed> {
  const found = new Set<Placed>()
  for (const [index, one] of placed.entries()) {
    const above = placed.slice(0, index).reverse()
    const begun = above.find(({ segment }) => Math.abs(segment.left - one.segment.left) <= ALIGNED * one.size)
    const goesOn = begun !== undefined && found.has(begun) && !isNumbered(one)
    if (goesOn || (one.segment.left < right && left < one.segment.right)) found.add(one)
  }
  return found
}

/**
 * Lines in groups of which each has a row's figures beside its middle, those of rows without figures in groups that
 * begin with a number, as does what the page's end may cut; null where another line is left over, or a row may have
 * several groups.
 */
function balancedGroups(lines: Placed[], rows: LabelLine[]): Placed[][] | null {
  const groups: Placed[][] = []
  let next = 0
  for (const row of rows) {
    const { at, size, segments } = row
    if ((lines[next]?.at ?? Number.POSITIVE_INFINITY) > at + MIDDLE * size) {
      // Another column has the label.
      if (segments.length === 0) return null
      continue
    }
    const found = groupsAround(lines, next, (middle) => Math.abs(middle - at) <= MIDDLE * size)
    const [only, ...others] = found
    if (!only && row === rows[rows.length - 1]) break
    if (!only || others.length > 0) return null
    groups.push(...numberedGroups(lines.slice(next, only.start)), lines.slice(only.start, only.end))
    next = only.end
  }
  const [rest] = lines.slice(next)
  return !rest || isNumbered(rest) ? [...groups, ...numberedGroups(lines.slice(next))] : null
}

/** The lines, from the next or a numbered one on, whose middle is where it should be; numbers stand only before the first. */
function groupsAround(lines: Placed[], next: number, isMiddle: (middle: number) => boolean) {
  const found: { start: number; end: number }[] = []
  for (let start = next; start < Math.min(lines.length, next + MOST_LINES); start++) {
    const first = lines[start]
    if (!first || (start > next && !isNumbered(first))) continue
    for (let end = start + 1; end <= lines.length; end++) {
      const line = lines[end - 1]
      if (!line || (end - 1 > start && isNumbered(line))) break
      if (isMiddle((first.at + line.at) / 2)) found.push({ start, end })
    }
  }
  return found
}

function numberedGroups(lines: Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const line of lines) {
    if (isNumbered(line) || groups.length === 0) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups
}

function isNumbered({ segment }: Placed): boolean {
  return NUMBERED.test(segment.text)
}

function cellOf(lines: Placed[]): LabelCell {
  return {
    text: lines.map(({ segment }) => segment.text).join(''),
    left: Math.min(...lines.map(({ segment }) => segment.left)),
    right: Math.max(...lines.map(({ segment }) => segment.right)),
    top: lines[0]?.at ?? 0,
    bottom: lines.at(-1)?.at ?? 0,
  }
}

function isAligned(one: Segment, other: Segment, size: number): boolean {
  const middles = (one.left + one.right - other.left - other.right) / 2
  return Math.min(Math.abs(one.left - other.left), Math.abs(middles)) <= ALIGNED * size
}

/** How far lines of one label are apart at most; 0 where that cannot be told from the distance of rows. */
function pitchOf(lines: LabelLine[]): number {
  const rows = lines.filter(({ hasFigures }) => hasFigures).map(({ at }) => at)
  const closest = Math.min(...rows.slice(1).map((at, index) => at - (rows[index] ?? 0)))
  const segments = lines.flatMap(({ at, size, segments: own }) => own.map((segment) => ({ at, size, segment })))
  const pitches = segments.map(({ at, size, segment }, index) => {
    const isBelow = ({ at: other, segment: { left, right } }: (typeof segments)[number]) =>
      other > at && left < segment.right && segment.left < right
    const below = segments.slice(index + 1).find(isBelow)
    return below && isAligned(segment, below.segment, size) ? below.at - at : Number.POSITIVE_INFINITY
  })
  const pitch = Math.min(...pitches)
  return pitch < closest * TIGHT && Number.isFinite(closest) ? pitch * EVEN : 0
}
