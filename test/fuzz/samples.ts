import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadFonts, loadRenderer, loadReports, loadTemplates, type Report } from '../../bench/reports'
import { buildDocument } from '../../src/document/build'
import { readSource } from '../../src/import/read'
import type { SourceBlock } from '../../src/import/source'
import { pdfSamples } from './pdf-samples'

export const KINDS = ['text', 'html', 'docx', 'pdf', 'draft'] as const
export type Kind = (typeof KINDS)[number]

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Whole files of a kind to break: our own reports in the official formats, and the fixtures of that kind. */
export async function samplesOf(kind: Kind, root: string): Promise<Uint8Array[]> {
  const templates = await loadTemplates(root)
  const reports = await loadReports(root, templates)
  const fixtures = join(root, 'test', 'fixtures')
  const sources = await filesIn(join(fixtures, 'sources'), kind === 'draft' ? '.json' : `.${kind}`)
  if (kind === 'draft') return [...reports.map(({ draftText }) => utf8(draftText)), ...sources]
  const fonts = kind === 'pdf' ? await loadFonts(root) : { faces: {} }
  const render = await loadRenderer(kind === 'text' ? 'html' : kind, templates, fonts)
  if (kind === 'pdf') return pdfSamples(reports.map(briefly), render, sources)
  const rendered = await Promise.all(reports.map(briefly).map(render))
  if (kind !== 'text') return [...rendered, ...sources]
  return [...(await Promise.all(rendered.map(asText))), ...(await filesIn(join(fixtures, 'imports'), '.txt', '.md'))]
}

async function filesIn(folder: string, ...endings: string[]): Promise<Uint8Array[]> {
  const names = (await readdir(folder)).filter((name) => endings.some((ending) => name.endsWith(ending))).sort()
  return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))))
}

/** The report with one paragraph in each section, so that reading it takes half the time. */
function briefly({ format, draft }: Report): Report['document'] {
  const sections = Object.entries(draft.sections).map(([key, blocks]) => [key, blocks.slice(0, 1)])
  return buildDocument(format, { ...draft, sections: Object.fromEntries(sections) })
}

/** A page as the text one gets by copying it: cells between bars. */
async function asText(page: Uint8Array): Promise<Uint8Array> {
  const reading = await readSource('page.html', page)
  if (!reading.ok) throw new Error(reading.problem.code)
  return utf8(reading.source.blocks.map(lines).join('\n'))
}

function lines(block: SourceBlock): string {
  if (block.type === 'picture') return ''
  if (block.type === 'paragraph') return block.runs.map((run) => run.text).join('')
  return block.rows.map((row) => row.map((cell) => cell.text.replace(/\n/g, '')).join('|')).join('\n')
}
