import { type UnzipFileInfo, unzipSync } from 'fflate'
import { templatePackage as words } from '../messages/zh-CN'
import { SHELL_FILE, type TemplateFiles } from '../renderers/layout'
import { FORMAT_FILE, readTemplates, type Templates, templateFiles } from './templates'

/** The folders inside a template folder that are read. */
export const TEMPLATE_PARTS = ['formats', 'import', 'layouts', 'rules']

/**
 * What a package may hold, sizes in bytes: a copy of all official templates with a letterhead has a tenth of it.
 * `ratio` is that of an entry's unpacked to its packed size; indented JSON reaches 30.
 */
export const PACKAGE_LIMITS = { bytes: 16 * 2 ** 20, unpacked: 64 * 2 ** 20, entries: 1000, ratio: 200 }

/** Why a file is no template package. */
export type PackageProblem =
  | { code: 'package.too-large'; bytes: number }
  | { code: 'package.not-zip' }
  | { code: 'package.too-many'; entries: number }
  | { code: 'package.too-large-unpacked'; bytes: number }
  | { code: 'package.bomb'; file: string; ratio: number }
  | { code: 'package.nothing' }

/**
 * Unpacks a template package: a ZIP of a template folder, or of the files that differ from the official ones, at its
 * top or in a folder. Never throws. Files come by their path inside the template folder.
 */
export function unpackTemplates(bytes: Uint8Array): { files: TemplateFiles; problem: PackageProblem | null } {
  const refused = (problem: PackageProblem) => ({ files: new Map(), problem })
  if (bytes.length > PACKAGE_LIMITS.bytes) return refused({ code: 'package.too-large', bytes: bytes.length })
  try {
    const entries = listEntries(bytes)
    const problem = overLimits(entries)
    if (problem) return refused(problem)
    const root = rootOf(entries.map(({ name }) => name))
    if (root === null) return refused({ code: 'package.nothing' })
    // An entry is unpacked into as many bytes as it says it has, whatever comes out of it.
    const wanted = unzipSync(bytes, {
      filter: ({ name }) => name.startsWith(root) && isTemplate(name.slice(root.length)),
    })
    const files = Object.entries(wanted).map(([name, content]) => [name.slice(root.length), content] as const)
    return { files: templateFiles(new Map(files)), problem: null }
  } catch {
    return refused({ code: 'package.not-zip' })
  }
}

/**
 * Reads a template package laid over the official templates, file by file. Never throws; `problems` are sentences
 * that name file, place and remedy, and with any of them there are no templates.
 */
export function readTemplatePackage(
  bytes: Uint8Array,
  official: TemplateFiles,
): { templates: Templates | null; problems: string[]; files: TemplateFiles } {
  const { files, problem } = unpackTemplates(bytes)
  if (problem) return { templates: null, problems: [describePackageProblem(problem)], files }
  return { ...readTemplates(new Map([...official, ...files])), files }
}

/** What a file of one's own does to the official templates. One that is nowhere read is `unused`: misspelt, perhaps. */
export interface TemplateChange {
  file: string
  change: 'replaces' | 'adds' | 'unused'
}

/** What one's own files change; those that are like the official ones change nothing. */
export function templateChanges(official: TemplateFiles, own: TemplateFiles): TemplateChange[] {
  return [...own]
    .filter(([file, content]) => content !== official.get(file))
    .map(([file]) => ({ file, change: official.has(file) ? 'replaces' : isOptional(file) ? 'adds' : 'unused' }))
}

/** One problem of a package, in words: what, with its figures, and what to do. */
export function describePackageProblem(problem: PackageProblem): string {
  switch (problem.code) {
    case 'package.too-large':
      return words.tooLarge(megabytes(problem.bytes), megabytes(PACKAGE_LIMITS.bytes))
    case 'package.not-zip':
      return words.notZip
    case 'package.too-many':
      return words.tooMany(problem.entries, PACKAGE_LIMITS.entries)
    case 'package.too-large-unpacked':
      return words.tooLargeUnpacked(megabytes(problem.bytes), megabytes(PACKAGE_LIMITS.unpacked))
    case 'package.bomb':
      return words.bomb(problem.file, Math.round(problem.ratio), PACKAGE_LIMITS.ratio)
    case 'package.nothing':
      return words.nothing
  }
}

/** A format or a shell of one's own may come on top; every other file has to stand in the place of an official one. */
function isOptional(file: string): boolean {
  return FORMAT_FILE.test(file) || file === SHELL_FILE
}

function listEntries(bytes: Uint8Array): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = []
  unzipSync(bytes, {
    filter: (entry) => {
      entries.push(entry)
      return false
    },
  })
  return entries
}

function overLimits(entries: UnzipFileInfo[]): PackageProblem | null {
  if (entries.length > PACKAGE_LIMITS.entries) return { code: 'package.too-many', entries: entries.length }
  const bytes = entries.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (bytes > PACKAGE_LIMITS.unpacked) return { code: 'package.too-large-unpacked', bytes }
  const bomb = entries.find(({ size, originalSize }) => originalSize > size * PACKAGE_LIMITS.ratio)
  return bomb ? { code: 'package.bomb', file: bomb.name, ratio: bomb.originalSize / bomb.size } : null
}

/** The folder of a package that holds the parts, with its slash; the outermost where there are several. */
function rootOf(names: string[]): string | null {
  const part = new RegExp(`^(|.*?/)(?:${TEMPLATE_PARTS.join('|')})/.`)
  const roots = names.flatMap((name) => part.exec(name)?.[1] ?? [])
  return roots.sort((a, b) => a.length - b.length)[0] ?? null
}

/** Whether a path inside a template folder is that of a file that may be read: hidden ones are the system's. */
function isTemplate(path: string): boolean {
  return TEMPLATE_PARTS.some((part) => path.startsWith(`${part}/`)) && !/(?:^|\/)\.|\/$/.test(path)
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1)
}
