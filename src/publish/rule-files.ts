import type { Format } from '../format/types'
import { expected, templatePackage as words } from '../messages/zh-CN'
import type { TemplateFiles } from '../renderers/layout'
import { type RuleBook, readRuleBook, unknownRules } from '../rules/book'
import { FORMAT_FILE } from './templates'

const FOLDER = 'rules/'

/** Reads the rules of a template folder. Never throws; null with a sentence that says which file is wrong, and where. */
export function readRuleFiles(files: TemplateFiles): { book: RuleBook | null; problem: string | null } {
  const texts = [...files].flatMap(([name, text]): [string, string][] =>
    name.startsWith(FOLDER) && typeof text === 'string' ? [[name.slice(FOLDER.length), text]] : [],
  )
  const { book, problems } = readRuleBook(new Map(texts))
  const [first] = problems
  return { book, problem: first ? words.badRules(FOLDER + first.file, first.path, first.expected) : null }
}

/** Says which form names a rule that the rules of its template folder do not hold; null where none does. */
export function unknownRuleProblem(files: TemplateFiles, formats: Format[], book: RuleBook): string | null {
  for (const format of formats) {
    const [first] = unknownRules(format, book)
    if (first) return words.badRules(fileOf(format, files), first.path, expected.listedRule(first.rule))
  }
  return null
}

function fileOf({ id }: Format, files: TemplateFiles): string {
  return [...files].find(([name, text]) => FORMAT_FILE.test(name) && JSON.parse(String(text)).id === id)?.[0] ?? id
}
