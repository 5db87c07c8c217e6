/** templates/layouts/web: a page with placeholders, and its style. */
export interface WebLayout {
  page: string
  style: string
}

/** What a page may name between double braces; each must stand in it at least once. */
export const PLACEHOLDERS = ['language', 'title', 'meta', 'style', 'preface', 'sections', 'signature', 'data'] as const
type Placeholder = (typeof PLACEHOLDERS)[number] | (typeof OPTIONAL)[number]

/** What it may name besides: the title as HTML that breaks behind the agency's name; `title` is plain text. */
const OPTIONAL = ['heading'] as const

/** A fault of a page template, with its line (from 1). */
export type PlaceholderFault =
  | { code: 'unknown-placeholder'; name: string; line: number }
  | { code: 'missing-placeholder'; name: string }

const MARK = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Every placeholder of a page that is misspelt or missing. */
export function checkPlaceholders(page: string): PlaceholderFault[] {
  const found = [...page.matchAll(MARK)].map((match) => ({
    name: match[1] ?? '',
    line: page.slice(0, match.index).split('\n').length,
  }))
  const known = (name: string) => [...PLACEHOLDERS, ...OPTIONAL].some((one) => one === name)
  return [
    ...found.filter(({ name }) => !known(name)).map((one) => ({ code: 'unknown-placeholder' as const, ...one })),
    ...PLACEHOLDERS.filter((name) => !found.some((one) => one.name === name)).map((name) => ({
      code: 'missing-placeholder' as const,
      name,
    })),
  ]
}

/** The page with its placeholders filled. Values are HTML already. Unknown ones stay as they are. */
export function fillPage(page: string, values: Record<Placeholder, string>): string {
  return page.replace(MARK, (whole, name: string) => values[name as Placeholder] ?? whole)
}
