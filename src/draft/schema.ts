import * as z from 'zod'
import type { Format } from '../format/types'
import { expected } from '../messages/zh-CN'

/** The version of the draft file this program writes. */
export const DRAFT_VERSION = 1

const text = z.string()
const optionalText = text.nullable().default(null)

const run = z.strictObject({ text: z.string(), bold: z.boolean().optional() })

const proseBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), runs: z.array(run) }),
  z.strictObject({
    type: z.literal('heading'),
    level: z.literal([1, 2, 3]),
    text: z.string(),
  }),
  z.strictObject({
    type: z.literal('image'),
    data: z.string().regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/, expected.picture),
    alt: z.string(),
    caption: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('table'),
    rows: z.array(z.array(z.string()).min(1)).min(1),
    headerRows: z.int().min(0).optional(),
    caption: z.string().optional(),
  }),
])

const prose = z.array(proseBlockSchema).default([])

/** What a clerk fills in about her agency. The name may still be empty in a draft. */
export const agencySchema = z.strictObject({
  name: text,
  level: z.enum(['government', 'department']).default('department'),
  address: optionalText,
  postcode: optionalText,
  phone: optionalText,
  email: optionalText,
  website: optionalText,
  site: z
    .strictObject({ name: optionalText, domain: optionalText, idCode: optionalText, column: optionalText })
    .default({ name: null, domain: null, idCode: null, column: null }),
})

/** A report year: four digits. Which format it takes is for the draft to say, not for the year. */
export const yearSchema = z.int().min(1000).max(9999)

/** A figure as a file may hold it. Whether it suits its cell is a finding, so that nothing printed is lost. */
const cell = z.number().nullable().default(null)

/** zod schema of a draft file in one format, derived from the format's sections and cells. */
export function draftSchema(format: Format) {
  const sections = format.sections.filter((section) => section.kind === 'prose').map((section) => section.key)
  return z.strictObject({
    $schema: z.string().optional(),
    version: z.literal(DRAFT_VERSION),
    format: z.literal(format.id),
    year: yearSchema,
    agency: agencySchema,
    title: z.string().min(1).nullable().default(null),
    preface: prose,
    sections: z.strictObject(Object.fromEntries(sections.map((key) => [key, prose]))).prefault({}),
    tables: treeSchema(format.cells.map((one) => one.path.split('.'))),
    notes: z
      .strictObject(Object.fromEntries(format.cells.map((one) => [one.path, z.string().min(1).optional()])))
      .default({}),
    signature: z
      .strictObject({ units: z.array(text).default([]), date: z.iso.date().nullable().default(null) })
      .prefault({}),
    acknowledged: z.array(z.strictObject({ finding: z.string().min(1), reason: z.string().min(1) })).default([]),
    /** Read apart, by its own format. */
    previous: z.unknown().default(null),
  })
}

/** Nested objects along the cell paths; `paths` are those below one point, split at the dots. */
function treeSchema(paths: string[][]): z.ZodType {
  const below = new Map<string, string[][]>()
  for (const [key = '', ...rest] of paths) below.set(key, [...(below.get(key) ?? []), rest])
  const shape = [...below].map(([key, rest]) => [key, rest[0]?.length === 0 ? cell : treeSchema(rest)] as const)
  return z.strictObject(Object.fromEntries(shape)).prefault({})
}
