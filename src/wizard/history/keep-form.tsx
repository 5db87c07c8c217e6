import { type FormEvent, useState } from 'react'
import { history as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { focusField } from '../../ui/focus-field'

/** Keeps the draft as it is now under a name. */
export function KeepForm({ onKeep }: { onKeep: (name: string) => void }) {
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = name.trim()
    setMissing(given === '')
    if (given === '') return focusField(event.currentTarget)
    onKeep(given)
    setName('')
  }
  return (
    <form className="keep-form" data-own-undo="" noValidate onSubmit={submit}>
      <Field label={words.nameLabel} hint={words.nameHint} error={missing ? words.nameMissing : undefined}>
        {(props) => (
          <input {...props} type="text" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Button type="submit">{words.keep}</Button>
    </form>
  )
}
