import type { TemplateChange } from '../publish/template-package'
import { readTemplates, type Templates } from '../publish/templates'
import type { TemplateFiles } from '../renderers/layout'
import { storedTemplates } from '../storage/templates'
import { officialTemplates } from './official-templates'

/** A template package kept in this browser. With problems it is out of use. */
export interface OwnTemplates {
  name: string
  changes: TemplateChange[]
  problems: string[]
  /** Its files by their path; none where it is out of use. */
  files: TemplateFiles
}

/** What the wizard works with: the built-in templates, with those of the clerk's package laid over them. */
export interface OpenedTemplates {
  /** Null when the built-in ones are broken, as `problems` say. */
  templates: Templates | null
  problems: string[]
  own: OwnTemplates | null
}

let opened: Promise<OpenedTemplates> | null = null

/**
 * Opens the templates, once for as long as the page stands: another package has it loaded anew, and reading them takes
 * longer than a key may. Never rejects: a package that is no longer right leaves the built-in ones.
 */
export function openTemplates(): Promise<OpenedTemplates> {
  opened ??= readAll()
  return opened
}

async function readAll(): Promise<OpenedTemplates> {
  // A browser that keeps nothing has no package.
  const stored = await storedTemplates().catch(() => undefined)
  if (!stored) return { ...readTemplates(officialTemplates), own: null }
  const { readOwnPackage } = await import('./own-package')
  const { templates, problems, changes, files } = readOwnPackage(stored.bytes)
  const own = { name: stored.name, changes, problems, files: templates ? files : new Map() }
  return templates ? { templates, problems: [], own } : { ...readTemplates(officialTemplates), own }
}
