import type { Draft } from './types'

/** The draft file's text: UTF-8 JSON, two spaces, a newline at the end. `readDraft` reads it back equal. */
export function writeDraft(draft: Draft): string {
  return `${JSON.stringify(draft, null, 2)}\n`
}

/**
 * What the public may see of a draft, as data: the report without reasons for acknowledged findings, without
 * last year's draft, and without the path of a schema on somebody's machine.
 */
export function publicDraft({ $schema, ...draft }: Draft): Draft {
  return { ...draft, acknowledged: [], previous: null }
}
