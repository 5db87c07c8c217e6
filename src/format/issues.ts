import type * as z from 'zod'

/** Where an issue stands, key by key: one place for every unknown key, else the place of the value. */
export function placesOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
}

/** What should have stood there, in a few words a message can show. */
export function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? oneOf(issue.options) : issue.message
    case 'unrecognized_keys':
      return 'no such key'
    case 'too_small':
      return `${sized(issue.origin)}${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`
    case 'too_big':
      return `${sized(issue.origin)}${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`
    case 'invalid_format':
      return issue.format === 'date' ? 'YYYY-MM-DD' : issue.message
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

/** For a text or a list it is the length that is bounded. */
function sized(origin: string): string {
  return origin === 'string' || origin === 'array' ? 'length ' : ''
}

function oneOf(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(' | ')
}
