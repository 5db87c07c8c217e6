import { useRef } from 'react'
import { getCell } from '../../draft/cells'
import { formatNumeral } from '../../draft/numeral'
import type { CellValue } from '../../draft/types'
import type { Grid } from '../../format/grid'
import { table as words } from '../../messages/zh-CN'
import { currentDraft, readCell, setFormCells, useSession } from '../report/session'
import { isComputed } from '../report/totals'
import { pathOf } from './inputs'
import { blockRows, type Selection } from './places'

interface Selected {
  grid: Grid
  selection: Selection | null
  onChange: (values: [string, CellValue][], message: string) => void
}

/** The selected cells of a table and what is done with all of them. An `input` is the one with the focus. */
export function useSelected({ grid, selection, onChange }: Selected) {
  const session = useSession()
  const { format, review } = session
  /** What the cell with the focus held when the focus came, or after the last change of many. */
  const before = useRef<CellValue>(null)

  /** Row by row; none while nothing is selected. */
  const paths = () => (selection ? blockRows(grid, selection).map((row) => row.flatMap(({ path }) => path ?? [])) : [])
  const typable = () => paths().flatMap((row) => row.filter((path) => !isComputed(session, path)))

  const remember = (input: HTMLInputElement) => {
    before.current = getCell(currentDraft(session), pathOf(input))
  }
  const restore = (input: HTMLInputElement) => {
    if (input.value !== formatNumeral(before.current)) setFormCells(session, [[pathOf(input), before.current]])
  }
  const change = (input: HTMLInputElement, values: [string, CellValue][], message: string) => {
    onChange(values, message)
    remember(input)
    input.select()
  }
  const fill = (input: HTMLInputElement) => {
    const path = pathOf(input)
    if (review.getState().unread.has(path)) return
    const value = readCell(input.value, format.cellByPath.get(path)?.unit ?? null)
    const cells = typable()
    change(input, withValue(cells, value), words.filled(cells.length))
  }
  const empty = (input: HTMLInputElement) => {
    const { unread } = review.getState()
    const draft = currentDraft(session)
    const cells = typable().filter((path) => getCell(draft, path) !== null || unread.has(path))
    if (cells.length > 0) change(input, withValue(cells, null), words.emptied(cells.length))
  }
  return { paths, remember, restore, change, fill, empty }
}

export type SelectedCells = ReturnType<typeof useSelected>

function withValue(paths: string[], value: CellValue): [string, CellValue][] {
  return paths.map((path) => [path, value])
}
