import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { getCell } from '../../draft/cells'
import { formatNumeral } from '../../draft/numeral'
import type { CellValue } from '../../draft/types'
import type { Grid } from '../../format/grid'
import { table as words } from '../../messages/zh-CN'
import { cellElement, currentDraft, readCell, setFormCells, useSession } from '../report/session'
import { isComputed } from '../report/totals'
import { nameOf } from './cell-text'
import { readClipboard, writeClipboard } from './clipboard'
import { type Command, commandOf } from './keys'
import { placeBlock, totalsOff } from './paste'
import { blockRows, boundsOf, figureAt, move, type Place, type Selection } from './places'
import { withoutLabels } from './without-labels'

export interface Sheet {
  grid: Grid
  selection: Selection | null
  onSelect: (selection: Selection) => void
  /** A change of many cells, made by the page so that it can be taken back. */
  onChange: (values: [string, CellValue][], message: string) => void
  onMessage: (message: string) => void
  onNote: (path: string) => void
  /** Asks why a computed total is to be filled in by hand. */
  onUnlock: (path: string) => void
}

/**
 * Spreadsheet hands for a table. A cell that gets the focus is selected whole, so typing replaces its figure and
 * arrows move on; F2 or a double click edits the figure in place.
 */
export function useSheet({ grid, selection, onSelect, onChange, onMessage, onNote, onUnlock }: Sheet) {
  const session = useSession()
  const { format, review } = session
  const editing = useRef(false)
  const dragging = useRef(false)
  /** What the cell with the focus held when the focus came. */
  const before = useRef<CellValue>(null)
  /** The column the clerk began to press Tab in, where Enter goes on a row further; and whether the focus is moved by Tab. */
  const tab = useRef<{ from: number | null; pressed: boolean }>({ from: null, pressed: false })

  const paths = () => (selection ? blockRows(grid, selection).map((row) => row.flatMap(({ path }) => path ?? [])) : [])
  const typable = () => paths().flatMap((row) => row.filter((path) => !isComputed(session, path)))

  const goTo = (place: Place | null) => {
    const input = inputAt(grid, place)
    if (!place || !input) return
    editing.current = false
    input.focus()
    input.select()
    onSelect({ anchor: place, focus: place })
  }
  const change = (input: HTMLInputElement, values: [string, CellValue][], message: string) => {
    onChange(values, message)
    before.current = getCell(currentDraft(session), pathOf(input))
    input.select()
  }
  const restore = (input: HTMLInputElement, at: Place) => {
    const path = pathOf(input)
    if (input.value !== formatNumeral(before.current)) setFormCells(session, [[path, before.current]])
    goTo(at)
  }
  const enter = (input: HTMLInputElement, at: Place, by: 'up' | 'down') => {
    const next = move(grid, { row: at.row, column: tab.current.from ?? at.column }, by)
    // At the edge the figure is taken in all the same.
    if (!next) input.blur()
    goTo(next ?? at)
  }
  const run = (command: Command, input: HTMLInputElement, at: Place) => {
    switch (command.do) {
      case 'move': {
        const from = command.extend && selection ? selection.focus : at
        const to = move(grid, from, command.by)
        if (!command.extend) return goTo(to)
        if (!to || !selection) return
        onSelect({ anchor: selection.anchor, focus: to })
        return inputAt(grid, to)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      }
      case 'enter':
        return enter(input, at, command.by)
      case 'escape':
        return restore(input, at)
      case 'edit':
        return isComputed(session, pathOf(input)) ? onUnlock(pathOf(input)) : startEditing(input)
      case 'note':
        return onNote(pathOf(input))
      case 'selectAll': {
        const anchor = move(grid, at, 'tableStart')
        const focus = move(grid, at, 'tableEnd')
        return anchor && focus ? onSelect({ anchor, focus }) : undefined
      }
      case 'fill': {
        const value = readCell(input.value, format.cellByPath.get(pathOf(input))?.unit ?? null)
        const cells = typable()
        if (!review.getState().unread.has(pathOf(input)))
          change(input, values(cells, value), words.filled(cells.length))
        return
      }
      case 'empty':
        return empty(input)
    }
  }
  const empty = (input: HTMLInputElement) => {
    const { unread } = review.getState()
    const draft = currentDraft(session)
    const cells = typable().filter((path) => getCell(draft, path) !== null || unread.has(path))
    if (cells.length > 0) change(input, values(cells, null), words.emptied(cells.length))
  }
  const startEditing = (input: HTMLInputElement) => {
    if (input.readOnly) return
    editing.current = true
    input.setSelectionRange(input.value.length, input.value.length)
  }

  const onFocus = (event: FocusEvent) => {
    const at = placeOf(event.target)
    if (!at || !(event.target instanceof HTMLInputElement)) return
    editing.current = false
    tab.current = { from: tab.current.pressed ? tab.current.from : null, pressed: false }
    before.current = getCell(currentDraft(session), pathOf(event.target))
    onSelect({ anchor: at, focus: at })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const input = event.target
    const at = placeOf(input)
    if (!at || !(input instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    const command = commandOf(event, editing.current)
    if (event.key === 'Tab') tab.current = { from: tab.current.from ?? at.column, pressed: true }
    if (changes(event.nativeEvent) && isComputed(session, pathOf(input))) onMessage(words.addsUp)
    if (!command) return
    event.preventDefault()
    run(command, input, at)
  }
  const onMouseDown = (event: MouseEvent) => {
    const at = placeOf(event.target)
    if (!at || event.button !== 0) return
    const same = inputAt(grid, at) === document.activeElement
    // Inside the figure being edited the mouse sets the caret.
    if (same && editing.current) return
    event.preventDefault()
    if (event.shiftKey && selection) {
      onSelect({ anchor: selection.anchor, focus: at })
      return inputAt(grid, selection.anchor)?.focus()
    }
    dragging.current = true
    goTo(at)
  }
  const onMouseOver = (event: MouseEvent) => {
    if (event.buttons !== 1) dragging.current = false
    const at = placeOf(event.target)
    if (dragging.current && at && selection) onSelect({ anchor: selection.anchor, focus: at })
  }
  const onDoubleClick = (event: MouseEvent) => {
    const input = inputAt(grid, placeOf(event.target))
    if (input && !editing.current) startEditing(input)
  }
  const onCopy = (event: ClipboardEvent) => {
    if (editing.current || !selection) return
    event.preventDefault()
    const { unread } = review.getState()
    const draft = currentDraft(session)
    const rows = paths().map((row) => row.map((path) => unread.get(path) ?? formatNumeral(getCell(draft, path))))
    const { text, html } = writeClipboard(rows)
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    onMessage(words.copied(rows.reduce((sum, row) => sum + row.length, 0)))
  }
  const onCut = (event: ClipboardEvent) => {
    if (editing.current || !(event.target instanceof HTMLInputElement)) return
    onCopy(event)
    empty(event.target)
  }
  const onPaste = (event: ClipboardEvent) => {
    const input = event.target
    if (!selection || !(input instanceof HTMLInputElement)) return
    const text = event.clipboardData.getData('text/plain')
    const block = readClipboard(text, event.clipboardData.getData('text/html'))
    const rows = paths()
    const single = rows.length === 1 && rows[0]?.length === 1
    if (single && !editing.current && isComputed(session, pathOf(input))) onMessage(words.addsUp)
    // A single figure for a single cell is pasted like typed; a block would be glued together by the input.
    if (text !== '' && !block && (single || editing.current)) return
    event.preventDefault()
    // A picture, for one: the browser would put nothing in the place of the figure.
    if (text === '' && !block) return onMessage(words.pasteNothing)
    const { top, left } = boundsOf(grid, selection)
    // One figure for several cells goes into each.
    const spread = withoutLabels(block ?? rows.map((row) => row.map(() => text)), format)
    const placed = placeBlock(format, (path) => isComputed(session, path), grid, spread, { row: top, column: left })
    const labelled = [...spread.beside, ...spread.above].some((label) => label !== null)
    if (!placed.ok) return onMessage(placed.message)
    const [off, ...more] = totalsOff(format, currentDraft(session), placed)
    const total = off && words.totalOff(nameOf(off.cell), off.copied, off.sum, more.length)
    change(input, placed.values, words.pasted(placed.values.length, labelled) + (total ?? ''))
  }
  return { onFocus, onKeyDown, onMouseDown, onMouseOver, onDoubleClick, onCopy, onCut, onPaste }
}

/** Whether a key would change what stands in a cell. */
function changes({ key, ctrlKey, metaKey, altKey }: KeyboardEvent['nativeEvent']): boolean {
  return !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Delete' || key === 'Backspace')
}

function values(paths: string[], value: CellValue): [string, CellValue][] {
  return paths.map((path) => [path, value])
}

function pathOf(input: HTMLInputElement): string {
  return input.closest('td')?.dataset.path ?? ''
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest('td') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}

function inputAt(grid: Grid, place: Place | null): HTMLInputElement | null {
  const path = place && figureAt(grid, place)?.path
  return path ? cellElement(path) : null
}
