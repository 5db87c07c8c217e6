import { readTemplates } from '../publish/templates'

/** The templates built into the page, as texts by their path inside templates/; the rest comes when asked for. */
const texts = import.meta.glob<string>(['/templates/{formats,layouts}/**/*', '!/templates/layouts/check/*'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

const read = readTemplates(
  new Map(Object.entries(texts).map(([path, text]) => [path.replace('/templates/', ''), text])),
)

/** The built-in templates, or null with the reasons when they are broken. */
export const templates = read.templates
export const templateProblems = read.problems
