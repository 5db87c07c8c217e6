import type { ReactNode } from 'react'
import { getCell } from '../../draft/cells'
import { table as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import type { CellView } from '../findings/cell-views'
import { currentDraft, useReview, useSession } from '../report/session'
import { formulaOf, nameOf, previousText } from './cell-text'

export type FillScope = 'row' | 'column' | 'selection'

const SCOPES: FillScope[] = ['row', 'column', 'selection']

interface TableToolsProps {
  /** The cell at hand; without one there is no row or column to fill and nothing to note. */
  current: string | null
  /** How many cells are selected. */
  selected: number
  showPrevious: boolean
  onShowPrevious: (show: boolean) => void
  /** Null fills the whole page. */
  onFillZeros: (scope: FillScope | null) => void
  onNote: () => void
  /** Asks why the computed total at hand is to be filled in by hand. */
  onUnlock: () => void
  /** What the last change of many cells did. */
  children: ReactNode
}

/** What can be done with the tables of a page, what is known of the cell at hand, and what was done last. */
export function TableTools(props: TableToolsProps) {
  const { current, selected, showPrevious, onShowPrevious, onFillZeros, onNote, onUnlock, children } = props
  const session = useSession()
  const { readOnly } = session
  const { previous, notes } = currentDraft(session)
  const total = useReview((review) => (current && review.cells.get(current)?.total) || null)
  return (
    <>
      <div className="table-tools">
        <span className="fill-zeros">
          <Button disabled={readOnly} onClick={() => onFillZeros(null)}>
            {words.fillZeros}
          </Button>
          {SCOPES.map((scope) => (
            <Button
              key={scope}
              aria-label={words.fillScopeName(words.fillScopes[scope])}
              title={words.fillScopeHint(words.fillScopes[scope])}
              disabled={!current || readOnly}
              onClick={() => onFillZeros(scope)}
            >
              {words.fillScopes[scope]}
            </Button>
          ))}
        </span>
        <Button disabled={!current || readOnly} title={words.note.hint} onClick={onNote}>
          {current && notes[current] ? words.note.edit : words.note.add}
        </Button>
        {total === 'computed' && (
          <Button disabled={readOnly} title={words.unlock.hint} onClick={onUnlock}>
            {words.unlock.open}
          </Button>
        )}
        {previous && (
          <label>
            <input type="checkbox" checked={showPrevious} onChange={(event) => onShowPrevious(event.target.checked)} />
            {words.showPrevious}
          </label>
        )}
        <span className="table-status" role="status">
          {children}
        </span>
      </div>
      <p className="cell-info">
        {current ? <CellInfo path={current} total={total} /> : words.keys}
        {selected > 1 && <span className="cell-count">{words.selected(selected)}</span>}
      </p>
    </>
  )
}

/** The name of a cell, how it is computed, and last year's figure. */
function CellInfo({ path, total }: { path: string; total: CellView['total'] }) {
  const session = useSession()
  const { format } = session
  const { previous } = currentDraft(session)
  const cell = format.cellByPath.get(path)
  const formula = formulaOf(format, path)
  return (
    <>
      <strong>{cell && nameOf(cell)}</strong>
      {cell?.unit && <span>{words.unit(cell.unit)}</span>}
      {formula && total && (
        <span>
          {formula}（{words[total]}）
        </span>
      )}
      {previous && <span>{previousText(getCell(previous, path))}</span>}
    </>
  )
}
