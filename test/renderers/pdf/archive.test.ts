import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildDocument } from '../../../src/document/build'
import { EMBEDDED_FILE } from '../../../src/document/embedding'
import { renderPdf } from '../../../src/renderers/pdf/index'
import { format2021 } from '../../support/formats'
import { readPdf } from '../../support/poppler'
import { richDraft } from '../../support/rich-draft'
import { fonts, theme } from './setting'

const document = buildDocument(format2021, richDraft)
let pdf: Uint8Array
let objects: string
beforeAll(async () => {
  pdf = await renderPdf(document, theme, fonts)
  objects = readPdf(pdf, 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'])
})

describe('for the archive, the file', () => {
  test('declares PDF/A-3b and the colours it means', () => {
    expect(objects).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(objects).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(objects).toMatch(/\/S \/GTS_PDFA1/)
    expect(objects).toContain('Copyright International Color Consortium, 2015')
  })

  test('carries the public data as an associated file', () => {
    expect(objects).toMatch(/\/AF \[/)
    expect(objects).toContain('/AFRelationship /Data')
    expect(attached(pdf)).toBe(document.data)
  })
})

describe('the bytes', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  test.each([
    ['Pacific/Kiritimati', '2031-12-31T23:59:59Z'],
    ['America/Los_Angeles', '1999-01-01T00:00:00Z'],
  ])('are the same in the zone %s at %s', async (zone, now) => {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
    expect(Buffer.compare(await renderPdf(document, theme, fonts), pdf)).toBe(0)
  })

  test('hold nothing but what is public: no reasons, no former draft, no time, no author, no machine', () => {
    const data = attached(pdf)
    expect(JSON.parse(data)).toMatchObject({ acknowledged: [], previous: null })
    for (const secret of ['已与有关科室核对', 'some.rule:cell']) expect(data + objects).not.toContain(secret)
    expect(objects).not.toMatch(/\/Author|\/tmp\/|\/home\/|pdfmake|PDFKit/i)
    const years = [...objects.matchAll(/\(D:(\d{4})/g)].map(([, year]) => year)
    expect(new Set(years)).toEqual(new Set(['2000']))
  })
})

function attached(file: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-attached-'))
  try {
    writeFileSync(join(folder, 'report.pdf'), file)
    execFileSync('pdfdetach', ['-savefile', EMBEDDED_FILE, '-o', join(folder, 'out'), join(folder, 'report.pdf')])
    return readFileSync(join(folder, 'out'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
