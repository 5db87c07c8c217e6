import type { ClipboardEvent, RefObject } from 'react'
import { getCell } from '../../draft/cells'
import { formatNumeral } from '../../draft/numeral'
import type { Grid } from '../../format/grid'
import { table as words } from '../../messages/zh-CN'
import { currentDraft, useSession } from '../report/session'
import { isComputed } from '../report/totals'
import { nameOf } from './cell-text'
import { type Block, readClipboard, writeClipboard } from './clipboard'
import { pathOf } from './inputs'
import { placeBlock, totalsOff } from './paste'
import { boundsOf, type Selection } from './places'
import type { SelectedCells } from './use-selected'
import { withoutLabels } from './without-labels'

interface ClipboardTable {
  grid: Grid
  selection: Selection | null
  selected: SelectedCells
  /** Whether a figure is edited in place: then the clipboard is that of its text. */
  editing: RefObject<boolean>
  onMessage: (message: string) => void
}

/** Copying the selected cells, cutting them, and pasting a block over them. */
export function useClipboard({ grid, selection, selected, editing, onMessage }: ClipboardTable) {
  const session = useSession()
  const { format, review } = session

  const onCopy = (event: ClipboardEvent) => {
    if (editing.current || !selection) return
    event.preventDefault()
    const { unread } = review.getState()
    const draft = currentDraft(session)
    const rows = selected
      .paths()
      .map((row) => row.map((path) => unread.get(path) ?? formatNumeral(getCell(draft, path))))
    const { text, html } = writeClipboard(rows)
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    onMessage(words.copied(rows.reduce((sum, row) => sum + row.length, 0)))
  }
  const onCut = (event: ClipboardEvent) => {
    if (editing.current || !(event.target instanceof HTMLInputElement)) return
    onCopy(event)
    selected.empty(event.target)
  }
  const onPaste = (event: ClipboardEvent) => {
    const input = event.target
    if (!selection || !(input instanceof HTMLInputElement)) return
    const text = event.clipboardData.getData('text/plain')
    const block = readClipboard(text, event.clipboardData.getData('text/html'))
    const rows = selected.paths()
    const single = rows.length === 1 && rows[0]?.length === 1
    if (single && !editing.current && isComputed(session, pathOf(input))) onMessage(words.addsUp)
    // A single figure for a single cell is pasted like typed; a block would be glued together by the input.
    if (text !== '' && !block && (single || editing.current)) return
    event.preventDefault()
    // A picture, for one: the browser would put nothing in the place of the figure.
    if (text === '' && !block) return onMessage(words.pasteNothing)
    // One figure for several cells goes into each.
    pasteBlock(input, selection, block ?? rows.map((row) => row.map(() => text)))
  }
  const pasteBlock = (input: HTMLInputElement, over: Selection, block: Block) => {
    const { top, left } = boundsOf(grid, over)
    const bare = withoutLabels(block, format)
    const placed = placeBlock(format, (path) => isComputed(session, path), grid, bare, { row: top, column: left })
    if (!placed.ok) return onMessage(placed.message)
    const labelled = [...bare.beside, ...bare.above].some((label) => label !== null)
    const [off, ...more] = totalsOff(format, currentDraft(session), placed)
    const total = off && words.totalOff(nameOf(off.cell), off.copied, off.sum, more.length)
    selected.change(input, placed.values, words.pasted(placed.values.length, labelled) + (total ?? ''))
  }
  return { onCopy, onCut, onPaste }
}
