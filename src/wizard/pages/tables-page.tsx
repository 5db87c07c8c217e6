import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useStore } from 'zustand'
import { getCell } from '../../draft/cells'
import type { CellValue } from '../../draft/types'
import type { Grid } from '../../format/grid'
import type { SectionDefinition, TableDefinition } from '../../format/schema'
import { table as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import type { Step, Steps } from '../history/steps'
import { setNote } from '../report/notes'
import {
  cellElement,
  cellPath,
  currentDraft,
  setFormCells,
  setFormValues,
  useReview,
  useSession,
} from '../report/session'
import { nameOf } from '../table/cell-text'
import { FormTable } from '../table/form-table'
import { blockRows, figureAt, type Selection, widen } from '../table/places'
import { NoteField, notesOf, TableNotes } from '../table/table-notes'
import { type FillScope, TableTools } from '../table/table-tools'

/** The last change of many cells, in words, and the step that takes it back, if it changed anything. */
interface BlockChange {
  message: string
  step: Step | null
}

/** Where the clerk is: a block of one of the tables. */
interface Active {
  table: string
  grid: Grid
  selection: Selection
}

/** The tables of a section as the notice prints them, to be filled in. */
export function TablesPage({ section }: { section: Extract<SectionDefinition, { kind: 'tables' }> }) {
  const session = useSession()
  const { format, form, review, history } = session
  const [change, setChange] = useState<BlockChange | null>(null)
  const [active, setActive] = useState<Active | null>(null)
  const [showPrevious, setShowPrevious] = useState(true)
  /** The cell whose note is being written. */
  const [noting, setNoting] = useState<string | null>(null)
  const notes: Record<string, string> = useWatch({ control: form.control, name: 'notes' })
  const jump = useReview((state) => state.jump)
  const undoable = useStore(history.steps, (steps) => change?.step != null && change.step === lastStep(steps))

  useEffect(() => {
    const input = jump && cellElement(jump)
    if (!input) return
    input.focus()
    input.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    review.setState({ jump: null })
  }, [jump, review])

  const selected = active ? pathsIn(active.grid, active.selection) : []
  const current = (active && figureAt(active.grid, active.selection.anchor)?.path) ?? null

  const say = (message: string) => setChange({ message, step: null })
  const changeCells = (values: [string, CellValue][], message: string) => {
    if (session.readOnly) return
    const before = lastStep(history.steps.getState())
    setFormCells(session, values)
    // The history makes a step of what changed as soon as this event is dealt with.
    queueMicrotask(() => {
      const step = lastStep(history.steps.getState())
      setChange({ message, step: step === before ? null : step })
    })
  }
  const undo = () => {
    const step = history.move('undo', (former) => setFormValues(session, former))
    setChange(null)
    // The button goes with its message; the focus goes to where the clerk was.
    review.setState({ jump: current ?? cellPath(step?.changes[0]?.name ?? '') })
  }
  const fillZeros = (scope: FillScope | null) => {
    const draft = currentDraft(session)
    const { unread } = review.getState()
    const paths =
      scope && active
        ? pathsIn(active.grid, widen(active.grid, active.selection, scope))
        : format.cells.filter((cell) => cell.section === section.key).map(({ path }) => path)
    const zeros = paths
      .filter((path) => !format.computedBy.has(path) && !unread.has(path) && getCell(draft, path) === null)
      .map((path): [string, CellValue] => [path, 0])
    changeCells(zeros, words.zerosFilled(zeros.length))
  }
  const keepNote = (path: string, text: string) => {
    setNote(session, path, text)
    closeNote(path)
  }
  const closeNote = (path: string) => {
    setNoting(null)
    cellElement(path)?.focus()
  }

  const drawTable = (table: TableDefinition) => {
    const printed = notesOf(format, table, notes)
    const noted = noting === null ? undefined : format.cellByPath.get(noting)
    return (
      <div key={table.key} className="table-block">
        <FormTable
          table={table}
          showPrevious={showPrevious}
          notes={new Map(printed.map(({ path, mark, text }) => [path, words.note.title(mark, text)]))}
          selection={active?.table === table.key ? active.selection : null}
          onSelect={(grid, selection) => setActive({ table: table.key, grid, selection })}
          onChange={changeCells}
          onMessage={say}
          onNote={setNoting}
        />
        <TableNotes notes={printed} onEdit={setNoting} onRemove={(path) => keepNote(path, '')} />
        {noted?.table === table.key && (
          <NoteField
            key={noted.path}
            cell={nameOf(noted)}
            text={notes[noted.path] ?? ''}
            onSave={(text) => keepNote(noted.path, text)}
            onCancel={() => closeNote(noted.path)}
          />
        )}
      </div>
    )
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
        onNote={() => setNoting(current)}
      >
        {change?.message}
        {undoable && (
          <Button look="link" onClick={undo}>
            {words.undo}
          </Button>
        )}
      </TableTools>
      {format.tables.filter((table) => section.tables.includes(table.key)).map(drawTable)}
    </>
  )
}

function lastStep({ past }: Steps): Step | null {
  return past[past.length - 1] ?? null
}

function pathsIn(grid: Grid, selection: Selection): string[] {
  return blockRows(grid, selection).flatMap((row) => row.flatMap(({ path }) => path ?? []))
}
