import { useState } from 'react'
import { setNote } from '../report/notes'
import { cellElement, useSession } from '../report/session'
import { lockTotal, unlockTotal } from '../report/totals'

/** A line being written about a cell: its note, or why a total is not added up. */
export interface Line {
  about: 'note' | 'unlock'
  path: string
}

/** The line being written below a table, and what is kept of the cells it is about. The focus goes back to the cell. */
export function useLine() {
  const session = useSession()
  const [line, setLine] = useState<Line | null>(null)
  const start = (about: Line['about']) => (path: string) => {
    if (!session.readOnly) setLine({ about, path })
  }
  const leave = (path: string) => {
    setLine(null)
    cellElement(path)?.focus()
  }
  const write = ({ about, path }: Line, text: string) => {
    if (about === 'note') setNote(session, path, text)
    else unlockTotal(session, path, text)
    leave(path)
  }
  return {
    line,
    note: start('note'),
    unlock: start('unlock'),
    write,
    leave,
    removeNote: (path: string) => write({ about: 'note', path }, ''),
    lock: (path: string) => {
      lockTotal(session, path)
      cellElement(path)?.focus()
    },
  }
}

export type LineWriting = ReturnType<typeof useLine>
