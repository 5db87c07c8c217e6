import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import type { CellValue } from '../../draft/types'
import type { Grid } from '../../format/grid'
import { table as words } from '../../messages/zh-CN'
import { useSession } from '../report/session'
import { isComputed } from '../report/totals'
import { inputAt, pathOf, placeOf } from './inputs'
import { type Command, commandOf } from './keys'
import { move, type Place, type Selection } from './places'
import { useClipboard } from './use-clipboard'
import { useSelected } from './use-selected'

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
  const editing = useRef(false)
  const dragging = useRef(false)
  /** The column the clerk began to press Tab in, where Enter goes on a row further; and whether the focus is moved by Tab. */
  const tab = useRef<{ from: number | null; pressed: boolean }>({ from: null, pressed: false })
  const selected = useSelected({ grid, selection, onChange })
  const clipboard = useClipboard({ grid, selection, selected, editing, onMessage })

  const goTo = (place: Place | null) => {
    const input = inputAt(grid, place)
    if (!place || !input) return
    editing.current = false
    input.focus()
    input.select()
    onSelect({ anchor: place, focus: place })
  }
  const extendTo = (place: Place | null) => {
    if (!place || !selection) return
    onSelect({ anchor: selection.anchor, focus: place })
    inputAt(grid, place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const selectAll = (at: Place) => {
    const anchor = move(grid, at, 'tableStart')
    const focus = move(grid, at, 'tableEnd')
    if (anchor && focus) onSelect({ anchor, focus })
  }
  const enter = (input: HTMLInputElement, at: Place, by: 'up' | 'down') => {
    const next = move(grid, { row: at.row, column: tab.current.from ?? at.column }, by)
    // At the edge the figure is taken in all the same.
    if (!next) input.blur()
    goTo(next ?? at)
  }
  const startEditing = (input: HTMLInputElement) => {
    if (input.readOnly) return
    editing.current = true
    input.setSelectionRange(input.value.length, input.value.length)
  }
  const run = (command: Command, input: HTMLInputElement, at: Place) => {
    switch (command.do) {
      case 'move':
        return command.extend
          ? extendTo(move(grid, selection?.focus ?? at, command.by))
          : goTo(move(grid, at, command.by))
      case 'enter':
        return enter(input, at, command.by)
      case 'escape':
        selected.restore(input)
        return goTo(at)
      case 'edit':
        return isComputed(session, pathOf(input)) ? onUnlock(pathOf(input)) : startEditing(input)
      case 'note':
        return onNote(pathOf(input))
      case 'selectAll':
        return selectAll(at)
      case 'fill':
        return selected.fill(input)
      case 'empty':
        return selected.empty(input)
    }
  }

  const onFocus = (event: FocusEvent) => {
    const at = placeOf(event.target)
    if (!at || !(event.target instanceof HTMLInputElement)) return
    editing.current = false
    tab.current = { from: tab.current.pressed ? tab.current.from : null, pressed: false }
    selected.remember(event.target)
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
  return { onFocus, onKeyDown, onMouseDown, onMouseOver, onDoubleClick, ...clipboard }
}

/** Whether a key would change what stands in a cell. */
function changes({ key, ctrlKey, metaKey, altKey }: KeyboardEvent['nativeEvent']): boolean {
  return !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Delete' || key === 'Backspace')
}
