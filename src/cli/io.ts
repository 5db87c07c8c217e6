import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeDraftNotice, describeDraftProblems } from '../draft/describe'
import { readDraft } from '../draft/read'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import type { OpenTemplates } from '../import/open'
import { type ImportWords, readImportWords } from '../import/words'
import { templatePackage, cli as words } from '../messages/zh-CN'
import { exists, makeFolder, readFolder, writeWhole } from '../platform/node/files'
import { readRuleFiles } from '../publish/rule-files'
import { describePackageProblem, TEMPLATE_PARTS, templateChanges, unpackTemplates } from '../publish/template-package'
import { IMPORT_WORDS, readTemplates, type Templates, templateFiles } from '../publish/templates'
import type { TemplateFiles } from '../renderers/layout'
import type { RuleBook } from '../rules/book'

/** A request that cannot be met: told in one line on standard error, exit code 2. */
export class Refusal extends Error {}

export const EXIT = { clean: 0, findings: 1, refused: 2 } as const

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
  const book = openRuleBook(files)
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

function openRuleBook(files: TemplateFiles): RuleBook {
  const { book, problem } = readRuleFiles(files)
  if (!book) throw new Refusal(problem ?? '')
  return book
}

function openImportWords(files: TemplateFiles): ImportWords {
  const text = files.get(IMPORT_WORDS)
  const reading = readImportWords(typeof text === 'string' ? text : '')
  if (!reading.words)
    throw new Refusal(templatePackage.badImportWords(IMPORT_WORDS, (reading.problem ?? '').replace(/\s+/g, ' ')))
  return reading.words
}

/** Reads a draft file. What reading noticed goes to standard error; a file that is no draft is refused. */
export async function openDraft(file: string, formats: Format[]): Promise<{ draft: Draft; format: Format }> {
  const bytes = await readFile(file).catch((error) => refuseFile(file, error))
  const reading = readDraft(bytes.toString('utf8'), formats)
  if (!reading.ok) throw new Refusal(words.inFile(file, describeDraftProblems(reading.problems)))
  for (const notice of reading.notices) say(words.inFile(file, describeDraftNotice(notice)))
  const format = formats.find((one) => one.id === reading.draft.format)
  if (!format) throw new Error(`format ${reading.draft.format} was read but is not there`)
  return { draft: reading.draft, format }
}

/** Writes a file whole or not at all; a folder or file that cannot be written is refused. */
export async function save(file: string, content: string | Uint8Array): Promise<void> {
  await writeWhole(file, content).catch((error) => refuseFile(file, error))
}

/** Makes sure a folder is there to write into. */
export async function openFolder(folder: string): Promise<void> {
  await makeFolder(folder).catch((error) => refuseFile(folder, error))
}

/** A line for people, on standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** A line of results, on standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function refuseFile(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  throw new Refusal(words.inFile(path, words.fileError[code] ?? words.otherFileError(String(error))))
}
