import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Draft, ProseBlock } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { createAuditor } from '../../src/rules/audit'
import { type RuleBook, readRuleBook } from '../../src/rules/book'
import type { Finding } from '../../src/rules/finding'
import { projectFile } from './formats'

/** The texts of templates/rules by their names. */
export function ruleTexts(): Map<string, string> {
  const folder = fileURLToPath(new URL('../../templates/rules/', import.meta.url))
  return new Map(readdirSync(folder).map((name) => [name, projectFile(`templates/rules/${name}`)]))
}

function loadBook(): RuleBook {
  const { book, problems } = readRuleBook(ruleTexts())
  if (!book) throw new Error(JSON.stringify(problems))
  return book
}

export const ruleBook = loadBook()

/** What the rules of templates/rules find in a draft. */
export function auditOf(format: Format, draft: Draft): Finding[] {
  return createAuditor(format, ruleBook)(draft)
}

/** A block of prose for each line. */
export function paragraphs(...lines: string[]): ProseBlock[] {
  return lines.map((text) => ({ type: 'paragraph', runs: [{ text }] }))
}
