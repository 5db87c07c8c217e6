import { table as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { useAnswer } from '../../ui/use-answer'

interface LineFieldProps {
  label: string
  hint: string
  /** What is said when nothing was written; without it an empty line is an answer. */
  missing?: string | undefined
  text: string
  onSave: (text: string) => void
  onCancel: () => void
}

/** Where a line about a cell is written, below its table. Enter saves, Esc leaves it as it was. */
export function LineField({ label, hint, missing, text, onSave, onCancel }: LineFieldProps) {
  const { value, setValue, refused, submit } = useAnswer(onSave, { text, mayBeEmpty: missing === undefined })
  return (
    <form
      className="line-field"
      data-own-undo
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onCancel()}
    >
      <Field label={label} hint={hint} error={refused ? missing : undefined}>
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
        {words.save}
      </Button>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </form>
  )
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}
