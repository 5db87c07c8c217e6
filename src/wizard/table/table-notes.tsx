import { layOutTable } from '../../format/grid'
import type { TableDefinition } from '../../format/schema'
import type { Format } from '../../format/types'
import { document as printed, table as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { nameOf } from './cell-text'

/** A note of a cell as it will be printed. */
interface PrintedNote {
  path: string
  /** What the cell is called. */
  cell: string
  mark: string
  text: string
}

/** The notes of a table in the order and with the marks in which they are printed. */
export function notesOf(format: Format, table: TableDefinition, notes: Record<string, string>): PrintedNote[] {
  return layOutTable(table)
    .rows.flatMap(({ cells }) => cells.flatMap(({ path }) => (path && notes[path] ? path : [])))
    .map((path, index) => {
      const cell = format.cellByPath.get(path)
      return { path, cell: cell ? nameOf(cell) : '', mark: printed.noteMark(index + 1), text: notes[path] ?? '' }
    })
}

interface TableNotesProps {
  notes: PrintedNote[]
  onEdit: (path: string) => void
  onRemove: (path: string) => void
}

/** The notes printed below a table. */
export function TableNotes({ notes, onEdit, onRemove }: TableNotesProps) {
  if (notes.length === 0) return null
  return (
    <ul className="table-notes" aria-label={words.note.list}>
      {notes.map(({ path, cell, mark, text }) => (
        <li key={path}>
          <span className="note-mark">{mark}</span>
          <span className="note-text">
            <small>{cell}</small> {text}
          </span>
          <Button look="link" aria-label={words.note.changeOf(mark)} onClick={() => onEdit(path)}>
            {words.note.change}
          </Button>
          <Button look="link" aria-label={words.note.removeOf(mark)} onClick={() => onRemove(path)}>
            {words.note.remove}
          </Button>
        </li>
      ))}
    </ul>
  )
}
