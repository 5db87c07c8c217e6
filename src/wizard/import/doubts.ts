import type { Format } from '../../format/types'
import { cellsOfMessage, describeImportMessage, describeUnplacedRow } from '../../import/describe'
import { describeReadNotice } from '../../import/describe-source'
import { type Doubtful, groupByRow } from '../../import/group-messages'
import type { ImportMessage, Unplaced } from '../../import/problems'
import type { ReadNotice } from '../../import/read/types'
import type { Place, Source } from '../../import/source'
import { groupAlike } from './alike'
import { keyOf, type Marks } from './source-pane'

/** A figure of the source that has no cell. */
export interface LooseFigure {
  /** Counts on through all doubts. */
  id: number
  /** As printed. */
  found: string
  place: Place | null
}

/** One thing to be looked at before a report is used. */
export interface Doubt {
  /** Its place in the list, the first to be looked at first. */
  id: number
  /** 0: figures have no cell; 1: cells are uncertain; 2: good to know. */
  weight: 0 | 1 | 2
  /** What doubts have in common that say the same of different places. */
  kind: string
  text: string
  place: Place | null
  /** Paths of the cells it is about. */
  cells: string[]
  figures: LooseFigure[]
}

interface Noticed {
  source: Source
  messages: ImportMessage[]
  notices: ReadNotice[]
}

/**
 * What should be looked at: figures without a cell first, those of a row together, then uncertain ones, then the rest. Many
 * alike follow each other.
 */
export function doubtsOf({ source, messages, notices }: Noticed, format: Format): Doubt[] {
  const groups = groupByRow([...messages].sort((a, b) => weightOf(a) - weightOf(b)))
  const doubts = [
    ...groups.map((group) => doubtOf(group, format, source)),
    ...notices.map((notice) => ({ ...NO_PLACE, kind: notice.code, text: describeReadNotice(notice) })),
  ]
  let figure = 0
  return groupAlike(doubts)
    .flat()
    .map((one, id) => ({ ...one, id, figures: one.figures.map((found) => ({ ...found, id: figure++ })) }))
}

const NO_PLACE = { weight: 2 as Doubt['weight'], place: null, cells: [], figures: [] }

function doubtOf([first, ...others]: Doubtful, format: Format, source: Source) {
  const { place } = first
  const kind = [first.code, 'reason' in first && first.reason].join(' ')
  if (first.code !== 'figure.unplaced' || others.length === 0) {
    const figures = first.code === 'figure.unplaced' ? [{ found: first.found, place }] : []
    const text = describeImportMessage(first, format, source)
    return { weight: weightOf(first), kind, text, place, cells: cellsOfMessage(first), figures }
  }
  const figures: [Unplaced, ...Unplaced[]] = [first, ...others]
  return {
    ...NO_PLACE,
    weight: weightOf(first),
    kind,
    text: describeUnplacedRow(figures, source),
    place,
    figures: figures.map((one) => ({ found: one.found, place: one.place })),
  }
}

function weightOf({ code }: ImportMessage): Doubt['weight'] {
  if (code === 'figure.unplaced') return 0
  const isDoubtful = code === 'cells.uncertain' || code === 'cell.unit' || code === 'text.unplaced'
  return isDoubtful || code.startsWith('embedded.') ? 1 : 2
}

/** How places of a source are marked in it: figures still without a cell, and figures of cells still uncertain. */
export function marksOf(open: Doubt[], put: number[], places: ReadonlyMap<string, Place>): Marks {
  const uncertain = open
    .filter(({ weight }) => weight === 1)
    .flatMap(({ cells }) => cells.flatMap((path) => places.get(path) ?? []))
  const loose = open.flatMap(({ figures }) =>
    figures.flatMap(({ id, place }) => (place && !put.includes(id) ? place : [])),
  )
  return new Map([
    ...uncertain.map((place) => [keyOf(place), 'doubtful'] as const),
    ...loose.map((place) => [keyOf(place), 'loose'] as const),
  ])
}
