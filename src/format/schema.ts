import * as z from 'zod'
import { expected } from '../messages/zh-CN'
import { PATTERN } from './patterns'

/** One name in a cell path: letters, digits and underscore, so that dots always separate. */
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, expected.key)

/** A string of words on paper: never empty, never padded. */
const words = z
  .string()
  .min(1)
  .regex(/^\S([\s\S]*\S)?$/, expected.trimmed)

const guidance = z.array(z.strictObject({ text: words, source: words }))

const cellKind = z.enum(['count', 'signedCount', 'amount'])

/** A row or column label; a tree of them makes the row labels or the header of a block. */
export interface NodeDefinition {
  key?: string | undefined
  label: string
  /** A shorter name for messages, where the official label carries an explanation. */
  short?: string | undefined
  kind?: CellKind | undefined
  /** Unit of an amount, such as 万元. */
  unit?: string | undefined
  /** Printed after the label where the notice leaves the unit out. */
  unitLabel?: string | undefined
  /** Grid columns a leaf column covers; 1 when left out. */
  span?: number | undefined
  /** Written from top to bottom, for a label taller than wide. */
  vertical?: boolean | undefined
  guidance?: Guidance | undefined
  children?: NodeDefinition[] | undefined
}

const nodeSchema: z.ZodType<NodeDefinition> = z.strictObject({
  key: key.optional(),
  label: z.string(),
  short: words.optional(),
  kind: cellKind.optional(),
  unit: words.optional(),
  unitLabel: words.optional(),
  span: z.int().min(1).optional(),
  vertical: z.boolean().optional(),
  guidance: guidance.optional(),
  get children() {
    return z.array(nodeSchema).min(1).optional()
  },
})

const blockSchema = z.strictObject({
  key: key.optional(),
  /** A row of its own across the whole table, above the block. */
  caption: words.optional(),
  /** The text of the corner above the row labels. */
  corner: words.optional(),
  columns: z.array(nodeSchema).min(1),
  rows: z.array(nodeSchema).min(1),
  guidance: guidance.optional(),
})

const tableSchema = z.strictObject({
  key,
  /** The accessible name; not printed. */
  caption: words,
  /** Relative widths: one for each column of row labels, one for every figure column. */
  widths: z.strictObject({ stub: z.array(z.number().positive()), column: z.number().positive() }),
  /** What a cell holds unless its column or row says otherwise. */
  kind: cellKind,
  unit: words.optional(),
  blocks: z.array(blockSchema).min(1),
})

export const severity = z.enum(['error', 'warning', 'advice'])

export const ruleId = z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/, expected.ruleId)

const sectionFields = { key, title: words, short: words, guidance }

const sectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...sectionFields,
    kind: z.literal('prose'),
    advisedLength: z.int().positive().optional(),
    /** Headings the notice asks for, with their numbers, offered to the clerk. */
    skeleton: z.array(words).min(1).optional(),
    /** Rules of templates/rules this section has to pass; a severity replaces that of the rule. */
    expects: z.array(z.strictObject({ rule: ruleId, severity: severity.optional() })).optional(),
  }),
  z.strictObject({ ...sectionFields, kind: z.literal('tables'), tables: z.array(key).min(1) }),
])

const ruleFields = {
  id: ruleId,
  severity,
  sentence: words,
  source: words,
}

const pattern = z.string().regex(PATTERN, expected.path)

const patterns = z.array(pattern).min(1)

const ruleSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...ruleFields,
    type: z.literal('relation'),
    /** True when the right side, a single cell, is filled by adding up the left side. */
    computes: z.boolean().optional(),
    instances: z
      .array(
        z.strictObject({
          /** A path pattern; each cell it matches gives one instance, its {names} bound. */
          each: pattern,
          left: patterns,
          relation: z.enum(['=', '<=']),
          right: patterns,
          /** True when a note on one of the cells explains the difference away. */
          settledByNote: z.boolean().optional(),
        }),
      )
      .min(1),
  }),
  z.strictObject({ ...ruleFields, type: z.literal('kind') }),
  z.strictObject({ ...ruleFields, type: z.literal('blank') }),
])

/** A figure of this year that equals last year's `previous` plus this year's `plus` less this year's `minus`. */
const acrossYearsSchema = z.strictObject({
  /** A rule of templates/rules. */
  rule: ruleId,
  /** A path pattern; each cell it matches gives one instance, its {names} bound. */
  each: pattern,
  previous: patterns,
  plus: z.array(pattern).default([]),
  minus: z.array(pattern).default([]),
  /** True when a note on the cell explains the difference away. */
  settledByNote: z.boolean().optional(),
})

/** A chart of the report's own figures, bars beside their names. */
const chartSchema = z.strictObject({
  key,
  /** With the placeholder {year} where the year belongs. */
  title: words,
  unit: words,
  /** True when last year's figures stand beside this year's, as far as they are known. */
  compares: z.boolean().optional(),
  /** One bar each: the sum of the cells its patterns stand for. */
  series: z.array(z.strictObject({ label: words, cells: patterns })).min(1),
})

/**
 * A file of templates/formats: the form one notice prescribes, as data.
 * Source of the two shipped ones: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号.
 */
export const formatSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, expected.id),
  name: words,
  source: words,
  issued: z.iso.date(),
  years: z.strictObject({ from: z.int(), to: z.int().nullable() }),
  /** The official title, with the placeholders {agency} and {year}. */
  title: words,
  preface: z.strictObject({ guidance }),
  sections: z.array(sectionSchema).min(1),
  tables: z.array(tableSchema),
  rules: z.array(ruleSchema),
  /** Which figure of last year's report is this year's opening figure; patterns share their {names}. */
  carryForward: z.array(z.strictObject({ from: pattern, to: pattern, source: words })).default([]),
  /** Which figure follows from figures of last year's report and of this one; patterns share their {names}. */
  acrossYears: z.array(acrossYearsSchema).default([]),
  charts: z.array(chartSchema).default([]),
})

export type FormatDefinition = z.infer<typeof formatSchema>
export type BlockDefinition = z.infer<typeof blockSchema>
export type TableDefinition = z.infer<typeof tableSchema>
export type SectionDefinition = z.infer<typeof sectionSchema>
export type ChartDefinition = z.infer<typeof chartSchema>
export type RuleDefinition = z.infer<typeof ruleSchema>
export type RelationRule = Extract<RuleDefinition, { type: 'relation' }>
export type CellKind = z.infer<typeof cellKind>
export type Severity = z.infer<typeof severity>
export type Guidance = z.infer<typeof guidance>
