import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import { createAuditor } from './audit'
import type { RuleBook } from './book'
import { createEngine, evaluate, listFindings } from './engine'
import type { Finding } from './finding'

/** All findings of a draft: of the tables in the order of the form, then of the words and the years. */
export function evaluateAll(format: Format, book: RuleBook, draft: Draft): Finding[] {
  return [...listFindings(evaluate(createEngine(format), draft)), ...createAuditor(format, book)(draft)]
}
