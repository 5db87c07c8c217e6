import { type ReactNode, useEffect, useRef } from 'react'
import { useSession } from '../report/session'

/** What is there to be edited: while another page edits the draft, nothing in it can be changed. */
export function Editable({ children }: { children: ReactNode }) {
  const { readOnly } = useSession()
  return readOnly ? <ReadOnly>{children}</ReadOnly> : children
}

/** A disabled fieldset stops every control; the prose editor is none, so its input is stopped by event. */
function ReadOnly({ children }: { children: ReactNode }) {
  const fields = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const element = fields.current
    const refuse = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
    }
    const events = ['beforeinput', 'paste', 'cut', 'drop']
    for (const name of events) element?.addEventListener(name, refuse, true)
    return () => {
      for (const name of events) element?.removeEventListener(name, refuse, true)
    }
  }, [])
  return (
    <fieldset ref={fields} className="read-only" disabled>
      {children}
    </fieldset>
  )
}
