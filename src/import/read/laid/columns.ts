import { append } from '../many'
import { type Place, pageColumns } from './page-columns'
import { distance, isApart, type LaidRow, type Piece } from './row'

/** Figures of a row by column, null where the column is blank. */
export type Cells = (Piece | null)[]

/** So many rows nearby show where a column is. */
const NEARBY = 3
/** In characters: how far figures of a column may be from standing above each other. */
const OFF = 1
/** What is not told in so many rounds, each of which may tell what the next goes by, is not told. */
const ROUNDS = 6

/**
 * For rows of figures their figures by column, or null where that cannot be told; all have as many columns as one row has
 * at most, or as the header names where a page shows them. Rows with a figure in every column show where columns stand;
 * the others, whose blanks leave no trace, are told by all of their page, or by those above and below them.
 */
export function placeFigures(laid: LaidRow[], most: number, named: number): (Cells | null)[] {
  const rows = laid.map(({ figures }) => figures)
  const pages = columnsOfPages(laid, Math.max(most, named))
  const count = pages.size > 0 ? Math.max(most, named) : most
  const cells = laid.map(({ figures, page }): Cells | null => {
    if (figures.length === count) return figures
    const own = pages.get(page)?.map((column) => figures.find((piece) => isIn(piece, column)) ?? null)
    // Two figures of a row in one column belong to two.
    return own?.filter((piece) => piece !== null).length === figures.length ? own : null
  })
  for (let round = 0, found = true; found && round < ROUNDS; round += 1) {
    found = false
    rows.forEach((row, index) => {
      if (cells[index]) return
      const placed = between(row, columnsOf(cells, index, -1, count), columnsOf(cells, index, 1, count))
      if (placed) found = true
      cells[index] = placed
    })
  }
  return cells
}

/** The columns of those pages where they are sure. */
function columnsOfPages(laid: LaidRow[], count: number): Map<number | undefined, Place[]> {
  const figures = new Map<number | undefined, Piece[]>()
  for (const row of laid) {
    const own = figures.get(row.page)
    if (own) append(own, row.figures)
    else if (row.page !== undefined) figures.set(row.page, [...row.figures])
  }
  return new Map(
    [...figures].flatMap(([page, own]) => {
      const columns = pageColumns(own, count)
      return columns ? [[page, columns] as const] : []
    }),
  )
}

function isIn({ left }: Piece, column: Place): boolean {
  return column.left <= left && left < column.right
}

/** Where columns stand above or below a row: for each the nearest figures that stand by themselves. */
function columnsOf(cells: (Cells | null)[], from: number, step: -1 | 1, count: number): Piece[][] {
  const columns = Array.from({ length: count }, (): Piece[] => [])
  let missing = count * NEARBY
  for (let index = from + step; missing > 0 && index >= 0 && index < cells.length; index += step) {
    cells[index]?.forEach((piece, column) => {
      const own = columns[column]
      if (!piece || !isApart(piece) || !own || own.length === NEARBY) return
      own.push(piece)
      missing -= 1
    })
  }
  return columns
}

/**
 * A row's figures in the columns rows above and below show. Text is laid out in parts that may stand aside from each
 * other: so both sides must show one of its figures alike, or it has figures in the first and the last column.
 */
function between(row: Piece[], above: Piece[][], below: Piece[][]): Cells | null {
  const places: (number | null)[] = []
  let isBetween = false
  for (const [index, piece] of row.entries()) {
    if (!isApart(piece)) {
      const last = index === 0 ? null : places[index - 1]
      places.push(last == null ? null : last + 1)
      continue
    }
    const [up, down] = [columnAt(piece, above, OFF), columnAt(piece, below, OFF)]
    if (up === null || down === null || (up !== undefined && down !== undefined && up !== down)) return null
    const isShown = up !== undefined && up === down
    if (isShown) isBetween = true
    // Only one side shows a column: no other may be as near.
    places.push(isShown ? up : (columnAt(piece, up === undefined ? below : above, 0) ?? null))
  }
  const known = places.findIndex((place) => place !== null)
  // What stands close behind a label is told where it fills all columns before the next figure.
  if (known > 0 && places[known] === known && row[0] && !isApart(row[0])) {
    for (let index = 0; index < known; index += 1) places[index] = index
  }
  const count = above.length
  const isInOrder = places.every((place, index) => place !== null && place < count && place > (places[index - 1] ?? -1))
  const isWhole = places[0] === 0 && places[places.length - 1] === count - 1
  if (!isInOrder || !(isBetween || isWhole)) return null
  return Array.from({ length: count }, (_, column) => row[places.indexOf(column)] ?? null)
}

/**
 * The column whose figures a piece stands above or below, `off` characters aside at most; undefined where it may be one of
 * which no figure is known, null where it is none or may be several.
 */
function columnAt(piece: Piece, columns: Piece[][], off: number): number | null | undefined {
  const over = columns.flatMap((own, column) =>
    own.some(({ left, right }) => left < piece.right && piece.left < right) ? [column] : [],
  )
  const [only] = over
  if (only === undefined) return columns.some((own) => own.length === 0) ? undefined : null
  return over.length === 1 && columns[only]?.every((one) => distance(one, piece) <= off) ? only : null
}
