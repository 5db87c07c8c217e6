import { hostname, userInfo } from 'node:os'
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Draft } from '../../src/draft/types'
import { readFonts } from '../../src/platform/node/fonts'
import { publishFragment } from '../../src/publish/fragment'
import { PUBLICATION_KINDS, type PublicationKind, publish } from '../../src/publish/publish'
import { format2019, format2021 } from '../support/formats'
import { layouts } from '../support/layouts'
import { readPdf } from '../support/poppler'
import { emptyReport, variedReport } from './reports'

const REASON = '理由不公开：系统口径不同'
const LAST_YEAR = '上年草稿里的话'
const SCHEMA = 'file:///home/zhangsan/schema.json'

/** A draft with something private in every place that may hold it. */
const draft: Draft = {
  ...variedReport(format2021),
  $schema: SCHEMA,
  acknowledged: [{ finding: 'requests.identity:received', reason: REASON }],
  previous: { ...emptyReport(format2019), preface: [{ type: 'paragraph', runs: [{ text: LAST_YEAR }] }] },
}

async function bytesOf(kind: PublicationKind): Promise<Uint8Array> {
  const file = await publish(format2021, draft, kind, { layouts, loadFonts: () => readFonts('public/fonts') })
  return file.bytes
}

/** Everything a file holds, its parts unzipped and its streams and attachments unpacked. */
function unpacked(kind: PublicationKind, bytes: Uint8Array): string {
  const utf8 = new TextDecoder()
  if (kind === 'docx')
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => name + utf8.decode(part))
      .join('\n')
  if (kind === 'pdf') {
    const args = ['--qdf', '--object-streams=disable', '--decode-level=all', 'FILE', '-']
    return `${readPdf(bytes, 'qpdf', args)}\n${readPdf(bytes, 'pdftotext', ['FILE', '-'])}`
  }
  return utf8.decode(bytes)
}

describe.each(PUBLICATION_KINDS.map((kind) => [kind]))('the published %s', (kind) => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('says nothing that is not public', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(new Date('2031-07-09T12:34:56Z'))
    const content = unpacked(kind, await bytesOf(kind))
    expect(content.length).toBeGreaterThan(1000)
    for (const secret of [REASON, LAST_YEAR, SCHEMA, 'zhangsan', '2031-07']) expect(content).not.toContain(secret)
    // Root has too short a name to be looked for.
    for (const name of [hostname(), userInfo().username]) if (name.length > 4) expect(content).not.toContain(name)
    expect(content).not.toMatch(/lastModifiedBy|<dc:creator>|dcterms:|\/Author|TotalTime|w:rsid/)
    // PDF/A-3 asks for the date of an attachment (ISO 19005-3, 6.8): a fixed one, that tells nothing.
    for (const [, date] of content.matchAll(/\/(?:Creation|Mod)Date \((.*?)\)/g)) expect(date).toBe('D:20000101000000Z')
  })

  test('is the same, byte for byte, at any time and in any time zone', async () => {
    const zone = process.env.TZ
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const made: Buffer[] = []
      for (const [time, tz] of [
        ['2022-01-01T00:00:00Z', 'Asia/Shanghai'],
        ['2031-07-09T12:34:56Z', 'America/Los_Angeles'],
      ]) {
        vi.setSystemTime(new Date(time ?? ''))
        process.env.TZ = tz
        made.push(Buffer.from(await bytesOf(kind)))
      }
      expect(made[0]?.equals(made[1] ?? Buffer.alloc(0))).toBe(true)
    } finally {
      process.env.TZ = zone
    }
  })
})

test('the fragment for a content management system says nothing that is not public', () => {
  const { html, text } = publishFragment(format2021, draft, layouts)
  expect(text).toContain('政策公开更加及时')
  for (const secret of [REASON, LAST_YEAR, SCHEMA]) expect(html + text).not.toContain(secret)
})

test('the secrets would be found where they are', () => {
  for (const secret of [REASON, LAST_YEAR, SCHEMA]) expect(JSON.stringify(draft)).toContain(secret)
})
