import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type OpenTemplates, openReport } from '../src/import/open'
import { readImportWords } from '../src/import/words'
import { readFolder } from '../src/platform/node/files'
import { readFonts } from '../src/platform/node/fonts'
import { PUBLICATION_KINDS, publish } from '../src/publish/publish'
import type { Templates } from '../src/publish/templates'
import { readRuleBook } from '../src/rules/book'
import { type Measure, time } from './measure'
import type { Report } from './reports'

const RUNS = 10

/** Opening a published file of each kind: the first time with the modules to load, then again and again. */
export async function measureImporting(root: string, templates: Templates, report: Report): Promise<Measure[]> {
  const opening = await openTemplates(root, templates)
  const loadFonts = () => readFonts(join(root, 'public', 'fonts'))
  const measures: Measure[] = []
  for (const kind of PUBLICATION_KINDS.filter((one) => one !== 'json')) {
    const { format, draft } = report
    const { name, bytes } = await publish(format, draft, kind, { layouts: templates.layouts, loadFonts })
    const values: number[] = []
    let opened = true
    for (let run = 0; run <= RUNS; run++) {
      values.push(
        await time(async () => {
          opened = (await openReport(name, bytes, opening)).ok
        }),
      )
    }
    // A refusal is quick, but no import.
    if (!opened) continue
    const line = (what: string, some: number[]): Measure => {
      return { name: `import ${kind.toUpperCase()}, ${what}`, format: format.id, unit: 'ms', values: some }
    }
    measures.push(line('first', values.slice(0, 1)), line('again', values.slice(1)))
  }
  return measures
}

async function openTemplates(root: string, { formats }: Templates): Promise<OpenTemplates> {
  const folder = await readFolder(join(root, 'templates'), ['rules'])
  const texts = [...folder].map(([name, bytes]): [string, string] => [
    name.slice('rules/'.length),
    new TextDecoder().decode(bytes),
  ])
  const { book } = readRuleBook(new Map(texts))
  const { words } = readImportWords(await readFile(join(root, 'templates', 'import', 'words.json'), 'utf8'))
  const [first, ...others] = formats
  if (!book || !words || !first) throw new Error('the templates of the project cannot be read')
  return { formats: [first, ...others], book, words }
}
