import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { getCell } from '../../draft/cells'
import type { Acknowledgement, CellValue } from '../../draft/types'
import { unlockedTotals } from '../../draft/unlocked'
import type { Grid } from '../../format/grid'
import type { SectionDefinition } from '../../format/schema'
import { table as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { cellElement, currentDraft, useReview, useSession } from '../report/session'
import { isComputed } from '../report/totals'
import { blockRows, figureAt, type Selection, widen } from '../table/places'
import { TableBlock } from '../table/table-block'
import { type FillScope, TableTools } from '../table/table-tools'
import { useBlockChange } from '../table/use-block-change'
import { useLine } from '../table/use-line'

/** Where the clerk is: a block of one of the tables. */
interface Active {
  table: string
  grid: Grid
  selection: Selection
}

/** The tables of a section as the notice prints them, to be filled in. */
export function TablesPage({ section }: { section: Extract<SectionDefinition, { kind: 'tables' }> }) {
  const session = useSession()
  const { format, form, review } = session
  const [active, setActive] = useState<Active | null>(null)
  const [showPrevious, setShowPrevious] = useState(true)
  const { change, say, changeCells, takeBack } = useBlockChange()
  const writing = useLine()
  const [notes, acknowledged]: [Record<string, string>, Acknowledgement[]] = useWatch({
    control: form.control,
    name: ['notes', 'acknowledged'],
  })
  const unlocked = unlockedTotals({ acknowledged })
  useJump()

  const selected = active ? pathsIn(active.grid, active.selection) : []
  const current = (active && figureAt(active.grid, active.selection.anchor)?.path) ?? null

  const fillZeros = (scope: FillScope | null) => {
    const draft = currentDraft(session)
    const { unread } = review.getState()
    const paths =
      scope && active
        ? pathsIn(active.grid, widen(active.grid, active.selection, scope))
        : format.cells.filter((cell) => cell.section === section.key).map(({ path }) => path)
    const zeros = paths
      .filter((path) => !isComputed(session, path) && !unread.has(path) && getCell(draft, path) === null)
      .map((path): [string, CellValue] => [path, 0])
    changeCells(zeros, words.zerosFilled(zeros.length))
  }
  return (
    <>
      <h1>{section.title}</h1>
      <TableTools
        current={current}
        selected={selected.length}
        showPrevious={showPrevious}
        onShowPrevious={setShowPrevious}
        onFillZeros={fillZeros}
        onNote={() => current && writing.note(current)}
        onUnlock={() => current && writing.unlock(current)}
      >
        {change?.message}
        {change?.own && (
          <Button look="link" onClick={() => takeBack(current)}>
            {words.undo}
          </Button>
        )}
      </TableTools>
      {format.tables
        .filter((table) => section.tables.includes(table.key))
        .map((table) => (
          <TableBlock
            key={table.key}
            table={table}
            showPrevious={showPrevious}
            selection={active?.table === table.key ? active.selection : null}
            onSelect={(grid, selection) => setActive({ table: table.key, grid, selection })}
            onChange={changeCells}
            onMessage={say}
            notes={notes}
            unlocked={unlocked}
            writing={writing}
          />
        ))}
    </>
  )
}

/** Takes the focus to the cell the clerk asked for elsewhere, once its page is there. */
function useJump(): void {
  const { review } = useSession()
  const jump = useReview((state) => state.jump)
  useEffect(() => {
    const input = jump && cellElement(jump)
    if (!input) return
    input.focus()
    input.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    review.setState({ jump: null })
  }, [jump, review])
}

function pathsIn(grid: Grid, selection: Selection): string[] {
  return blockRows(grid, selection).flatMap((row) => row.flatMap(({ path }) => path ?? []))
}
