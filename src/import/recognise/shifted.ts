import { type Binding, doubt, type PlacedDoubt, type Placement, rowsPlaced, takeBack } from './binding'
import { type Form, type FormBlock, pathOf } from './form'
import { countOf, sumsWithin } from './sums'

/** A sum of the form whose cells all stand in one row: places of its parts and its total among the row's columns. */
interface RowSum {
  parts: number[]
  total: number
}

/** What each cell of a row counts in a sum. */
type Counts = number[]

/**
 * A binding in which rows that may have a cell more and one less among them are told: no other row tells so where
 * it is the only one of its table or lost its blanks, but its sums do. More than one of them is wrong and all would be
 * right with a cell left out and one put in, a total is blank though each of its parts says something, some by a mark,
 * and the last may be it, or a total is a figure though each of its parts says there is none. Where a source states its
 * cells they stay as printed, in doubt: published rows have wrong sums. Where it lost its blanks they are left over.
 */
export function tellShifted(binding: Binding, form: Form): Binding {
  const shifted = new Map(rowsOf(binding.placements).flatMap((row) => doubtsOn(row, form)))
  const placements = binding.placements.map((one) => {
    const unclear = shifted.get(one)
    return unclear && !isLost(one) ? { ...one, doubts: [...one.doubts, unclear] } : one
  })
  return takeBack({ ...binding, placements }, new Set([...shifted.keys()].filter(isLost)), 'count')
}

function doubtsOn(row: Placement[], form: Form): [Placement, PlacedDoubt][] {
  const shifted = shiftedIn(row, form)
  const [first] = shifted
  const unclear = first && doubt('shifted', first.token.place)
  return unclear ? shifted.map((one) => [one, unclear]) : []
}

function isLost({ token }: Placement): boolean {
  return token.blanks === 'lost'
}

/** The placements of each whole row whose number of cells nothing but its sums can tell, in the order of its columns. */
function rowsOf(placements: Placement[]): Placement[][] {
  const alone = placements.filter(({ row, block, token }) => row === block.bareRow || token.blanks === 'lost')
  return rowsPlaced(alone).flatMap((row) => {
    const whole = row[0]?.block.columns.flatMap((line) => row.find(({ column }) => column.line === line) ?? [])
    return whole && whole.length === row[0]?.block.columns.length ? [whole] : []
  })
}

function shiftedIn(row: Placement[], form: Form): Placement[] {
  const [first] = row
  const sums = first ? sumsOf(first.block, first.row, form) : []
  const counts = row.map(({ token }) => countOf(token))
  const wrong = sums.filter((sum) => isWrong(sum, counts))
  const told = [
    ...(wrong.length > 1 && addsUpElse(counts, sums, wrong) ? wrong : []),
    ...sums.filter((sum) => isWithoutTotal(sum, row, counts) || isTotalAlone(sum, row, counts)),
  ]
  return told.flatMap(({ parts, total }) => [...parts, total].flatMap((place) => row[place] ?? []))
}

function sumsOf(block: FormBlock, row: Placement['row'], form: Form): RowSum[] {
  const places = new Map(block.columns.map((line, place) => [pathOf(block, row, line), place]))
  const placesOf = (paths: string[]) => paths.flatMap((path) => places.get(path) ?? [])
  return sumsWithin(places, form).flatMap(({ left, right }): RowSum[] => {
    const [total, ...others] = placesOf(right)
    return total !== undefined && others.length === 0 ? [{ parts: placesOf(left), total }] : []
  })
}

/** Whether every sum is right or tells nothing with one cell of the row left out and one put in, and a wrong one is right. */
function addsUpElse(counts: Counts, sums: RowSum[], wrong: RowSum[]): boolean {
  const places = [...counts.keys()]
  return places.some((extra) =>
    places.some((lost) => {
      const rest = counts.filter((_, place) => place !== extra)
      const other = [...rest.slice(0, lost), Number.NaN, ...rest.slice(lost)]
      return !sums.some((sum) => isWrong(sum, other)) && wrong.some((sum) => isRight(sum, other))
    }),
  )
}

/** Whether a sum of figures that are not all 0 is its total. */
function isRight({ parts, total }: RowSum, counts: Counts): boolean {
  return parts.reduce((sum, place) => sum + (counts[place] ?? Number.NaN), 0) === counts[total] && counts[total] > 0
}

/** Whether a total is another than the sum of its parts; where one of them is blank, whether it is less. */
function isWrong({ parts, total }: RowSum, counts: Counts): boolean {
  const whole = counts[total] ?? Number.NaN
  const known = parts.map((place) => counts[place] ?? Number.NaN).filter((count) => !Number.isNaN(count))
  const sum = known.reduce((all, count) => all + count, 0)
  return known.length === parts.length ? sum !== whole && !Number.isNaN(whole) : sum > whole
}

/**
 * Whether a total is blank, in a row that prints marks for no figure, behind a part that may be it: that is not less than
 * the others, one of which may be left out.
 */
function isWithoutTotal({ parts, total }: RowSum, row: Placement[], counts: Counts): boolean {
  const said = parts.map((place) => counts[place] ?? Number.NaN)
  const last = said.at(-1) ?? 0
  const others = said.slice(0, -1).reduce((sum, count) => sum + count, 0)
  const hasMark = parts.some((place) => row[place]?.token.printed.kind === 'blank')
  return Number.isNaN(counts[total]) && hasMark && last > 0 && last >= others
}

function isTotalAlone({ parts, total }: RowSum, row: Placement[], counts: Counts): boolean {
  const isMark = (place: number) => row[place]?.token.printed.kind === 'blank' && counts[place] === 0
  return parts.every(isMark) && (counts[total] ?? 0) > 0
}
