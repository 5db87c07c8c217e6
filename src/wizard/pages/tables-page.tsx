import { useEffect, useState } from 'react'
import { getCell } from '../../draft/cells'
import type { CellValue } from '../../draft/types'
import type { SectionDefinition } from '../../format/schema'
import { wizard as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { cellElement, currentDraft, setFormCells, useReview, useSession } from '../report/session'
import { FormTable } from '../table/form-table'
import type { PasteResult } from '../table/paste'

/** The last change of many cells: what was done, and what takes it back. */
interface BlockChange {
  message: string
  before: [string, CellValue][]
}

/** The tables of a section as the notice prints them, to be filled in. */
export function TablesPage({ section }: { section: Extract<SectionDefinition, { kind: 'tables' }> }) {
  const session = useSession()
  const { format, review } = session
  const [change, setChange] = useState<BlockChange | null>(null)
  const jump = useReview((state) => state.jump)

  useEffect(() => {
    const input = jump && cellElement(jump)
    if (!input) return
    input.focus()
    input.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    review.setState({ jump: null })
  }, [jump, review])

  const fillZeros = () => {
    const draft = currentDraft(session)
    const { unread } = review.getState()
    const zeros = format.cells
      .filter(({ section: key, path }) => key === section.key && !format.computedBy.has(path) && !unread.has(path))
      .filter(({ path }) => getCell(draft, path) === null)
      .map(({ path }): [string, CellValue] => [path, 0])
    setChange({ message: words.table.zerosFilled(zeros.length), before: setFormCells(session, zeros) })
  }
  const paste = (result: PasteResult) => {
    if (!result.ok) setChange({ message: result.message, before: [] })
    else setChange({ message: words.table.pasted(result.values.length), before: setFormCells(session, result.values) })
  }
  const undo = () => {
    if (change) setFormCells(session, change.before)
    setChange(null)
  }
  return (
    <>
      <h1>{section.title}</h1>
      <div className="table-tools">
        <Button onClick={fillZeros}>{words.table.fillZeros}</Button>
        <span role="status">
          {change?.message}
          {change && change.before.length > 0 && (
            <Button look="link" onClick={undo}>
              {words.table.undo}
            </Button>
          )}
        </span>
        <span className="spacer" />
        <span className="table-keys">{words.table.keys}</span>
      </div>
      {format.tables
        .filter((table) => section.tables.includes(table.key))
        .map((table) => (
          <FormTable key={table.key} table={table} onPaste={paste} />
        ))}
    </>
  )
}
