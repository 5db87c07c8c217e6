import { type ChangeEvent, memo, useEffect } from 'react'
import { formatNumeral } from '../../draft/numeral'
import type { Cell } from '../../format/types'
import type { CellView } from '../findings/cell-views'
import { cellFocused } from '../report/review'
import { cellElement, cellId, cellTyped, fieldName, readCell, useSession } from '../report/session'
import { labelOf } from './cell-text'

interface FigureInputProps {
  cell: Cell
  /** The id of the form it belongs to. */
  form: string
  total: CellView['total']
  invalid: boolean
  /** A text in it that is no number. */
  unread: string | null
  describedBy: string | undefined
  title: string | undefined
}

/**
 * The input of a figure. The form holds its number, the input its text: typing draws nothing again but the looks
 * of the cell. A computed total cannot be typed into.
 */
export const FigureInput = memo(function FigureInput(props: FigureInputProps) {
  const { cell, form: formId, total, invalid, unread, describedBy, title } = props
  const session = useSession()
  const { form, review } = session
  const { path, unit } = cell
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the cell comes back onto the page
  useEffect(() => {
    const input = cellElement(path)
    if (input && unread !== null) input.value = unread
  }, [])
  const field = form.register(fieldName(path), {
    setValueAs: (value) => readCell(value, unit),
    onChange: (event) => cellTyped(session, path, event.target.value),
  })
  return (
    <input
      {...field}
      // Letters an input method still turns into characters are no figure yet: it ends with an event of its own.
      onChange={(event) => void (isComposing(event) || field.onChange(event))}
      onCompositionEnd={(event) => void field.onChange(event)}
      id={cellId(path)}
      form={formId}
      type="text"
      inputMode={cell.kind === 'amount' ? 'decimal' : 'numeric'}
      autoComplete="off"
      // A blank cell is told from 0 by its looks: CSS sees it by the placeholder showing.
      placeholder=" "
      aria-label={labelOf(cell, total)}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      title={title}
      readOnly={total === 'computed' || session.readOnly}
      tabIndex={total === 'computed' ? -1 : 0}
      defaultValue={formatNumeral(readCell(form.getValues(fieldName(path)), unit))}
      onBlur={(event) => {
        void field.onBlur(event)
        // Shows the figure as it was understood: １２ as 12, 1,234 as 1234.
        if (unread === null) event.target.value = formatNumeral(readCell(event.target.value, unit))
      }}
      onFocus={(event) => {
        event.target.select()
        cellFocused(review, path)
      }}
    />
  )
})

function isComposing({ nativeEvent }: ChangeEvent): boolean {
  return nativeEvent instanceof InputEvent && nativeEvent.isComposing
}
