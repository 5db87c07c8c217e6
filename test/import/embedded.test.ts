import { describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import { publicDraft } from '../../src/draft/write'
import { importSource } from '../../src/import/import'
import { readSource } from '../../src/import/read'
import { publish } from '../../src/publish/publish'
import { variedReport } from '../publish/reports'
import { loadFonts } from '../support/fonts'
import { officialFormats } from '../support/formats'
import { importWords } from '../support/import-words'
import { layouts } from '../support/layouts'

describe.each(officialFormats)('a file of our own of format $id', (format) => {
  const report = variedReport(format)
  const bytesOf = async (kind: 'html' | 'docx') =>
    (await publish(format, report, kind, { layouts, loadFonts: async () => loadFonts() })).bytes
  const read = async (bytes: Uint8Array) => {
    const reading = await readSource('年报', bytes)
    if (!reading.ok) throw new Error(reading.problem.code)
    return importSource(reading.source, officialFormats, importWords)
  }
  /** The page with its visible part edited by hand; the data it carries stays. */
  const edited = async (from: string | RegExp, to: string) => {
    const page = new TextDecoder().decode(await bytesOf('html'))
    const body = page.indexOf('<body')
    const changed = page.slice(body).replace(from, to)
    expect(changed).not.toBe(page.slice(body))
    return read(new TextEncoder().encode(page.slice(0, body) + changed))
  }

  test.each(['html', 'docx'] as const)('left as it was, is the public draft: %s', async (kind) => {
    const { draft, messages } = await read(await bytesOf(kind))
    expect(draft).toEqual(publicDraft(report))
    expect(messages).toEqual([])
  })

  test('with a figure edited by hand shows what counts, and names the cell', async () => {
    const { draft, messages } = await edited(/(data-cell="requests\.received\.business"[^>]*>)[^<]*/, '$177')
    expect(getCell(draft, 'requests.received.business')).toBe(77)
    expect(messages[0]).toMatchObject({ code: 'embedded.differs', cells: ['requests.received.business'] })
  })

  test('with a sentence edited by hand shows what counts, and names the section', async () => {
    const { draft, messages } = await edited('政策公开更加及时', '政策公开更加全面')
    expect(JSON.stringify(draft.sections)).toContain('政策公开更加全面')
    expect(messages[0]).toMatchObject({ code: 'embedded.text-differs', titles: [format.sections[0]?.title] })
  })
})
