import type { TemplateFiles } from '../../renderers/layout'

/** What the rules and importing go by, as texts by their path inside templates/: a chunk of its own. */
const texts = import.meta.glob<string>('/templates/{rules,import}/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const officialWordFiles: TemplateFiles = new Map(
  Object.entries(texts).map(([path, text]) => [path.replace('/templates/', ''), text]),
)
