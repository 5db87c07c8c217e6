import { loadFormats } from '../format/load'
import type { Format } from '../format/types'
import { type Layouts, readLayouts, type TemplateFiles } from '../renderers/layout'
import { describeTemplateProblems } from './describe-templates'

/** A format's file, by its path inside the template folder. */
export const FORMAT_FILE = /^formats\/[^/]+\.json$/

/** Where a template folder keeps the words that importing goes by. */
export const IMPORT_WORDS = 'import/words.json'

/** Everything a template folder holds, read and checked. */
export interface Templates {
  formats: Format[]
  layouts: Layouts
}

/**
 * Reads a template folder given by the paths inside it (`formats/2021.json`, `layouts/web/page.html`).
 * Never throws; `problems` are sentences that name file, place, expected and found.
 */
export function readTemplates(files: TemplateFiles): { templates: Templates | null; problems: string[] } {
  const formatFiles = [...files].filter(([name]) => FORMAT_FILE.test(name))
  const { formats, problems } = loadFormats(formatFiles.map(([name, text]) => ({ name, text: String(text) })))
  if (formatFiles.length === 0) {
    problems.push({ code: 'template.missing', file: 'formats/', path: '', expected: 'formats/*.json', found: '0' })
  }
  const layout = readLayouts(files)
  const sentences = describeTemplateProblems(files, problems, layout.problems)
  const templates = layout.layouts && sentences.length === 0 ? { formats, layouts: layout.layouts } : null
  return { templates, problems: sentences }
}

/** A template folder's files as `readTemplates` takes them: Word files stay bytes, the rest are texts in UTF-8. */
export function templateFiles(files: ReadonlyMap<string, Uint8Array>): Map<string, string | Uint8Array> {
  const utf8 = new TextDecoder()
  return new Map([...files].map(([name, bytes]) => [name, name.endsWith('.docx') ? bytes : utf8.decode(bytes)]))
}
