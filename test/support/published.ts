import { buildDocument } from '../../src/document/build'
import { blankAgency } from '../../src/draft/blank'
import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import type { OpenTemplates } from '../../src/import/open'
import { readSource } from '../../src/import/read'
import type { Source, SourceBlock } from '../../src/import/source'
import { renderHtml } from '../../src/renderers/html'
import { draftWith, written } from './drafts'
import { importWords } from './import-words'
import { layouts } from './layouts'
import { ruleBook } from './rules'

/** A report with nothing wrong in its form: 0 in every cell, 无。 in every section of text, signed. */
export function cleanReport(format: Format): Draft {
  const agency = blankAgency('云岭县教育局')
  const draft = { ...written(draftWith(format, {})), agency }
  return { ...draft, signature: { units: [agency.name], date: `${draft.year + 1}-01-20` } }
}

/** The page a report is published as, without the data embedded in it: what anybody's page shows. */
export function pageOf(format: Format, draft: Draft): string {
  const page = renderHtml(buildDocument(format, draft), layouts.web)
  return page.replace(/<script type="application\/json"[\s\S]*?<\/script>/, '')
}

/** The text of a page as copied from it: a line for each paragraph and row, cells held apart by tabs. */
export async function copiedText(page: string): Promise<string> {
  return sourceOf('page.html', page).then(({ blocks }) => blocks.map(linesOf).join('\n'))
}

function linesOf(block: SourceBlock): string {
  if (block.type === 'picture') return ''
  if (block.type === 'paragraph') return block.runs.map(({ text }) => text).join('')
  return block.rows.map((row) => row.map(({ text }) => text.replaceAll('\n', '')).join('\t')).join('\n')
}

/** What a file of the given text prints. */
async function sourceOf(name: string, text: string): Promise<Source> {
  const reading = await readSource(name, new TextEncoder().encode(text))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return reading.source
}

/** The templates reports are opened by, with the given formats. */
export function templatesWith(formats: OpenTemplates['formats']): OpenTemplates {
  return { formats, book: ruleBook, words: importWords }
}
