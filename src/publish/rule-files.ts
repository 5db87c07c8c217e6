import { templatePackage as words } from '../messages/zh-CN'
import type { TemplateFiles } from '../renderers/layout'
import { type RuleBook, readRuleBook } from '../rules/book'

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
