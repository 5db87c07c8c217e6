import type { Format } from '../../format/types'
import { type Auditor, createAuditor } from '../../rules/audit'
import { readRuleBook } from '../../rules/book'

/** The rules built into the page, as texts by their names. They come with a chunk of their own. */
const texts = import.meta.glob<string>('/templates/rules/*.json', { query: '?raw', import: 'default', eager: true })

const { book } = readRuleBook(
  new Map(Object.entries(texts).map(([path, text]) => [path.replace('/templates/rules/', ''), text])),
)

/** An auditor of one report; null where the built-in rules are broken, which a test of the files rules out. */
export function auditorFor(format: Format): Auditor | null {
  return book && createAuditor(format, book)
}
