import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { home as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'

/** Far longer than any name that helps in a list. */
const LONGEST = 40

interface LabelFormProps {
  label: string
  onSave: (label: string) => void
  onCancel: () => void
}

/** The clerk's own name for a draft. Enter keeps it, Esc does not. */
export function LabelForm({ label, onSave, onCancel }: LabelFormProps) {
  const id = useId()
  const [text, setText] = useState(label)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])

  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave(text.trim())
  }
  return (
    <form className="label-form" onSubmit={save}>
      <label htmlFor={id}>{words.labelLabel}</label>
      <input
        ref={input}
        id={id}
        type="text"
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // Escape also closes what an input method offers.
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
        }}
      />
      <Button type="submit">{words.labelSave}</Button>
      <Button onClick={onCancel}>{words.labelCancel}</Button>
    </form>
  )
}
