import { type FormEvent, useState } from 'react'
import { focusField } from './focus-field'

/**
 * A text that is asked for in a form and handed on without the spaces around it. An empty one is refused, and has the
 * focus again, unless that is an answer.
 */
export function useAnswer(onAnswer: (text: string) => void, { text = '', mayBeEmpty = false } = {}) {
  const [value, setValue] = useState(text)
  const [refused, setRefused] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const answer = value.trim()
    const refuse = answer === '' && !mayBeEmpty
    setRefused(refuse)
    if (refuse) focusField(event.currentTarget)
    else onAnswer(answer)
  }
  return { value, setValue, refused, submit }
}
