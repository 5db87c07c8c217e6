import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { parseNumeral } from '../../draft/numeral'
import type { CellValue } from '../../draft/types'
import type { Grid } from '../../format/grid'
import type { Format } from '../../format/types'
import { table as words } from '../../messages/zh-CN'
import { readClipboard } from '../table/clipboard'
import { commandOf } from '../table/keys'
import { placeBlock } from '../table/paste'
import { figureAt, type Move, move, type Place } from '../table/places'
import { withoutLabels } from '../table/without-labels'

/** What a table of figures does when a hand is put to it. */
export interface FigureHands {
  onFocus: (path: string) => void
  /** Figures typed or pasted. */
  onChange: (values: [string, CellValue][], message: string) => void
  /** Why something typed or pasted was not taken in. */
  onMessage: (message: string) => void
  /** A press on a cell, or Enter in it; true when that was all it was for. */
  onPick: (path: string) => boolean
}

/** Typing, pasting and moving about in a table of figures, as in a spreadsheet. */
export function useFigures(format: Format, grid: Grid, { onFocus, onChange, onMessage, onPick }: FigureHands) {
  const cellOf = (input: HTMLInputElement) => format.cellByPath.get(input.closest('td')?.dataset.path ?? '')
  const go = (input: HTMLInputElement, by: Move): boolean => {
    const to = move(grid, placeOf(input), by)
    const path = to && figureAt(grid, to)?.path
    if (path) document.getElementById(`read-${path}`)?.focus()
    return Boolean(path)
  }
  return {
    onFocus: ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLInputElement)) return
      target.select()
      onFocus(cellOf(target)?.path ?? '')
    },
    onBlur: ({ target }: FocusEvent) => {
      const cell = target instanceof HTMLInputElement && cellOf(target)
      if (!cell || !(target instanceof HTMLInputElement) || target.value === target.defaultValue) return
      const typed = target.value
      const numeral = parseNumeral(typed, cell.unit)
      // The figure shown is the one that counts.
      target.value = target.defaultValue
      if (numeral.ok) onChange([[cell.path, numeral.value]], '')
      else onMessage(numeral.reason === 'too-long' ? words.tooLong(typed) : words.notANumber(typed))
    },
    onClick: ({ target }: MouseEvent) => {
      if (target instanceof HTMLInputElement) onPick(cellOf(target)?.path ?? '')
    },
    onKeyDown: (event: KeyboardEvent) => {
      const input = event.target
      if (!(input instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
      const command = commandOf(event, !atEdge(input, event.key))
      if (command?.do === 'escape') input.value = input.defaultValue
      if (command?.do === 'enter') {
        event.preventDefault()
        if (!onPick(cellOf(input)?.path ?? '') && !go(input, command.by)) input.blur()
      }
      if (command?.do === 'move' && !command.extend && go(input, command.by)) event.preventDefault()
    },
    onPaste: (event: ClipboardEvent) => {
      const input = event.target
      if (!(input instanceof HTMLInputElement)) return
      const block = readClipboard(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'))
      // A single figure is pasted like typed.
      if (!block) return
      event.preventDefault()
      const spread = withoutLabels(block, format)
      const placed = placeBlock(format, () => false, grid, spread, placeOf(input))
      if (!placed.ok) return onMessage(placed.message)
      const labelled = [...spread.beside, ...spread.above].some((label) => label !== null)
      onChange(placed.values, words.pasted(placed.values.length, labelled))
    },
  }
}

/** Whether an arrow leads out of a figure: it is selected whole, or the caret stands at that end of it. */
function atEdge({ value, selectionStart, selectionEnd }: HTMLInputElement, key: string): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true
  if (key === 'ArrowLeft') return selectionEnd === 0
  if (key === 'ArrowRight') return selectionStart === value.length
  return key === 'ArrowUp' || key === 'ArrowDown'
}

function placeOf(input: HTMLInputElement): Place {
  const { row, column } = input.closest('td')?.dataset ?? {}
  return { row: Number(row), column: Number(column) }
}
