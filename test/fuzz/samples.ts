import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadFonts, loadRenderer, loadReports, loadTemplates } from '../../bench/reports'
import { readSource } from '../../src/import/read'
import type { SourceBlock } from '../../src/import/source'

export const KINDS = ['html', 'docx', 'pdf', 'text'] as const
export type Kind = (typeof KINDS)[number]

/** Whole files of a kind to break: our own reports in the official formats, and the fixtures of that kind. */
export async function samplesOf(kind: Kind, root: string): Promise<Uint8Array[]> {
  const templates = await loadTemplates(root)
  const reports = await loadReports(root, templates)
  const fonts = kind === 'pdf' ? await loadFonts(root) : { faces: {} }
  const render = await loadRenderer(kind === 'text' ? 'html' : kind, templates, fonts)
  const rendered = await Promise.all(reports.map(({ document }) => render(document)))
  if (kind === 'text') return Promise.all(rendered.map(asText))
  const folder = join(root, 'test', 'fixtures', 'sources')
  const names = (await readdir(folder)).filter((name) => name.endsWith(`.${kind}`))
  const fixtures = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return [...rendered, ...fixtures.map((bytes) => new Uint8Array(bytes))]
}

/** A page as the text one gets by copying it: cells between bars. */
async function asText(page: Uint8Array): Promise<Uint8Array> {
  const reading = await readSource('page.html', page)
  if (!reading.ok) throw new Error(reading.problem.code)
  return new TextEncoder().encode(reading.source.blocks.map(lines).join('\n'))
}

function lines(block: SourceBlock): string {
  if (block.type === 'picture') return ''
  if (block.type === 'paragraph') return block.runs.map((run) => run.text).join('')
  return block.rows.map((row) => row.map((cell) => cell.text.replace(/\n/g, '')).join('|')).join('\n')
}
