import { readImportWords } from '../import/words'
import { templatePackage as words } from '../messages/zh-CN'
import { readRuleFiles, unknownRuleProblem } from '../publish/rule-files'
import { readTemplatePackage, type TemplateChange, templateChanges } from '../publish/template-package'
import { IMPORT_WORDS, type Templates } from '../publish/templates'
import type { TemplateFiles } from '../renderers/layout'
import { officialTemplates } from './official-templates'
import { officialWordFiles } from './rules/word-files'

/** A package of templates as it was read; with `problems` it is not to be used, and there are no templates. */
export interface ReadPackage {
  templates: Templates | null
  problems: string[]
  changes: TemplateChange[]
  files: TemplateFiles
}

/** Reads a package laid over the built-in templates, rules and words for importing. Never throws. */
export function readOwnPackage(bytes: Uint8Array): ReadPackage {
  const official: TemplateFiles = new Map([...officialTemplates, ...officialWordFiles])
  const { templates, problems, files } = readTemplatePackage(bytes, official)
  const all: TemplateFiles = new Map([...official, ...files])
  const { book, problem } = readRuleFiles(all)
  const unknown = book && templates ? unknownRuleProblem(all, templates.formats, book) : null
  const wrong = [...problems, problem, unknown, importProblem(all)].filter((one) => one !== null)
  const changes = templateChanges(official, files)
  return { templates: wrong.length > 0 ? null : templates, problems: wrong, changes, files }
}

function importProblem(files: TemplateFiles): string | null {
  const { problem } = readImportWords(String(files.get(IMPORT_WORDS) ?? ''))
  return problem === null ? null : words.badImportWords(IMPORT_WORDS, problem.replace(/\s+/g, ' '))
}
