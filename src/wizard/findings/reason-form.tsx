import { check as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { useAnswer } from '../../ui/use-answer'

/** Asks why a warning is right as it stands. Escape and 取消 leave it as it was. */
export function ReasonForm({ onAccept, onCancel }: { onAccept: (reason: string) => void; onCancel: () => void }) {
  const { value, setValue, refused, submit } = useAnswer(onAccept)
  return (
    <form
      className="reason-form"
      data-own-undo
      onSubmit={submit}
      // Escape also closes what an input method offers.
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onCancel()}
    >
      <Field label={words.reason.label} hint={words.reason.hint} error={refused ? words.reason.missing : undefined}>
        {(props) => (
          <input
            {...props}
            type="text"
            // biome-ignore lint/a11y/noAutofocus: the clerk has just asked for this field
            autoFocus
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">{words.reason.accept}</Button>
      <Button look="link" onClick={onCancel}>
        {words.reason.cancel}
      </Button>
    </form>
  )
}
