import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { describeReadNotice, describeReadProblem } from '../../../src/import/describe-source'
import { LIMITS, MAX_BYTES } from '../../../src/import/read/limits'
import { source } from '../../../src/messages/source'
import { problemOf, utf8 } from './reading'
import { p, wordFile } from './word'

/** An OLE file of old Office, with the name of a stream in its directory. */
function oleFile(stream: string): Uint8Array {
  const name = [...stream].flatMap((character) => [character.charCodeAt(0), 0])
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(512).fill(0), ...name])
}
const zipOf = (name: string): Uint8Array => zipSync({ [name]: strToU8('<a/>') })
const bytes = (...start: number[]): Uint8Array => Uint8Array.from([...start, ...Array(20).fill(0)])

describe('what is no report is named by its content', () => {
  test.each([
    ['doc', 'a.doc', oleFile('WordDocument')],
    ['doc', 'a.docx', oleFile('WordDocument')],
    ['wps', 'a.wps', oleFile('WordDocument')],
    ['et', 'a.et', oleFile('Workbook')],
    ['et', 'a.xls', oleFile('Workbook')],
    ['pptx', 'a.ppt', oleFile('PowerPoint Document')],
    ['mail', 'a.msg', oleFile('__substg1.0_0037001F')],
    ['mail', 'a.eml', utf8('Received: from a.example\r\nMIME-Version: 1.0\r\n\r\n年报见附件')],
    ['doc', '坏.doc', oleFile('')],
    ['ofd', 'a.ofd', zipOf('OFD.xml')],
    ['odf', 'a.odt', zipOf('META-INF/manifest.xml')],
    ['xlsx', 'a.xlsx', zipOf('xl/workbook.xml')],
    ['pptx', 'a.docx', zipOf('ppt/presentation.xml')],
    ['zip', 'a.zip', zipOf('年报.txt')],
    ['rtf', 'a.doc', utf8('{\\rtf1\\ansi }')],
    ['archive', 'a.rar', bytes(0x52, 0x61, 0x72, 0x21)],
    ['image', 'a.docx', bytes(0x89, 0x50, 0x4e, 0x47)],
    ['image', 'a.jpg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image', 'a.webp', utf8('RIFF0000WEBPVP8 ')],
    ['image', 'a.heic', utf8('0000ftypheic')],
    ['media', 'a.mp4', utf8('0000ftypisom')],
    ['shortcut', '年报.url', utf8('[InternetShortcut]\r\nURL=http://a.example/')],
    ['shortcut', '粘贴的内容', utf8('https://a.example/art/2024/1/20/art_1_2.html?a=b\n')],
    ['shortcut', '年报.lnk', bytes(0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0)],
  ])('%s (%s)', async (kind, name, file) => {
    expect(await problemOf(file, name)).toEqual({ code: 'read.unread-kind', kind })
  })

  test('an encrypted Word file, an empty one, a blank one, a too large one, bytes of no kind', async () => {
    expect(await problemOf(oleFile('EncryptedPackage'))).toEqual({ code: 'read.encrypted', kind: 'docx' })
    expect(await problemOf(new Uint8Array())).toEqual({ code: 'read.empty' })
    expect(await problemOf(' \n\u3000')).toEqual({ code: 'read.empty' })
    expect(await problemOf(new Uint8Array(MAX_BYTES + 1))).toMatchObject({ code: 'read.too-large', limit: MAX_BYTES })
    expect(await problemOf(bytes(1, 2, 3))).toEqual({ code: 'read.unknown-kind' })
    expect(await problemOf(oleFile('Catalog'), 'thumbs.db')).toEqual({ code: 'read.unknown-kind' })
  })
})

describe('files made to harm are refused by the limit they pass', () => {
  test('a ZIP bomb, before it has gone off', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(LIMITS.unzipped + 1) }, { level: 1 })
    expect(bomb.length).toBeLessThan(LIMITS.unzipped / 100)
    expect(await problemOf(bomb)).toEqual({ code: 'read.limit', what: 'unzipped', limit: LIMITS.unzipped })
  })

  test('a ZIP file of too many entries', async () => {
    const many = Object.fromEntries(
      Array.from({ length: LIMITS.entries + 1 }, (_, index) => [`${index}`, new Uint8Array()]),
    )
    expect(await problemOf(zipSync(many))).toMatchObject({ code: 'read.limit', what: 'entries' })
  })

  test('XML whose elements are nested or repeated without end', async () => {
    expect(await problemOf(wordFile('<w:sdt>'.repeat(100_000)))).toMatchObject({ code: 'read.limit', what: 'nesting' })
    expect(await problemOf(wordFile('<w:br/>'.repeat(LIMITS.nodes + 1)))).toMatchObject({ what: 'nodes' })
  })

  test('a report of too many paragraphs, and a table of too many places', async () => {
    expect(await problemOf(wordFile(p('甲').repeat(LIMITS.blocks + 1)))).toMatchObject({ what: 'blocks' })
    const row = '<tr><td rowspan=60000 colspan=1000>甲<td>乙'
    expect(await problemOf(`<table>${row.repeat(40)}</table>`)).toMatchObject({ what: 'cells' })
  })
})

test('every problem and every notice has its words, with the numbers', () => {
  const { limit, unread } = source.problem
  for (const what of Object.keys(LIMITS) as (keyof typeof LIMITS)[]) {
    const words = describeReadProblem({ code: 'read.limit', what, limit: 2 * 1024 * 1024 })
    expect(words).toBe(limit[what](2 * 1024 * 1024))
  }
  for (const kind of Object.keys(unread) as (keyof typeof unread)[]) {
    expect(describeReadProblem({ code: 'read.unread-kind', kind })).toBe(unread[kind])
  }
  expect(describeReadProblem({ code: 'read.too-large', bytes: 73_400_320, limit: MAX_BYTES })).toMatch(/70 MB.*50/)
  expect(describeReadProblem({ code: 'read.list-page', links: 31 })).toContain('31')
  expect(describeReadProblem({ code: 'read.attachment-page', files: ['甲.pdf', '乙.doc'] })).toContain('甲.pdf、乙.doc')
  expect(describeReadProblem({ code: 'read.frame-page', files: ['a_files/b.html'] })).toContain('a_files/b.html')
  expect(describeReadNotice({ code: 'read.other-frames', count: 5 })).toContain('5')
  expect(describeReadProblem({ code: 'read.broken', detail: 'word/document.xml' })).toContain('word/document.xml')
  expect(describeReadNotice({ code: 'read.other-encoding', declared: 'big5', used: 'gb18030' })).toMatch(
    /big5.*gb18030/,
  )
  expect(describeReadNotice({ code: 'read.deleted-text', count: 4 })).toContain('4')
  expect(describeReadNotice({ code: 'read.joined-files', count: 2 })).toContain('2')
  expect(describeReadNotice({ code: 'read.embedded-objects', count: 3 })).toContain('3')
  expect(describeReadNotice({ code: 'read.unseen-text', count: 7, pages: [1, 3] })).toMatch(/1、3.*7/)
  expect(describeReadNotice({ code: 'read.illegible-characters', count: 9, pages: [2, 5] })).toMatch(/2、5.*9/)
  for (const code of ['read.pages-without-text', 'read.illegible-pages', 'read.recognised-pages'] as const)
    expect(describeReadNotice({ code, pages: [2, 4] })).toContain('2、4')
  const plain = [
    'read.empty',
    'read.unknown-kind',
    'read.script-page',
    'read.login-page',
    'read.error-page',
    'read.no-text',
    'read.illegible',
  ] as const
  const said = plain.map((code) => describeReadProblem({ code }))
  expect(new Set([...said, describeReadProblem({ code: 'read.encrypted', kind: 'docx' })]).size).toBe(plain.length + 1)
})
