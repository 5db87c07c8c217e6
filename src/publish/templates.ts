import { describeTemplateProblem } from '../format/describe'
import { loadFormats } from '../format/load'
import type { Format } from '../format/types'
import { problems as words } from '../messages/zh-CN'
import { type LayoutProblem, type Layouts, readLayouts } from '../renderers/layout'

/** Everything a template folder holds, read and checked. */
export interface Templates {
  formats: Format[]
  layouts: Layouts
}

/**
 * Reads a template folder given as texts by their path inside it (`formats/2021.json`, `layouts/web/page.html`).
 * Never throws; `problems` are sentences that name file, place, expected and found.
 */
export function readTemplates(texts: ReadonlyMap<string, string>): { templates: Templates | null; problems: string[] } {
  const formatFiles = [...texts].filter(([name]) => /^formats\/[^/]+\.json$/.test(name))
  const { formats, problems } = loadFormats(formatFiles.map(([name, text]) => ({ name, text })))
  if (formatFiles.length === 0) {
    problems.push({ code: 'template.missing', file: 'formats/', path: '', expected: 'formats/*.json', found: '0' })
  }
  const layout = readLayouts(texts)
  const sentences = [...problems.map(describeTemplateProblem), ...layout.problems.map(describeLayoutProblem)]
  const templates = layout.layouts && sentences.length === 0 ? { formats, layouts: layout.layouts } : null
  return { templates, problems: sentences }
}

function describeLayoutProblem({ code, file, line, path, expected, found }: LayoutProblem): string {
  return words.template.where(file, path) + words.layout[code](found, line, expected)
}
