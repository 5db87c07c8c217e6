import type * as z from 'zod'
import { expected as words } from '../messages/zh-CN'
import { preview } from './json'

/** Where an issue stands, key by key: one place for every unknown key, else the place of the value. */
export function placesOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
}

/** What should have stood there, in a few words a message can show. */
export function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return words.type[issue.expected] ?? issue.expected
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? oneOf(issue.options) : issue.message
    case 'unrecognized_keys':
      return words.noSuchKey
    case 'too_small':
      return bounded(issue, words.least, issue.inclusive === false ? words.above : words.atLeast, issue.minimum)
    case 'too_big':
      return bounded(issue, words.most, issue.inclusive === false ? words.below : words.atMost, issue.maximum)
    case 'invalid_format':
      return issue.format === 'date' ? words.date : issue.message
    default:
      return issue.message
  }
}

/** What stood there instead. */
export function inputOf(issue: z.core.$ZodIssue): unknown {
  const { input } = issue
  if (issue.code !== 'invalid_union' || !('discriminator' in issue) || typeof issue.discriminator !== 'string')
    return input
  return input !== null && typeof input === 'object' ? Reflect.get(input, issue.discriminator) : input
}

/** The value at a place of parsed JSON, as a message shows it. */
export function foundAt(json: unknown, place: readonly PropertyKey[]): string {
  let value: unknown = json
  for (const key of place) value = value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined
  return value === undefined ? words.nothing : preview(value)
}

type Bound = number | bigint

/** For a text or a list it is the length that is bounded. */
function bounded(
  { origin }: { origin: string },
  sizes: Record<string, (bound: string) => string>,
  number: (bound: string) => string,
  bound: Bound,
): string {
  return (sizes[origin] ?? number)(String(bound))
}

function oneOf(values: readonly unknown[]): string {
  return words.oneOf(values.map((value) => JSON.stringify(value)))
}
