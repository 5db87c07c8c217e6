import { checkPlaceholders, type WebLayout } from './html/layout'
import { type Theme, themeSchema } from './theme'

/** How the report looks: on paper (DOCX and PDF) and as a web page. */
export interface Layouts {
  theme: Theme
  web: WebLayout
}

/** A fault of a layout file: where, what should stand there, what does. `line` is from 1, when known. */
export interface LayoutProblem {
  code:
    | 'layout.missing'
    | 'layout.not-json'
    | 'layout.shape'
    | 'layout.unknown-placeholder'
    | 'layout.missing-placeholder'
  file: string
  line: number | null
  path: string
  expected: string
  found: string
}

/** The files a set of layouts is made of, by their path inside the template folder. */
const LAYOUT_FILES = {
  theme: 'layouts/gongwen/theme.json',
  page: 'layouts/web/page.html',
  style: 'layouts/web/style.css',
} as const

/** Reads the layout files. Never throws: layouts are null when there are problems. */
export function readLayouts(texts: ReadonlyMap<string, string>): {
  layouts: Layouts | null
  problems: LayoutProblem[]
} {
  const problems = Object.values(LAYOUT_FILES)
    .filter((file) => !texts.has(file))
    .map((file) => problem({ code: 'layout.missing', file, expected: file }))
  const theme = readTheme(texts.get(LAYOUT_FILES.theme) ?? 'null', problems)
  const page = texts.get(LAYOUT_FILES.page) ?? ''
  for (const fault of checkPlaceholders(page)) {
    const line = fault.code === 'unknown-placeholder' ? fault.line : null
    problems.push(problem({ code: `layout.${fault.code}`, file: LAYOUT_FILES.page, line, found: `{{${fault.name}}}` }))
  }
  const style = texts.get(LAYOUT_FILES.style) ?? ''
  return { layouts: theme && problems.length === 0 ? { theme, web: { page, style } } : null, problems }
}

function readTheme(text: string, problems: LayoutProblem[]): Theme | null {
  const file = LAYOUT_FILES.theme
  try {
    const parsed = themeSchema.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) {
      problems.push(problem({ code: 'layout.shape', file, path: issue.path.join('.'), expected: issue.message }))
    }
  } catch (error) {
    problems.push(problem({ code: 'layout.not-json', file, expected: 'JSON', found: String(error) }))
  }
  return null
}

function problem(known: Partial<LayoutProblem> & Pick<LayoutProblem, 'code' | 'file'>): LayoutProblem {
  return { line: null, path: '', expected: '', found: '', ...known }
}
