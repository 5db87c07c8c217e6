import * as z from 'zod'
import { PATTERN } from '../format/patterns'
import { ruleId, severity } from '../format/schema'
import { expected } from '../messages/zh-CN'

const text = z.string().min(1)

/** What a slip of wording is, as messages tell it. */
export const WORDING_KINDS = [
  'markdown',
  'half-width',
  'brackets',
  'lost',
  'doubled',
  'year-mark',
  'unfinished',
  'number-mark',
  'number-bracket',
  'no-date',
  'cut-date',
  'year-end',
  'no-figure',
  'placeholder',
  'over-100',
] as const

/** A regular expression as a file writes it. What it looks behind for should follow what it finds: that is far quicker. */
const expression = text.refine(compiles, expected.regularExpression)

/** What docs and findings say of a rule. Rules of the tables keep sentence and source in their format. */
export const ruleInfo = z.strictObject({
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

/** The file templates/rules/claims.json: how a text's numbers are told to be those of cells. */
export const claimsSchema = z.strictObject({
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
  growth: z.strictObject({
    rule: ruleId,
    /** With the groups `now`, `way`, `percent`, and `last` or `change`. */
    patterns: z.array(expression),
    /** The ways that mean more. */
    rises: expression,
    /** What more and less are called in a message. */
    words: z.tuple([text, text]),
  }),
})

const topics = z.array(z.strictObject({ name: text, words: expression }))

/** The file templates/rules/words.json: what the rules of text, years and sections go by. */
export const wordsSchema = z.strictObject({
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
      rule: ruleId,
      kind: z.enum(WORDING_KINDS),
      pattern: expression,
      /** What corrects it; without any of the three only the clerk can. */
      replacement: z.string().optional(),
      map: z.record(text, text).optional(),
      /** The fix is the first half of what stands there. */
      halve: z.boolean().optional(),
      paragraphOnly: z.boolean().optional(),
    }),
  ),
  /** Where a report names its own agency, with the group `unit`: by a word for itself, and by its name, which is {agency}. */
  agency: z.strictObject({
    rule: ruleId,
    self: expression,
    named: z.array(z.strictObject({ pattern: expression, level: z.enum(['government', 'department']).optional() })),
  }),
  /** How a report says of itself how many parts it has, with the group `count` at the end of what is matched. */
  partsNamed: z.strictObject({ rule: ruleId, patterns: z.array(expression) }),
  /** Marks that stand in pairs, in any of their widths. */
  pairs: z.strictObject({
    rule: ruleId,
    marks: z.array(z.strictObject({ kind: z.enum(['unpaired', 'quotes']), opens: text, closes: text })),
    /** What stands before a closing bracket that opens nowhere: the number of a heading or item. */
    numbers: expression,
  }),
  /** Numbers of laws and notices as they are cited wrongly, and what should stand there. */
  references: z.array(z.strictObject({ rule: ruleId, pattern: expression, official: text })),
  years: z.strictObject({
    swing: z.strictObject({ factor: z.number(), least: z.number() }),
    unitSlip: z.strictObject({ factor: z.number(), tolerance: z.number() }),
    sameText: z.strictObject({ share: z.number(), window: z.int(), least: z.int(), passage: z.int() }),
    /** Where the next year is meant; with {year} and {last}. */
    plans: z.array(text),
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

function compiles(source: string): boolean {
  try {
    new RegExp(source)
    return true
  } catch {
    return false
  }
}
