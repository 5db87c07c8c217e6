import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { getCell } from '../../draft/cells'
import type { Acknowledgement, CellValue } from '../../draft/types'
import { unlockedTotals } from '../../draft/unlocked'
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
import { isComputed, lockTotal, unlockTotal } from '../report/totals'
import { nameOf } from '../table/cell-text'
import { FormTable } from '../table/form-table'
import { LineField } from '../table/line-field'
import { blockRows, figureAt, type Selection, widen } from '../table/places'
import { notesOf, TableNotes } from '../table/table-notes'
import { type FillScope, TableTools } from '../table/table-tools'
import { UnlockedList } from '../table/unlocked-list'

/** What became of the last change of many cells, in words. Once another step follows, it is past. */
interface BlockChange {
  message: string
  /** The last step when it was said. */
  step: Step | null
  /** Whether that step is the change itself, to be taken back here. */
  own: boolean
}

/** Where the clerk is: a block of one of the tables. */
interface Active {
  table: string
  grid: Grid
  selection: Selection
}

/** The line being written about a cell: its note, or why a total is not added up. */
interface Writing {
  what: 'note' | 'unlock'
  path: string
}

/** The tables of a section as the notice prints them, to be filled in. */
export function TablesPage({ section }: { section: Extract<SectionDefinition, { kind: 'tables' }> }) {
  const session = useSession()
  const { format, form, review, history } = session
  const [change, setChange] = useState<BlockChange | null>(null)
  const [active, setActive] = useState<Active | null>(null)
  const [showPrevious, setShowPrevious] = useState(true)
  const [writing, setWriting] = useState<Writing | null>(null)
  const [notes, acknowledged]: [Record<string, string>, Acknowledgement[]] = useWatch({
    control: form.control,
    name: ['notes', 'acknowledged'],
  })
  const unlocked = unlockedTotals({ acknowledged })
  const jump = useReview((state) => state.jump)

  useEffect(() => {
    // A step grows by what follows from it later, so it is known by when the clerk ended it.
    const isPast = (said: BlockChange, steps: Steps) => said.step?.endedAt !== lastStep(steps)?.endedAt
    return history.steps.subscribe((steps) => setChange((said) => (said && isPast(said, steps) ? null : said)))
  }, [history])
  useEffect(() => {
    const input = jump && cellElement(jump)
    if (!input) return
    input.focus()
    input.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    review.setState({ jump: null })
  }, [jump, review])

  const selected = active ? pathsIn(active.grid, active.selection) : []
  const current = (active && figureAt(active.grid, active.selection.anchor)?.path) ?? null

  const say = (message: string) => setChange({ message, step: lastStep(history.steps.getState()), own: false })
  const changeCells = (values: [string, CellValue][], message: string) => {
    if (session.readOnly) return
    const before = lastStep(history.steps.getState())
    setFormCells(session, values)
    // The history makes a step of what changed as soon as this event is dealt with.
    queueMicrotask(() => {
      const step = lastStep(history.steps.getState())
      setChange({ message, step, own: step !== before })
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
      .filter((path) => !isComputed(session, path) && !unread.has(path) && getCell(draft, path) === null)
      .map((path): [string, CellValue] => [path, 0])
    changeCells(zeros, words.zerosFilled(zeros.length))
  }
  const write = ({ what, path }: Writing, text: string) => {
    if (what === 'note') setNote(session, path, text)
    else unlockTotal(session, path, text)
    finishWriting(path)
  }
  const finishWriting = (path: string) => {
    setWriting(null)
    cellElement(path)?.focus()
  }
  const startWriting = (what: Writing['what']) => (path: string) => {
    if (!session.readOnly) setWriting({ what, path })
  }
  const noteOn = startWriting('note')
  const unlock = startWriting('unlock')
  const addUpAgain = (path: string) => {
    lockTotal(session, path)
    cellElement(path)?.focus()
  }

  const drawTable = (table: TableDefinition) => {
    const printed = notesOf(format, table, notes)
    const cells = new Set(format.cells.filter((cell) => cell.table === table.key).map(({ path }) => path))
    const about = writing && cells.has(writing.path) ? format.cellByPath.get(writing.path) : undefined
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
          onNote={noteOn}
          onUnlock={unlock}
        />
        <TableNotes notes={printed} onEdit={noteOn} onRemove={(path) => write({ what: 'note', path }, '')} />
        <UnlockedList totals={[...unlocked].filter(([path]) => cells.has(path))} onLock={addUpAgain} />
        {writing && about && (
          <LineField
            key={`${writing.what} ${writing.path}`}
            label={words[writing.what].label(nameOf(about))}
            hint={words[writing.what].help}
            missing={writing.what === 'unlock' ? words.unlock.missing : undefined}
            text={writing.what === 'note' ? (notes[writing.path] ?? '') : ''}
            onSave={(text) => write(writing, text)}
            onCancel={() => finishWriting(writing.path)}
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
        onNote={() => current && noteOn(current)}
        onUnlock={() => current && unlock(current)}
      >
        {change?.message}
        {change?.own && (
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
