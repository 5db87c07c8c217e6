import * as z from 'zod'
import { agencySchema, draftSchema } from '../../draft/schema'
import type { Format } from '../../format/types'
import { wizard as words } from '../../messages/zh-CN'

/** What the form asks beyond a readable draft: a name to sign with, and contact details that can work. */
export function formSchema(format: Format) {
  return draftSchema(format).extend({
    agency: agencySchema.extend({
      name: z.string().trim().min(1, words.agency.nameMissing),
      email: z.union([z.literal(''), z.null(), z.email(words.agency.emailBad)], words.agency.emailBad),
    }),
  })
}
