import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildDocument } from '../src/document/build'
import type { Document } from '../src/document/types'
import type { Draft } from '../src/draft/types'
import { writeDraft } from '../src/draft/write'
import type { Format } from '../src/format/types'
import { readFolder } from '../src/platform/node/files'
import { readFonts } from '../src/platform/node/fonts'
import { readTemplates, type Templates, templateFiles } from '../src/publish/templates'
import type { FontSet } from '../src/renderers/fonts'
import { type RuleBook, readRuleBook } from '../src/rules/book'
import { fullReport } from './full-report'

export const RENDERERS = ['html', 'docx', 'pdf'] as const
export type RendererName = (typeof RENDERERS)[number]
export type Render = (document: Document) => Promise<Uint8Array>

/** A full report in every shape the program gives it. */
export interface Report {
  format: Format
  formatText: string
  draft: Draft
  draftText: string
  document: Document
}

/** The official templates of the project at `root`. */
export async function loadTemplates(root: string): Promise<Templates> {
  const { templates, problems } = readTemplates(
    templateFiles(await readFolder(join(root, 'templates'), ['formats', 'layouts'])),
  )
  if (!templates) throw new Error(problems.join('\n'))
  return templates
}

/** The rules of words and years of the project at `root`. */
export async function loadRuleBook(root: string): Promise<RuleBook> {
  const texts = templateFiles(await readFolder(join(root, 'templates'), ['rules']))
  const { book, problems } = readRuleBook(
    new Map([...texts].map(([name, text]) => [name.replace('rules/', ''), String(text)])),
  )
  if (!book) throw new Error(JSON.stringify(problems))
  return book
}

/** A full report of each format. */
export function loadReports(root: string, { formats }: Templates): Promise<Report[]> {
  return Promise.all(
    formats.map(async (format) => {
      const formatText = await readFile(join(root, 'templates', 'formats', `${format.id}.json`), 'utf8')
      const draft = fullReport(format)
      return { format, formatText, draft, draftText: writeDraft(draft), document: buildDocument(format, draft) }
    }),
  )
}

/** The embedded fonts of the project at `root`, unpacked. */
export function loadFonts(root: string): Promise<FontSet> {
  return readFonts(join(root, 'public', 'fonts'))
}

/** Loads a renderer's modules. `fonts` is only looked at by the PDF renderer. */
export async function loadRenderer(name: RendererName, { layouts }: Templates, fonts: FontSet): Promise<Render> {
  switch (name) {
    case 'html': {
      const { renderHtml } = await import('../src/renderers/html')
      return async (document) => new TextEncoder().encode(renderHtml(document, layouts.web))
    }
    case 'docx': {
      const { renderDocx } = await import('../src/renderers/docx')
      return (document) => renderDocx(document, layouts.theme, layouts.shell)
    }
    case 'pdf': {
      const { renderPdf } = await import('../src/renderers/pdf')
      return (document) => renderPdf(document, layouts.theme, fonts)
    }
  }
}
