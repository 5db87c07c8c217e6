import * as z from 'zod'
import { describeNoFormat } from '../../draft/describe'
import { parseYear } from '../../draft/numeral'
import { yearSchema } from '../../draft/schema'
import { proposeFormat } from '../../format/load'
import type { Format } from '../../format/types'
import { wizard, home as words } from '../../messages/zh-CN'

/** What a new report can start from. */
export const STARTS = ['blank', 'previous', 'file'] as const

export interface NewDraftValues {
  start: (typeof STARTS)[number]
  name: string
  year: string
  /** Id of a stored draft, or empty. */
  previous: string
  /** Id of a format chosen against the year's, or empty. */
  format: string
}

/** What must be given for a new report: whose it is, by name or by last year's draft, and a year with a format. */
export function newDraftSchema(formats: Format[]) {
  return z
    .object({
      start: z.enum(STARTS),
      name: z.string().trim(),
      year: z.string().trim(),
      previous: z.string(),
      format: z.string(),
    })
    .superRefine(({ start, name, year: text, previous, format }, context) => {
      const issue = (path: keyof NewDraftValues, message: string) =>
        context.addIssue({ code: 'custom', message, path: [path] })
      if (start === 'blank' && name === '') issue('name', wizard.agency.nameMissing)
      if (start === 'previous' && previous === '') issue('previous', words.previousMissing)
      const year = yearSchema.safeParse(parseYear(text))
      if (!year.success) issue('year', wizard.agency.yearBad)
      else if (format === '' && !proposeFormat(formats, year.data)) issue('year', describeNoFormat(year.data, formats))
    })
}
