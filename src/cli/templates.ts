import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Format } from '../format/types'
import type { OpenTemplates } from '../import/open'
import { type ImportWords, readImportWords } from '../import/words'
import { templatePackage, cli as words } from '../messages/zh-CN'
import { exists, readFolder } from '../platform/node/files'
import { readRuleFiles, unknownRuleProblem } from '../publish/rule-files'
import { describePackageProblem, TEMPLATE_PARTS, templateChanges, unpackTemplates } from '../publish/template-package'
import { IMPORT_WORDS, readTemplates, type Templates, templateFiles } from '../publish/templates'
import type { TemplateFiles } from '../renderers/layout'
import type { RuleBook } from '../rules/book'
import { Refusal, refuseFile, say } from './io'

/** The folder of this package: the nearest one above this file that holds templates/formats. */
export async function packageRoot(): Promise<string> {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!(await exists(join(folder, 'templates', 'formats')))) {
    const above = dirname(folder)
    if (above === folder) throw new Refusal(words.noTemplates)
    folder = above
  }
  return folder
}

/** The version this package states of itself. */
export async function packageVersion(): Promise<string> {
  const file = join(await packageRoot(), 'package.json')
  return String(JSON.parse(await readFile(file, 'utf8')).version)
}

/** The official templates, with those of the given folder or package (.zip) laid over them file by file. */
export async function openTemplates(overlay?: string): Promise<Templates & OpenTemplates & { checkStyle: string }> {
  const official = templateFiles(await readFolder(join(await packageRoot(), 'templates'), TEMPLATE_PARTS))
  const own: TemplateFiles = overlay === undefined ? new Map() : await openOwnTemplates(overlay)
  for (const { file, change } of templateChanges(official, own))
    if (change === 'unused') say(words.inFile(overlay ?? '', templatePackage.unused(file)))
  const files: TemplateFiles = new Map([...official, ...own])
  const { templates, problems } = readTemplates(files)
  if (!templates) throw new Refusal(problems.slice(0, 3).join(''))
  const [first, ...others] = templates.formats
  if (!first) throw new Refusal(words.noTemplates)
  const book = openRuleBook(files, templates.formats)
  const checkStyle = String(files.get('layouts/check/style.css') ?? '')
  return { ...templates, formats: [first, ...others], book, words: openImportWords(files), checkStyle }
}

async function openOwnTemplates(path: string): Promise<TemplateFiles> {
  if (path.toLowerCase().endsWith('.zip')) {
    const { files, problem } = unpackTemplates(await readFile(path).catch((error) => refuseFile(path, error)))
    if (problem) throw new Refusal(words.inFile(path, describePackageProblem(problem)))
    return files
  }
  const folder = await readFolder(path, TEMPLATE_PARTS).catch((error) => refuseFile(path, error))
  if (folder.size === 0) throw new Refusal(words.emptyTemplate(path))
  return templateFiles(folder)
}

function openRuleBook(files: TemplateFiles, formats: Format[]): RuleBook {
  const { book, problem } = readRuleFiles(files)
  if (!book) throw new Refusal(problem ?? '')
  const unknown = unknownRuleProblem(files, formats, book)
  if (unknown !== null) throw new Refusal(unknown)
  return book
}

function openImportWords(files: TemplateFiles): ImportWords {
  const text = files.get(IMPORT_WORDS)
  const reading = readImportWords(typeof text === 'string' ? text : '')
  if (!reading.words)
    throw new Refusal(templatePackage.badImportWords(IMPORT_WORDS, (reading.problem ?? '').replace(/\s+/g, ' ')))
  return reading.words
}
