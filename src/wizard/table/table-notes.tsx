import { type FormEvent, useState } from 'react'
import { layOutTable } from '../../format/grid'
import type { TableDefinition } from '../../format/schema'
import type { Format } from '../../format/types'
import { document as printed, table as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
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

interface NoteFieldProps {
  /** What the cell is called. */
  cell: string
  text: string
  onSave: (text: string) => void
  onCancel: () => void
}

/** Where a note is written, below its table. Enter saves, Esc leaves it as it was. */
export function NoteField({ cell, text, onSave, onCancel }: NoteFieldProps) {
  const [value, setValue] = useState(text)
  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave(value)
  }
  return (
    <form
      className="note-field"
      data-own-undo
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onCancel()}
    >
      <Field label={words.note.label(cell)} hint={words.note.help}>
        {(props) => (
          <input
            {...props}
            ref={focusOnce}
            type="text"
            autoComplete="off"
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </Field>
      <Button look="primary" type="submit">
        {words.note.save}
      </Button>
      <Button onClick={onCancel}>{words.note.cancel}</Button>
    </form>
  )
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}
