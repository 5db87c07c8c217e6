import type { Draft } from './types'

/** Where editors find the JSON Schema of a draft file; relative, as drafts travel without a network. */
const SCHEMA = 'templates/schema/draft.schema.json'

/** The draft file's text: UTF-8 JSON, two spaces, a newline at the end. `readDraft` reads it back equal. */
export function writeDraft(draft: Draft): string {
  const { $schema, ...rest } = draft
  return `${JSON.stringify({ $schema: $schema ?? SCHEMA, ...rest }, null, 2)}\n`
}

/**
 * What the public may see of a draft, as data: the report without reasons for acknowledged findings
 * and without last year's draft.
 */
export function publicDraft(draft: Draft): Draft {
  return { ...draft, acknowledged: [], previous: null }
}
