import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../../src/document/types'
import { getCell } from '../../../src/draft/cells'
import { readDraft } from '../../../src/draft/read'
import { importSource } from '../../../src/import/import'
import { readSource } from '../../../src/import/read'
import type { Source } from '../../../src/import/source'
import { renderPdf } from '../../../src/renderers/pdf'
import { formatOf, longReport, paragraphsOf } from '../../renderers/pdf/report'
import { fonts, theme } from '../../renderers/pdf/setting'
import { officialFormats } from '../../support/formats'
import { importWords } from '../../support/import-words'
import { rawPdf, write } from '../../support/raw-pdf'

async function read(bytes: Uint8Array): Promise<Source> {
  const reading = await readSource('report.pdf', bytes)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return reading.source
}
const problem = async (bytes: Uint8Array) => {
  const reading = await readSource('report.pdf', bytes)
  return reading.ok ? null : reading.problem
}
const plain = (text: string): string => text.replace(/\s/g, '')
const paragraphs = (source: Source): string[] =>
  source.blocks.flatMap((block) =>
    block.type === 'paragraph' ? [plain(block.runs.map((run) => run.text).join(''))] : [],
  )
const tables = (source: Source) => source.blocks.flatMap((block) => (block.type === 'table' ? [block] : []))

/** Reports with a figure in every cell: this program's PDF, and prints of its DOCX (LibreOffice 7.4) and its page (Chromium). */
const reports = (['2019', '2021'] as const).map((id) => {
  const format = formatOf(id)
  return { id, format, document: longReport(format, format.years.from) }
})
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/sources/${name}.pdf`, import.meta.url)))

describe.each(reports)('a report of format $id', ({ id, format, document }) => {
  let own: Uint8Array
  beforeAll(async () => {
    own = await renderPdf(document, theme, fonts)
  })
  const makers = ['this program', 'libreoffice', 'chromium'] as const
  const fileOf = (maker: (typeof makers)[number]): Uint8Array =>
    maker === 'this program' ? own : fixture(`${maker}-${id}`)

  test.each(makers)('printed by %s has every figure and label at its place', async (maker) => {
    expectTables(await read(fileOf(maker)), document)
  })

  test('keeps every paragraph whole, and its title and data', async () => {
    const source = await read(own)
    for (const text of paragraphsOf(document)) expect(paragraphs(source)).toContain(plain(text))
    expect(source.title).toBe(document.title)
    expect(source.embedded).toBe(document.data)
  })

  test.each(['libreoffice', 'chromium'] as const)('keeps its paragraphs whole when printed by %s', async (maker) => {
    const found = paragraphs(await read(fileOf(maker))).map(withoutLoss)
    for (const text of paragraphsOf(document)) expect(found).toContain(withoutLoss(plain(text)))
  })

  test('leaves page numbers out', async () => {
    const texts = paragraphs(await read(own))
    expect(texts.filter((text) => /^[—-]?\d+[—-]?$/.test(text))).toEqual([])
  })

  test.each(makers)('printed by %s gives back all its figures without its data', async (maker) => {
    const source = { ...(await read(fileOf(maker))), embedded: null }
    const { draft } = await importSource(source, officialFormats, importWords)
    const reading = readDraft(document.data, officialFormats)
    if (!reading.ok) throw new Error('the document holds no draft')
    // A figure with a note's mark is for the reader's eyes: recognising it is not this reader's matter.
    const cells = format.cells.filter(({ path }) => !reading.draft.notes[path])
    const figures = (one: typeof draft) => cells.map(({ path }) => [path, getCell(one, path)])
    expect(figures(draft)).toEqual(figures(reading.draft))
  })
})

/**
 * Where the file itself is not the original: LibreOffice does not write marks that hang over the margin, and Chromium
 * names 户 by the older form its font draws it with.
 */
function withoutLoss(text: string): string {
  return text.replaceAll('戶', '户').replace(/[，。、；]/g, '')
}

function expectTables(source: Source, document: Document): void {
  const official = document.sections.flatMap((section) => section.blocks).filter((block) => block.type === 'table')
  const found = tables(source)
  expect(found).toHaveLength(official.length)
  official.forEach((table, index) => {
    const rows = found[index]?.rows.map((row) =>
      row.map(({ text, rowSpan, colSpan, place }) => ({ text: plain(text), rowSpan, colSpan, column: place.column })),
    )
    expect(rows).toEqual(
      table.rows.map(({ cells }) =>
        cells.map(({ text, mark, rowSpan, colSpan, column }) => ({
          text: plain(text + (mark ?? '')),
          rowSpan,
          colSpan,
          column,
        })),
      ),
    )
  })
}

/** A page that is a picture, of one grey pixel. */
const SCAN = { content: 'q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q' }

describe('a file that cannot be read', () => {
  const report = fixture('libreoffice-2021')

  test('is named as locked when it wants a password', async () => {
    const locked = changed(report, 'qpdf', ['--encrypt', 'secret', 'owner', '256', '--', 'IN', 'OUT'])
    expect(await problem(locked)).toEqual({ code: 'read.encrypted', kind: 'pdf' })
  })

  test('is read when only changing it is locked', async () => {
    const locked = changed(report, 'qpdf', ['--encrypt', '', 'owner', '256', '--', 'IN', 'OUT'])
    expect(tables(await read(locked))).toHaveLength(4)
  })

  test('is named as scanned when its pages hold no text', async () => {
    expect(await problem(rawPdf([SCAN, SCAN]))).toEqual({ code: 'read.scanned', pages: 2 })
  })

  test('is named as damaged when it is cut off at the beginning', async () => {
    expect(await problem(report.slice(0, 500))).toEqual({ code: 'read.broken', detail: 'PDF' })
  })
})

test('single pages without text are named', async () => {
  const reading = await readSource('report.pdf', rawPdf([{ content: write(72, 700, '正文') }, SCAN]))
  expect(reading).toMatchObject({ ok: true, notices: [{ code: 'read.pages-without-text', pages: [2] }] })
})

/** What a command makes of a PDF: IN and OUT in its arguments stand for files. */
function changed(pdf: Uint8Array, command: string, args: string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-read-'))
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf)
    const paths = args.map((arg) => arg.replace(/^(IN|OUT)/, (name) => join(folder, `${name.toLowerCase()}.pdf`)))
    execFileSync(command, paths, { stdio: 'ignore' })
    return new Uint8Array(readFileSync(join(folder, 'out.pdf')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
