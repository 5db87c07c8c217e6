import { memo, useEffect } from 'react'
import { formatNumeral, parseNumeral } from '../../draft/numeral'
import type { CellValue } from '../../draft/types'
import { table as words } from '../../messages/zh-CN'
import { cellFocused } from '../report/review'
import { cellElement, cellId, cellTyped, fieldName, readCell, useReview, useSession } from '../report/session'
import { labelOf, previousText } from './cell-text'

interface NumberCellProps {
  path: string
  /** Last year's figure, where it is known. */
  previous: number | null
  /** The note printed for the cell: its mark and text. */
  note: string | null
}

/**
 * One figure. The form holds its number, the input its text: typing draws nothing again but what the rules
 * say about the cell. A total is computed and cannot be typed into.
 */
export const NumberCell = memo(function NumberCell({ path, previous, note }: NumberCellProps) {
  const session = useSession()
  const { form, format, review } = session
  const cell = format.cellByPath.get(path)
  const view = useReview((one) => one.cells.get(path))
  const unread = view?.unread ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the cell comes back onto the page
  useEffect(() => {
    const input = cellElement(path)
    if (input && unread !== null) input.value = unread
  }, [])
  if (!cell || !view) return null
  const { value, state, side, message, own } = view
  const computed = format.computedBy.has(path)
  const field = form.register(fieldName(path), {
    setValueAs: (value) => readCell(value, cell.unit),
    onChange: (event) => cellTyped(session, path, event.target.value),
  })
  const classes = [
    computed && 'computed',
    value === 0 && 'is-zero',
    isLong(value) && 'is-long',
    state && `is-${state}`,
    side && `is-${side}`,
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <>
      <input
        {...field}
        id={cellId(path)}
        type="text"
        inputMode={cell.kind === 'amount' ? 'decimal' : 'numeric'}
        autoComplete="off"
        // A blank cell is told from 0 by its looks: CSS sees it by the placeholder showing.
        placeholder=" "
        className={classes}
        aria-label={labelOf(format, cell)}
        aria-invalid={state === 'error' || state === 'unread'}
        aria-describedby={describedBy(path, unread, own)}
        title={[message, previousText(previous), note].filter(Boolean).join('\n') || undefined}
        readOnly={computed || session.readOnly}
        tabIndex={computed ? -1 : 0}
        defaultValue={formatNumeral(readCell(form.getValues(fieldName(path)), cell.unit))}
        onBlur={(event) => {
          void field.onBlur(event)
          // Shows the figure as it was understood: １２ as 12, 1,234 as 1234.
          if (unread === null) event.target.value = formatNumeral(readCell(event.target.value, cell.unit))
        }}
        onFocus={(event) => {
          event.target.select()
          cellFocused(review, path)
        }}
      />
      {unread === null && own && (
        <span className="cell-message" id={`${cellId(path)}-own`}>
          {own}
        </span>
      )}
      {unread !== null && (
        <span className="cell-message" id={`${cellId(path)}-unread`} role="alert">
          {refusal(unread, cell.unit)}
        </span>
      )}
    </>
  )
})

/** Digits a narrow column holds in its usual size. */
const USUAL_DIGITS = 5

function isLong(value: CellValue): boolean {
  return value !== null && String(value).length > USUAL_DIGITS
}

/** The message beside a cell, if there is one to read with it. */
function describedBy(path: string, unread: string | null, own: string | null): string | undefined {
  if (unread !== null) return `${cellId(path)}-unread`
  return own ? `${cellId(path)}-own` : undefined
}

/** Why a text was not taken into the draft. */
function refusal(text: string, unit: string | null): string {
  const numeral = parseNumeral(text, unit)
  return !numeral.ok && numeral.reason === 'too-long' ? words.tooLong(text) : words.notANumber(text)
}
