import * as z from 'zod'
import { expectedOf } from '../format/issues'
import { PATTERN } from '../format/patterns'
import { ruleId, severity } from '../format/schema'
import { expected } from '../messages/zh-CN'
import { ALWAYS_LISTED } from './built-in'

const text = z.string().min(1)

/** A regular expression as a file writes it. What it looks behind for should follow what it finds: that is far quicker. */
const expression = text.refine(compiles, expected.regularExpression)

/** What docs and findings say of a rule. Rules of the tables keep sentence and source in their format. */
const ruleInfo = z.strictObject({
  id: ruleId,
  severity,
  sentence: text,
  source: text,
  /** When the clerk may leave a finding as it is. */
  acknowledge: text,
  /** A finding as the clerk reads it. */
  example: text,
})

const cells = z.array(z.array(z.string().regex(PATTERN, expected.path)).min(1)).min(1)

const claim = z.strictObject({
  rule: ruleId,
  /** What the number counts, for the message. */
  about: text,
  /** The topic that has to be spoken of. */
  topic: text.optional(),
  /** The cells are totals of columns, one of which may have been written instead. */
  byColumn: z.boolean().optional(),
  /** What the paragraph up to here has to mention. */
  needs: expression.optional(),
  /** What the sentence has to mention. */
  when: expression.optional(),
  /** May name `words` in {braces}; `#` is the number with its unit. */
  patterns: z.array(text).min(1),
  /** Sums of cells; the claim holds when one of them agrees. */
  cells,
})

const claimsSchema = z.strictObject({
  about: text,
  countUnits: expression,
  /** Units of what no table counts; a whole and its parts may be in them. */
  otherUnits: expression,
  /**
   * What parts the clauses of a sentence. 、 does only beside a counted thing, not in 行政复议、行政诉讼; brackets that belong
   * to a name do not: 县（市、区）.
   */
  clauseEnd: expression,
  /** What no unit stands before: 3个月 counts no 个. */
  notUnits: expression,
  moneyUnits: z.record(text, z.number().positive()),
  approximate: z.strictObject({ before: expression, after: expression }),
  words: z.record(text, text),
  topics: z.array(z.strictObject({ key: text, words: expression })),
  outside: z.strictObject({
    time: z.strictObject({ inside: text, beyond: text }),
    clause: z.array(expression),
    department: z.array(expression),
    government: z.array(expression),
    /** Leading words of a clause that are no part of a unit's name. */
    leading: expression,
    /** A unit that is the reporter itself, without its name. */
    own: expression,
    otherUnit: expression,
  }),
  claims: z.array(claim),
  none: z.array(claim),
  parts: z.strictObject({
    opens: expression,
    closed: expression,
    /** What the last part of a list is called that names all of them. */
    rest: expression,
    ends: expression,
    beside: expression,
    kinds: z.array(expression),
  }),
  /** What stands behind a number that is said to be a share, with the percentage as its group. */
  shares: expression,
})

const topics = z.array(z.strictObject({ name: text, words: expression }))

const wordsSchema = z.strictObject({
  /** What a section has to mention, and how many characters it has at least. */
  sections: z.array(
    z.strictObject({
      rule: ruleId,
      level: z.enum(['government', 'department']).optional(),
      least: z.int().positive().optional(),
      topics,
    }),
  ),
  persons: z.array(
    z.strictObject({
      rule: ruleId,
      kind: text,
      severity: severity.optional(),
      pattern: expression,
      check: z.enum(['id-card', 'luhn']).optional(),
      /** Text before it that makes it no matter of privacy, unless `unlessNot` stands there as well. */
      unless: expression.optional(),
      unlessNot: expression.optional(),
    }),
  ),
  wording: z.array(
    z.strictObject({
      kind: z.enum([
        'markdown',
        'half-width',
        'brackets',
        'lost',
        'doubled',
        'year-mark',
        'unpaired',
        'quotes',
        'unfinished',
      ]),
      pattern: expression,
      /** What corrects it; without any of the three only the clerk can. */
      replacement: z.string().optional(),
      map: z.record(text, text).optional(),
      /** The fix is the first half of what stands there. */
      halve: z.boolean().optional(),
      paragraphOnly: z.boolean().optional(),
    }),
  ),
  years: z.strictObject({
    swing: z.strictObject({ factor: z.number(), least: z.number() }),
    unitSlip: z.strictObject({ factor: z.number(), tolerance: z.number() }),
    sameText: z.strictObject({ share: z.number(), window: z.int(), least: z.int(), passage: z.int() }),
    malformed: expression,
    leftover: z.array(text),
  }),
  /** The last day for a report of each level, MM-DD of the year after. */
  deadlines: z.strictObject({ department: text, government: text }),
})

export type RuleInfo = z.infer<typeof ruleInfo>
export type ClaimDefinition = z.infer<typeof claim>
export type ClaimWords = z.infer<typeof claimsSchema>
export type RuleWords = z.infer<typeof wordsSchema>

/** The files of templates/rules, read: what every rule says, and the words the text rules go by. */
export interface RuleBook {
  info: ReadonlyMap<string, RuleInfo>
  claims: ClaimWords
  words: RuleWords
}

/** What is wrong with a file of templates/rules: which, where, what was expected. Without a name it is about all of them. */
export interface RuleBookProblem {
  file: string
  path: string
  expected: string
}

const SPECIAL = { 'claims.json': claimsSchema, 'words.json': wordsSchema } as const

/**
 * Reads the files of templates/rules, given as texts by their name. Never throws. `claims.json` and `words.json`
 * hold the words; every other file is a list of rules. Together they have to list those the words are about and those that
 * are code.
 */
export function readRuleBook(texts: ReadonlyMap<string, string>): {
  book: RuleBook | null
  problems: RuleBookProblem[]
} {
  const problems: RuleBookProblem[] = []
  const read = <T>(file: string, schema: z.ZodType<T>): T | null => {
    const result = schema.safeParse(parseJson(texts.get(file) ?? ''))
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      problems.push({ file, path: issue.path.join('.'), expected: expectedOf(issue) })
    }
    return null
  }
  const claims = read('claims.json', SPECIAL['claims.json'])
  const words = read('words.json', SPECIAL['words.json'])
  const lists = [...texts.keys()]
    .filter((file) => !(file in SPECIAL))
    .map((file) => read(file, z.array(ruleInfo)) ?? [])
  const info = new Map(lists.flat().map((one) => [one.id, one]))
  for (const { rule, ...place } of claims && words ? rulesNamed(claims, words) : []) {
    if (!info.has(rule)) problems.push({ ...place, expected: expected.listedRule(rule) })
  }
  // Where a list is unreadable, what it would have listed is no problem of its own.
  const missing = problems.length === 0 ? ALWAYS_LISTED.filter((id) => !info.has(id)) : []
  for (const id of missing) problems.push({ file: '', path: '', expected: expected.everyRule(id) })
  return { book: claims && words && problems.length === 0 ? { info, claims, words } : null, problems }
}

/** The rules that claims and words are about, each with its place: one in no list would be told without a sentence or source. */
function rulesNamed(claims: ClaimWords, words: RuleWords): { file: string; path: string; rule: string }[] {
  const named = (file: string, lists: Record<string, { rule: string }[]>) =>
    Object.entries(lists).flatMap(([key, list]) =>
      list.map(({ rule }, index) => ({ file, path: `${key}.${index}.rule`, rule })),
    )
  return [
    ...named('claims.json', { claims: claims.claims, none: claims.none }),
    ...named('words.json', { sections: words.sections, persons: words.persons }),
  ]
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function compiles(source: string): boolean {
  try {
    new RegExp(source)
    return true
  } catch {
    return false
  }
}
