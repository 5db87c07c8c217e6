import type * as z from 'zod'
import { type FragmentLayout, fragmentSchema } from './cms/layout'
import { checkShell, SHELL_PLACEHOLDERS, type ShellFault } from './docx/shell'
import { checkPlaceholders, type WebLayout } from './html/layout'
import { type Theme, themeSchema } from './theme'

/** How the report looks: on paper (DOCX and PDF), as a web page, and pasted into a content management system. */
export interface Layouts {
  theme: Theme
  /** A Word file the DOCX is put into, where the layout brings one. */
  shell: Uint8Array | null
  web: WebLayout
  cms: FragmentLayout
}

/** What is wrong with a layout file: its form, as zod found it, or something of its own. */
export type LayoutProblem = { code: 'layout.shape'; file: string; issue: z.core.$ZodIssue } | LayoutFault

/** A fault of a layout file: what should stand there, what does. `line` is from 1, when known. */
interface LayoutFault {
  code:
    | 'layout.missing'
    | 'layout.not-json'
    | 'layout.unknown-placeholder'
    | 'layout.missing-placeholder'
    | 'layout.not-docx'
    | 'layout.shell-body'
    | 'layout.shell-placeholder'
  file: string
  line: number | null
  expected: string
  found: string
}

/** The files a set of layouts is made of, by their path inside the template folder. */
const LAYOUT_FILES = {
  theme: 'layouts/gongwen/theme.json',
  page: 'layouts/web/page.html',
  style: 'layouts/web/style.css',
  fragment: 'layouts/cms/fragment.json',
} as const

/** A template folder's files by their path inside it: Word files as bytes, everything else as text. */
export type TemplateFiles = ReadonlyMap<string, string | Uint8Array>

/** A layout's own shell for the DOCX; no layout needs one. */
export const SHELL_FILE = 'layouts/gongwen/shell.docx'

/** Reads the layout files. Never throws: layouts are null when there are problems. */
export function readLayouts(files: TemplateFiles): {
  layouts: Layouts | null
  problems: LayoutProblem[]
} {
  const textOf = (name: string) => String(files.get(name) ?? '')
  const problems: LayoutProblem[] = Object.values(LAYOUT_FILES)
    .filter((file) => !files.has(file))
    .map((file) => problem({ code: 'layout.missing', file, expected: file }))
  const read = <T>(file: string, schema: z.ZodType<T>) => readJson(textOf(file) || 'null', file, schema, problems)
  const theme = read(LAYOUT_FILES.theme, themeSchema)
  const cms = read(LAYOUT_FILES.fragment, fragmentSchema)
  const page = textOf(LAYOUT_FILES.page)
  for (const fault of checkPlaceholders(page)) {
    const line = fault.code === 'unknown-placeholder' ? fault.line : null
    problems.push(problem({ code: `layout.${fault.code}`, file: LAYOUT_FILES.page, line, found: `{{${fault.name}}}` }))
  }
  const style = textOf(LAYOUT_FILES.style)
  const shell = files.get(SHELL_FILE) ?? null
  if (shell instanceof Uint8Array) problems.push(...checkShell(shell).map(shellProblem))
  const sound = theme && cms && problems.length === 0
  return {
    layouts: sound ? { theme, shell: shell instanceof Uint8Array ? shell : null, web: { page, style }, cms } : null,
    problems,
  }
}

function readJson<T>(text: string, file: string, schema: z.ZodType<T>, problems: LayoutProblem[]): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) problems.push({ code: 'layout.shape', file, issue })
  } catch {
    problems.push(problem({ code: 'layout.not-json', file }))
  }
  return null
}

function shellProblem(fault: ShellFault): LayoutFault {
  const file = SHELL_FILE
  switch (fault.code) {
    case 'not-docx':
      return problem({ code: 'layout.not-docx', file })
    case 'shell-body':
      return problem({ code: 'layout.shell-body', file, found: String(fault.count) })
    case 'unknown-placeholder':
      return problem({
        code: 'layout.shell-placeholder',
        file,
        line: fault.paragraph,
        expected: SHELL_PLACEHOLDERS.map((name) => `{{${name}}}`).join('、'),
        found: `{{${fault.name}}}`,
      })
  }
}

function problem(known: Partial<LayoutFault> & Pick<LayoutFault, 'code' | 'file'>): LayoutFault {
  return { line: null, expected: '', found: '', ...known }
}
