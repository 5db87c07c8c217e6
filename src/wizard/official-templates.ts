import type { TemplateFiles } from '../renderers/layout'

/** The templates built into the page, as texts by their path inside templates/; the rest comes when asked for. */
const texts = import.meta.glob<string>(['/templates/{formats,layouts}/**/*', '!/templates/layouts/check/*'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const officialTemplates: TemplateFiles = new Map(
  Object.entries(texts).map(([path, text]) => [path.replace('/templates/', ''), text]),
)
