import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { Window } from 'happy-dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { buildDocument } from '../../../src/document/build'
import { EMBEDDED_NAMESPACE } from '../../../src/document/embedding'
import type { Document } from '../../../src/document/types'
import { readDraft } from '../../../src/draft/read'
import { publicDraft } from '../../../src/draft/write'
import { renderDocx } from '../../../src/renderers/docx'
import { allFormats, format2021 } from '../../support/formats'
import { ooxmlErrors } from '../../support/ooxml'
import { richDraft } from '../../support/rich-draft'
import { partsOf, readBlocks } from './read'
import { longReport, theme } from './report'

const report = longReport(format2021)

describe('the file', () => {
  it.each(allFormats.map((format) => [format.id, format] as const))(
    'is valid Open XML in format %s',
    async (_, format) => {
      expect(await ooxmlErrors(await renderDocx(longReport(format), theme))).toEqual([])
    },
  )

  it('is told to be invalid by the validator when an element is out of order', async () => {
    const files = unzipSync(await renderDocx(report, theme))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const broken = xml.replace(/(<w:pStyle [^>]*\/>)(<w:keepNext\/>)/, '$2$1')
    expect(broken).not.toBe(xml)
    expect(await ooxmlErrors(zipSync({ ...files, 'word/document.xml': strToU8(broken) }))).not.toEqual([])
  })

  it('stays valid and readable whatever printable texts hold', async () => {
    const hostile = '甲<b>&amp;"乙\'\r\n丙\t丁'
    const document: Document = {
      ...report,
      title: hostile,
      agency: '',
      preface: [
        { type: 'paragraph', runs: [] },
        { type: 'paragraph', runs: [{ text: hostile, bold: true }] },
        { type: 'figure', data: 'data:image/png;base64,AAAA', alt: hostile, caption: hostile },
        { type: 'figure', data: '', alt: hostile, caption: null },
      ],
      sections: [],
      signature: { units: [hostile], date: null },
    }
    const docx = await renderDocx(document, theme)
    expect(await ooxmlErrors(docx)).toEqual([])
    const texts = (await readBlocks(docx)).map(({ text }) => text)
    expect(texts.filter((text) => /^\*?甲<b>&amp;"乙'丙\t丁\*?$/.test(text))).toHaveLength(6)
  })

  it('tells its title and nobody', async () => {
    const parts = partsOf(await renderDocx({ ...report, title: '甲&乙' }, theme))
    const properties = Object.entries(parts).filter(([name]) => name.startsWith('docProps/'))
    const told = properties.map(([, xml]) => xml.replace(/<\?.*?\?>|<[^>]*>/g, '')).join('')
    expect(told).toBe('甲&amp;乙')
    for (const xml of Object.values(parts)) {
      expect(xml).not.toMatch(/Un-named|dcterms:|lastModifiedBy|creator|TotalTime|w:rsid/)
    }
  })
})

describe('the public data', () => {
  const dataIn = (docx: Uint8Array) => {
    const part = Object.values(partsOf(docx)).find((xml) => xml.includes(EMBEDDED_NAMESPACE) && xml.includes('<data '))
    return new new Window().DOMParser().parseFromString(part ?? '', 'application/xml').documentElement.textContent ?? ''
  }

  it('lie in the file as a custom XML part, whatever they hold', async () => {
    const draft = { ...richDraft, notes: { 'requests.received.total': ']]></data><!--\u0000\ufffe\u0085\u2028&amp;' } }
    const docx = await renderDocx(buildDocument(format2021, draft), theme)
    expect(await ooxmlErrors(docx)).toEqual([])
    expect(readDraft(dataIn(docx), [format2021])).toMatchObject({ ok: true, draft: publicDraft(draft) })
  })

  it('are pointed to from the document, as Word and LibreOffice expect', async () => {
    const parts = partsOf(await renderDocx(report, theme))
    expect(parts['word/_rels/document.xml.rels']).toContain('relationships/customXml" Target="../customXml/item1.xml"')
    expect(parts['customXml/_rels/item1.xml.rels']).toContain('Target="itemProps1.xml"')
    expect(parts['[Content_Types].xml']).toContain('PartName="/customXml/itemProps1.xml"')
  })
})

describe('the same report', () => {
  const zone = process.env.TZ
  afterEach(() => {
    vi.useRealTimers()
    process.env.TZ = zone
  })

  it('gives the same bytes at any time and in any time zone', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(new Date('2022-01-01T00:00:00Z'))
    process.env.TZ = 'Asia/Shanghai'
    const before = await renderDocx(report, theme)
    vi.setSystemTime(new Date('2031-07-09T12:34:56Z'))
    process.env.TZ = 'America/Los_Angeles'
    const after = await renderDocx(report, theme)
    expect(Buffer.from(before).equals(Buffer.from(after))).toBe(true)
    const other = await renderDocx({ ...report, title: `${report.title}（修订）` }, theme)
    expect(Buffer.from(before).equals(Buffer.from(other))).toBe(false)
  })
})
