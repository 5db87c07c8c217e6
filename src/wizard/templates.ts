import type { TemplateChange } from '../publish/template-package'
import { readTemplates, type Templates } from '../publish/templates'
import type { TemplateFiles } from '../renderers/layout'
import { storedTemplates } from '../storage/templates'

/** The templates built into the page, as texts by their path inside templates/; the rest comes when asked for. */
const texts = import.meta.glob<string>(['/templates/{formats,layouts}/**/*', '!/templates/layouts/check/*'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const officialTemplates: TemplateFiles = new Map(
  Object.entries(texts).map(([path, text]) => [path.replace('/templates/', ''), text]),
)

/** A template package kept in this browser. With problems it is out of use. */
export interface OwnTemplates {
  name: string
  changes: TemplateChange[]
  problems: string[]
}

/** What the wizard works with: the built-in templates, with those of the clerk's package laid over them. */
export interface OpenedTemplates {
  /** Null when the built-in ones are broken, as `problems` say. */
  templates: Templates | null
  problems: string[]
  own: OwnTemplates | null
}

/** Opens the templates. Never rejects: a package that is no longer right leaves the built-in ones. */
export async function openTemplates(): Promise<OpenedTemplates> {
  // A browser that keeps nothing has no package.
  const stored = await storedTemplates().catch(() => undefined)
  if (!stored) return { ...readTemplates(officialTemplates), own: null }
  const { readTemplatePackage, templateChanges } = await import('../publish/template-package')
  const { templates, problems, files } = readTemplatePackage(stored.bytes, officialTemplates)
  const own = { name: stored.name, changes: templateChanges(officialTemplates, files), problems }
  return templates ? { templates, problems: [], own } : { ...readTemplates(officialTemplates), own }
}
