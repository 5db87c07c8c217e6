import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { prose as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { focusField } from '../../ui/focus-field'

export interface PictureText {
  alt: string
  caption: string
}

interface PictureDialogProps extends PictureText {
  data: string
  onDone: (text: PictureText) => void
  onCancel: () => void
}

/** Asks what a picture shows, for those who cannot see it, and what to print below it. */
export function PictureDialog({ data, alt, caption, onDone, onCancel }: PictureDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [text, setText] = useState({ alt, caption })
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setMissing(text.alt.trim() === '')
    if (text.alt.trim() === '') focusField(event.currentTarget)
    else onDone({ alt: text.alt.trim(), caption: text.caption.trim() })
  }
  return (
    <dialog ref={dialog} className="picture-dialog" aria-labelledby={title} onCancel={onCancel}>
      <form onSubmit={submit} noValidate>
        <h2 id={title}>{words.picture.title}</h2>
        <img src={data} alt="" />
        <Field
          label={words.picture.alt}
          hint={words.picture.altHint}
          error={missing ? words.picture.altMissing : undefined}
        >
          {(props) => (
            <input
              {...props}
              maxLength={200}
              value={text.alt}
              onChange={(event) => setText({ ...text, alt: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.picture.caption} hint={words.picture.captionHint}>
          {(props) => (
            <input
              {...props}
              maxLength={100}
              value={text.caption}
              onChange={(event) => setText({ ...text, caption: event.target.value })}
            />
          )}
        </Field>
        <div className="dialog-actions">
          <Button look="primary" type="submit">
            {words.picture.done}
          </Button>
          <Button onClick={onCancel}>{words.picture.cancel}</Button>
        </div>
      </form>
    </dialog>
  )
}
