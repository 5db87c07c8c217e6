import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { changeFormat } from '../../draft/blank'
import { carriedCells } from '../../draft/carry'
import { parseYear } from '../../draft/numeral'
import { officialTitle } from '../../draft/title'
import { proposeFormat } from '../../format/load'
import type { Format } from '../../format/types'
import { home, wizard as words } from '../../messages/zh-CN'
import { randomId } from '../../platform/browser/ids'
import { addDraft } from '../../storage/drafts'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { currentDraft, useSession } from '../report/session'

const CONTACTS = ['address', 'postcode', 'phone', 'website'] as const

/** Agency, year and contact details. The title follows from the first two. */
export function AgencyPage() {
  const { form, format, formats } = useSession()
  const { errors } = form.formState
  const [name, year, title, previous] = useWatch({
    control: form.control,
    name: ['agency.name', 'year', 'title', 'previous'],
  })
  const errorOf = (key: string) => {
    const agency = errors.agency as Record<string, { message?: string }> | undefined
    return agency?.[key]?.message
  }
  // An emptied contact is null again, as the data contract has it.
  const optional = { setValueAs: (value: unknown) => (value === '' || value === undefined ? null : value) }
  const proposed = proposeFormat(formats, Number(year))
  const hasCarried = previous !== null && carriedCells(format, previous).some(([, value]) => value !== null)

  return (
    <>
      <h1>{words.page.agency}</h1>
      <p className="page-hint">{words.agency.hint}</p>
      {previous && <Notice kind="info">{home.carriedFrom(previous.year, hasCarried)}</Notice>}
      <Field label={words.agency.name} hint={words.agency.nameHint} error={errorOf('name')}>
        {(props) => <input {...props} type="text" autoComplete="organization" {...form.register('agency.name')} />}
      </Field>
      <Field label={words.agency.year} hint={words.agency.yearHint} error={errors.year && words.agency.yearBad}>
        {(props) => (
          <input
            {...props}
            type="text"
            inputMode="numeric"
            className="input-short"
            defaultValue={year}
            onChange={(event) => {
              // A year half typed is not yet one: the draft keeps the last whole year.
              const typed = parseYear(event.target.value)
              if (typed !== null) form.setValue('year', typed)
            }}
            onBlur={(event) => {
              if (parseYear(event.target.value) !== null) form.clearErrors('year')
              else form.setError('year', { type: 'year' })
            }}
          />
        )}
      </Field>
      <FormatNote year={Number(year)} format={format} proposed={proposed} />
      <dl className="title-preview">
        <dt>{words.agency.titleLabel}</dt>
        <dd>{title ?? officialTitle(format, name || home.unnamed, year)}</dd>
      </dl>
      {title !== null && (
        <Notice kind="warning">
          <p>{words.agency.ownTitle(officialTitle(format, name || home.unnamed, year))}</p>
          <Button onClick={() => form.setValue('title', null)}>{words.agency.useOfficialTitle}</Button>
        </Notice>
      )}
      <Field label={words.agency.level}>
        {(props) => (
          <select {...props} {...form.register('agency.level')}>
            <option value="department">{words.agency.levels.department}</option>
            <option value="government">{words.agency.levels.government}</option>
          </select>
        )}
      </Field>
      <fieldset className="contacts">
        <legend>{words.agency.contact}</legend>
        <p className="field-hint">{words.agency.contactHint}</p>
        {CONTACTS.map((key) => (
          <Field key={key} label={words.agency[key]} error={errorOf(key)}>
            {(props) => <input {...props} type="text" {...form.register(`agency.${key}`, optional)} />}
          </Field>
        ))}
        <Field label={words.agency.email} error={errorOf('email')}>
          {(props) => <input {...props} type="email" {...form.register('agency.email', optional)} />}
        </Field>
      </fieldset>
    </>
  )
}

/** Whether the draft's format is the one its year takes, and the way out when it is not. */
function FormatNote({ year, format, proposed }: { year: number; format: Format; proposed: Format | null }) {
  const session = useSession()
  const [, navigate] = useLocation()
  const [failed, setFailed] = useState(false)
  if (!proposed) return <Notice kind="warning">{words.agency.noFormat(year)}</Notice>
  if (proposed.id === format.id) {
    return <p className="format-note">{words.agency.proposed(format.source)}</p>
  }
  const convert = async () => {
    const id = randomId()
    try {
      await addDraft(id, changeFormat(proposed, currentDraft(session)))
      navigate(`/draft/${id}/agency`)
    } catch {
      setFailed(true)
    }
  }
  return (
    <Notice kind="warning">
      <p>{words.agency.otherFormat(year, proposed.source)}</p>
      <Button onClick={convert}>{words.agency.convert}</Button>
      {failed && <p>{home.noStorage}</p>}
    </Notice>
  )
}
