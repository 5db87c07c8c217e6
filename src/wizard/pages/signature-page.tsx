import { useState } from 'react'
import * as z from 'zod'
import { wizard as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { currentDraft, useSession } from '../report/session'

const dateSchema = z.union([z.literal(''), z.iso.date()])

/** Who signs, and when. */
export function SignaturePage() {
  const session = useSession()
  const { form } = session
  const { signature, agency } = currentDraft(session)
  const [units, setUnits] = useState(signature.units.join('\n'))
  const [dateError, setDateError] = useState(false)

  const changeUnits = (text: string) => {
    setUnits(text)
    form.setValue(
      'signature.units',
      text.split('\n').filter((line) => line.trim() !== ''),
    )
  }
  return (
    <>
      <h1>{words.signature.title}</h1>
      <p className="page-hint">{words.signature.hint}</p>
      <Field label={words.signature.units}>
        {(props) => (
          <textarea {...props} rows={3} value={units} onChange={(event) => changeUnits(event.target.value)} />
        )}
      </Field>
      {units.trim() === '' && agency.name && (
        <Button onClick={() => changeUnits(agency.name)}>{words.signature.useAgency}</Button>
      )}
      <Field label={words.signature.date} error={dateError ? words.signature.dateBad : undefined}>
        {(props) => (
          <input
            {...props}
            type="date"
            className="input-date"
            defaultValue={signature.date ?? ''}
            onChange={(event) => {
              const date = dateSchema.safeParse(event.target.value)
              setDateError(!date.success)
              if (date.success) form.setValue('signature.date', date.data || null)
            }}
          />
        )}
      </Field>
    </>
  )
}
