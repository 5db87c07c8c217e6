import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { blankAgency, blankDraft } from '../../draft/blank'
import { describeNoFormat } from '../../draft/describe'
import { yearSchema } from '../../draft/schema'
import type { Draft } from '../../draft/types'
import { proposeFormat } from '../../format/load'
import type { Format } from '../../format/types'
import { wizard as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'

interface NewDraftValues {
  name: string
  year: string
  /** Id of a format chosen against the year's, or empty. */
  format: string
}

/** Agency and year, and which format the year takes. */
export function NewDraftForm({ formats, onCreate }: { formats: Format[]; onCreate: (draft: Draft) => void }) {
  const form = useForm<NewDraftValues>({
    // Reports are written in January on the year before.
    defaultValues: {
      name: '',
      format: '',
      year: String(new Date().getFullYear() - (new Date().getMonth() < 6 ? 1 : 0)),
    },
    resolver: zodResolver(newDraftSchema(formats)),
    mode: 'onBlur',
    reValidateMode: 'onChange',
  })
  const { errors } = form.formState
  const year = Number(form.watch('year'))
  const proposed = proposeFormat(formats, year)

  const create = form.handleSubmit(({ name, format: chosen }) => {
    const format = formats.find((one) => one.id === chosen) ?? proposed
    if (format) onCreate(blankDraft(format, year, blankAgency(name.trim())))
  })
  return (
    <form className="card" onSubmit={create} noValidate>
      <h2>{words.home.newTitle}</h2>
      <Field label={words.agency.name} hint={words.agency.nameHint} error={errors.name?.message}>
        {(props) => <input {...props} type="text" autoComplete="organization" {...form.register('name')} />}
      </Field>
      <Field label={words.agency.year} hint={words.agency.yearHint} error={errors.year?.message}>
        {(props) => (
          <input {...props} type="text" inputMode="numeric" className="input-short" {...form.register('year')} />
        )}
      </Field>
      <Field label={words.agency.format}>
        {(props) => (
          <select {...props} {...form.register('format')}>
            <option value="">{words.agency.byYear(proposed?.source ?? null)}</option>
            {formats.map((one) => (
              <option key={one.id} value={one.id}>
                {words.agency.formatName(one.source, one.years.from, one.years.to)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" look="primary">
        {words.home.create}
      </Button>
    </form>
  )
}

function newDraftSchema(formats: Format[]) {
  return z
    .object({ name: z.string().trim().min(1, words.agency.nameMissing), year: z.string().trim(), format: z.string() })
    .superRefine(({ year: text, format }, context) => {
      const year = /^\d{4}$/.test(text) ? yearSchema.safeParse(Number(text)) : null
      const issue = (message: string) => context.addIssue({ code: 'custom', message, path: ['year'] })
      if (!year?.success) issue(words.agency.yearBad)
      else if (format === '' && !proposeFormat(formats, year.data)) issue(describeNoFormat(year.data, formats))
    })
}
