import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { Link } from 'wouter'
import { blankAgency, blankDraft } from '../../draft/blank'
import { carryForward } from '../../draft/carry'
import { parseYear } from '../../draft/numeral'
import type { Draft } from '../../draft/types'
import { proposeFormat } from '../../format/load'
import type { Format } from '../../format/types'
import { wizard, home as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { type NewDraftValues, newDraftSchema, STARTS } from './new-draft-schema'
import type { ReadableDraft } from './summary'

interface NewDraftFormProps {
  formats: Format[]
  /** Drafts that can serve as last year's. */
  drafts: ReadableDraft[]
  /** The draft chosen in the list to go on from, if one was. */
  basis: ReadableDraft | null
  onCreate: (draft: Draft) => void
  onOpenFile: () => void
}

const SUBMIT = 'create-draft'

/** A new report: blank, from last year's draft, or from a file; and which format its year takes. */
export function NewDraftForm({ formats, drafts, basis, onCreate, onOpenFile }: NewDraftFormProps) {
  const form = useForm<NewDraftValues>({
    defaultValues: {
      start: basis ? 'previous' : 'blank',
      name: '',
      previous: basis?.stored.id ?? '',
      format: '',
      year: String(basis ? basis.draft.year + 1 : usualYear()),
    },
    resolver: zodResolver(newDraftSchema(formats)),
    mode: 'onBlur',
    reValidateMode: 'onChange',
  })
  // Chosen in the list: all is filled in, and Enter creates it.
  useEffect(() => {
    if (basis) document.getElementById(SUBMIT)?.focus()
  }, [basis])

  const { errors } = form.formState
  const { start, name, previous: previousId, year: yearText } = form.watch()
  const year = parseYear(yearText) ?? Number.NaN
  const proposed = proposeFormat(formats, year)
  const previous = drafts.find((one) => one.stored.id === previousId)
  const agency = start === 'previous' ? previous?.draft.agency.name : name.trim()
  const exists = drafts.some(({ draft }) => draft.agency.name === agency && draft.year === year)

  const create = form.handleSubmit(({ name, format: chosen }) => {
    const format = formats.find((one) => one.id === chosen) ?? proposed
    if (!format) return
    if (start === 'blank') onCreate(blankDraft(format, year, blankAgency(name.trim())))
    else if (previous) onCreate(carryForward(format, year, previous.draft))
  })
  return (
    <form className="card new-draft" onSubmit={create} noValidate>
      <h2>{words.newTitle}</h2>
      <fieldset className="starts">
        <legend className="visually-hidden">{words.start}</legend>
        {STARTS.map((value) => (
          <label key={value}>
            <input type="radio" value={value} className="visually-hidden" {...form.register('start')} />
            <span>{words.starts[value]}</span>
          </label>
        ))}
      </fieldset>
      {start === 'file' ? (
        <>
          <p className="field-hint">{words.openHint}</p>
          <Button look="primary" onClick={onOpenFile}>
            {words.openButton}
          </Button>
          <p className="field-hint">
            <Link href="/import">{words.openByPaste}</Link>
          </p>
        </>
      ) : (
        <>
          {start === 'blank' && (
            <Field label={wizard.agency.name} hint={wizard.agency.nameHint} error={errors.name?.message}>
              {(props) => <input {...props} type="text" autoComplete="organization" {...form.register('name')} />}
            </Field>
          )}
          {start === 'previous' && drafts.length === 0 && <p className="field-hint">{words.previousNone}</p>}
          {start === 'previous' && drafts.length > 0 && (
            <>
              <Field label={words.previous} error={errors.previous?.message}>
                {(props) => (
                  <select
                    {...props}
                    {...form.register('previous', {
                      onChange: ({ target }) => {
                        const chosen = drafts.find((one) => one.stored.id === target.value)
                        if (chosen) form.setValue('year', String(chosen.draft.year + 1))
                      },
                    })}
                  >
                    <option value="" />
                    {drafts.map((one) => (
                      <option key={one.stored.id} value={one.stored.id}>
                        {one.name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <p className="carries">
                {words.previousCarries}
                <br />
                {words.previousEmpties}
              </p>
            </>
          )}
          <Field label={wizard.agency.year} hint={wizard.agency.yearHint} error={errors.year?.message}>
            {(props) => (
              <input {...props} type="text" inputMode="numeric" className="input-short" {...form.register('year')} />
            )}
          </Field>
          {exists && <p className="carries">{words.yearExists(year)}</p>}
          <Field label={wizard.agency.format}>
            {(props) => (
              <select {...props} {...form.register('format')}>
                <option value="">{wizard.agency.byYear(proposed?.source ?? null)}</option>
                {formats.map((one) => (
                  <option key={one.id} value={one.id}>
                    {wizard.agency.formatName(one.source, one.years.from, one.years.to)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button type="submit" look="primary" id={SUBMIT}>
            {words.create}
          </Button>
        </>
      )}
    </form>
  )
}

/** Reports are written in January on the year before. */
function usualYear(): number {
  const now = new Date()
  return now.getFullYear() - (now.getMonth() < 6 ? 1 : 0)
}
