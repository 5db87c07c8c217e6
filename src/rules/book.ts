import * as z from 'zod'
import { expectedOf } from '../format/issues'
import type { Format } from '../format/types'
import { expected } from '../messages/zh-CN'
import { type ClaimWords, claimsSchema, type RuleInfo, type RuleWords, ruleInfo, wordsSchema } from './book-schema'
import { ALWAYS_LISTED } from './built-in'

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
    ...named('claims.json', { claims: claims.claims, none: claims.none, growth: [claims.growth] }),
    ...named('words.json', { pairs: [words.pairs], partsNamed: [words.partsNamed], agency: [words.agency] }),
    ...named('words.json', {
      sections: words.sections,
      persons: words.persons,
      wording: words.wording,
      references: words.references,
    }),
  ]
}

/** Where a form names rules that the book has nothing to say of, or no words for, with the rule. */
export function unknownRules(
  { sections, acrossYears }: Pick<Format, 'sections' | 'acrossYears'>,
  { info, words }: RuleBook,
): { path: string; rule: string }[] {
  const expectations = new Set(words.sections.map(({ rule }) => rule))
  const expected = sections.flatMap((section, s) =>
    section.kind === 'prose'
      ? (section.expects ?? []).map(({ rule }, e) => ({ path: `sections.${s}.expects.${e}.rule`, rule }))
      : [],
  )
  const across = acrossYears.map(({ rule }, a) => ({ path: `acrossYears.${a}.rule`, rule }))
  return [...expected.filter(({ rule }) => !expectations.has(rule)), ...across.filter(({ rule }) => !info.has(rule))]
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
