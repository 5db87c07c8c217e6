import { memo } from 'react'
import { formatNumeral, parseNumeral } from '../../draft/numeral'
import type { CellValue } from '../../draft/types'
import { table as words } from '../../messages/zh-CN'
import { cellId, useReview, useSession } from '../report/session'
import { offLastYearText, previousText } from './cell-text'
import { FigureInput } from './figure-input'

interface FigureCellProps {
  path: string
  /** The id of the form its input belongs to. */
  form: string
  row: number
  column: number
  colSpan: number
  /** Whether it stands in the row or column of the cell at hand. */
  inBand: boolean
  selected: boolean
  /** Last year's figure, where it is known, and whether it stands in the cell. */
  previous: number | null
  showPrevious: boolean
  /** The note printed for the cell: its mark and text. */
  note: string | null
}

/** One figure of the form. The cell carries the looks, so that a change of them leaves its input alone. */
export const FigureCell = memo(function FigureCell(props: FigureCellProps) {
  const { path, form, row, column, colSpan, inBand, selected, previous, showPrevious, note } = props
  const { format } = useSession()
  const cell = format.cellByPath.get(path)
  const view = useReview((one) => one.cells.get(path))
  if (!cell || !view) return null
  const { value, total, state, side, unread, message, own, offLastYear } = view
  const beside = unread !== null ? refusal(unread, cell.unit) : own
  const last = showPrevious ? previous : null
  const [messageId, offId] = [`${cellId(path)}-message`, `${cellId(path)}-off`]
  const describedBy = [beside !== null && messageId, offLastYear !== null && offId].filter(Boolean).join(' ')
  const classes = [
    inBand && 'in-band',
    selected && 'selected',
    note !== null && 'has-note',
    last !== null && 'has-previous',
    offLastYear !== null && 'has-off',
    beside !== null && 'has-message',
    total && `is-${total}`,
    value === 0 && 'is-zero',
    isLong(value) && 'is-long',
    state && `is-${state}`,
    side && `is-${side}`,
  ]
  return (
    <td
      colSpan={colSpan}
      className={classes.filter(Boolean).join(' ') || undefined}
      data-row={row}
      data-column={column}
      data-path={path}
    >
      {(last !== null || offLastYear !== null) && (
        <span className="previous" aria-hidden="true">
          {offLastYear !== null && <b>{offLastYearText(offLastYear)}</b>}
          {last !== null && <span>{formatNumeral(last)}</span>}
        </span>
      )}
      {offLastYear !== null && (
        <span className="visually-hidden" id={offId}>
          {words.offLastYearOf + offLastYearText(offLastYear)}
        </span>
      )}
      <FigureInput
        cell={cell}
        form={form}
        total={total}
        invalid={state === 'error' || state === 'unread'}
        unread={unread}
        describedBy={describedBy || undefined}
        title={[message, previousText(previous), note].filter(Boolean).join('\n') || undefined}
      />
      {beside !== null && (
        <span className="cell-message" id={messageId} role={unread === null ? undefined : 'alert'}>
          {beside}
        </span>
      )}
    </td>
  )
})

/** Digits a narrow column holds in its usual size. */
const USUAL_DIGITS = 5

function isLong(value: CellValue): boolean {
  return value !== null && String(value).length > USUAL_DIGITS
}

/** Why a text was not taken into the draft. */
function refusal(text: string, unit: string | null): string {
  const numeral = parseNumeral(text, unit)
  return !numeral.ok && numeral.reason === 'too-long' ? words.tooLong(text) : words.notANumber(text)
}
