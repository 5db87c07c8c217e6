import { strToU8, zipSync, zlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importSource } from '../../../src/import/import'
import { readSource } from '../../../src/import/read'
import { binaryBytes, binaryText } from '../../../src/import/read/binary'
import { LIMITS } from '../../../src/import/read/limits'
import { officialFormats } from '../../support/formats'
import { importWords } from '../../support/import-words'
import { rawPdf, write } from '../../support/raw-pdf'
import { auditOf } from '../../support/rules'
import { problemOf, utf8 } from './reading'
import { p, wordFile } from './word'

/** Once these took half a minute to hours, with the square of the length. The time limit of a test is its assertion. */
const SOON = { timeout: 20_000 }
/** Opening a PDF as large as a limit takes ten seconds on a busy machine. */
const REFUSED = { timeout: 60_000 }
const HEAD = '云岭县教育局2023年政府信息公开工作年度报告\n一、总体情况\n'
const LONG = 200_000

/** Reads, understands and checks a text as the command line does. */
async function checked(text: string): Promise<unknown> {
  const reading = await readSource('file', utf8(text))
  if (!reading.ok) return reading.problem
  const { draft } = await importSource(reading.source, officialFormats, importWords)
  const format = officialFormats.find(({ id }) => id === draft.format)
  return format && auditOf(format, draft)
}

describe('what goes on without end is read or refused soon', () => {
  test.each([
    ['blanks in a line', `${HEAD}${' '.repeat(LONG)}甲`],
    ['blanks of full width', `${HEAD}${'\u3000'.repeat(LONG)}甲`],
    ['tabs before a word', `${HEAD}规章\t1\n${'\t'.repeat(LONG)}甲`],
    ['a word without a bar among bars', `|\n${'甲 '.repeat(LONG / 2)}`],
    ['digits in a cell', `${HEAD}二、主动公开政府信息情况\n规章|${'9'.repeat(LONG)}|2|3`],
    [
      'digits before a word in a header',
      `${HEAD}二、主动公开政府信息情况\n结果维持\t${'9'.repeat(LONG)}结果纠正\t总计\n规章\t1\t2`,
    ],
    ['marks of what was lost', `${HEAD}${`${'?'.repeat(19_900)}。\n`.repeat(25)}`],
    ['counts in one sentence', `${HEAD}${'申请1件'.repeat(LONG / 4)}`],
    ['what may be an address', `${HEAD}${'9'.repeat(LONG)}`],
    ['one slip', `${HEAD}${'的'.repeat(LONG)}`],
    ['sentences in one paragraph', `${HEAD}${'申请1件。'.repeat(LONG / 5)}`],
  ])('%s', SOON, async (_, text) => {
    expect(await checked(text)).toBeDefined()
  })

  test('the name of an element, and a list of a million levels', SOON, async () => {
    expect(await problemOf(wordFile(`<${'a'.repeat(LONG)} `))).toBe(null)
    const item = (level: number): string => p('甲', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
    const level = (depth: number): string => `<w:lvl w:ilvl="${depth}"><w:lvlText w:val="%1."/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0)}${level(999_999)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    expect(await problemOf(wordFile(item(999_999) + item(0).repeat(3000), { numbering }))).toBe(null)
  })
})

describe('files made to harm are refused by the limit they pass', () => {
  test.each([
    ['a text of too many characters', 'characters', '甲'.repeat(LIMITS.characters + 1)],
    ['a text of too many cells', 'cells', '规章|1|2\n'.repeat(LIMITS.cells / 2)],
    ['a text of too many lines', 'blocks', '甲\n'.repeat(LIMITS.blocks + 1)],
    [
      'many tables that have too many places together',
      'cells',
      '<table><tr><td colspan=900>甲<td>乙</table>'.repeat(30),
    ],
    ['tables in tables in a page', 'nesting', '<table><tr><td>'.repeat(100_000)],
    ['elements in elements in a page', 'nesting', '<div>'.repeat(100_000)],
    ['tables in tables in a Word file', 'nesting', wordFile('<w:tbl><w:tr><w:tc>'.repeat(100_000))],
  ])('%s', REFUSED, async (_, what, file) => {
    expect(await problemOf(file)).toMatchObject({ code: 'read.limit', what })
  })

  test('a Word file whose entities would fill the memory: they are not expanded', REFUSED, async () => {
    const levels = Array.from({ length: 12 }, (_, at) => `<!ENTITY b${at + 1} "${`&b${at};`.repeat(10)}">`)
    const document = `<!DOCTYPE a [<!ENTITY b0 "甲"><!ENTITY f SYSTEM "file:///etc/passwd">${levels.join('')}]><w:document><w:body>${p('&b12;&f;乙')}</w:body></w:document>`
    const reading = await readSource('file', zipSync({ 'word/document.xml': strToU8(document) }))
    expect(reading).toMatchObject({ ok: true, source: { blocks: [{ runs: [{ text: '&b12;&f;乙' }] }] } })
  })

  test('a PDF of 5,000 pages, and one whose pages print too much together', REFUSED, async () => {
    expect(await problemOf(rawPdf(Array(5000).fill({ content: '' })))).toMatchObject({
      code: 'read.limit',
      what: 'pages',
    })
    const content = write(10, 10, '甲'.repeat(6000))
    expect(await problemOf(rawPdf(Array(LIMITS.pages).fill({ content })))).toMatchObject({ what: 'nodes' })
  })

  test.each([
    ['one long stream', [zlibSync(zeros(LIMITS.unzipped + 1), { level: 9 })], '/FlateDecode'],
    ['many short ones', Array(100).fill(zlibSync(zeros(1_000_000), { level: 9 })), '/FlateDecode'],
    ['one packed by LZW', [lzwZeros(LIMITS.unzipped + 1)], '/LZWDecode'],
    ['one packed by run lengths', [Uint8Array.from([129, 0]), Uint8Array.from(Array(1_400_000).fill(129))], '[ /RL ]'],
  ])(
    'a PDF whose packed streams would fill the memory, before they are unpacked: %s',
    REFUSED,
    async (_, packed, filter) => {
      const bomb = withStreams(packed, filter)
      expect(bomb.length).toBeLessThan(LIMITS.unzipped / 50)
      expect(await problemOf(bomb)).toEqual({ code: 'read.limit', what: 'unzipped', limit: LIMITS.unzipped })
    },
  )

  test('a PDF with a stream packed twice, but not one packed once and spelled out in letters', async () => {
    const packed = [zlibSync(zlibSync(zeros(1000)))]
    expect(await problemOf(withStreams(packed, '[/FlateDecode/Fl]'))).toMatchObject({ what: 'packings', limit: 1 })
    expect(await problemOf(withStreams(packed, '[/ASCII85Decode /FlateDecode]'))).toBe(null)
  })

  test.each([
    ['nesting', 'q '.repeat(5_000_000)],
    ['nesting', 'q 1 0 0 1 0 0 cm '.repeat(600) + 'Q '.repeat(600)],
    ['nodes', 'BT ET '.repeat(600_000)],
  ])('a PDF whose page has too many operators (%s), while they are read', REFUSED, async (what, content) => {
    expect(await problemOf(rawPdf([{ content }]))).toMatchObject({ code: 'read.limit', what })
  })

  test.each([
    [
      'white characters on areas',
      `${'0 800 20 20 re f\n'.repeat(10_000)}1 g ${write(10, 10, '甲'.repeat(100)).repeat(100)}`,
    ],
    ['a line without end', write(10, 10, '甲'.repeat(80_000), 0.01)],
    [
      'lines of figures without end',
      Array.from({ length: 20_000 }, (_, at) => write(at % 500, at / 25, '1', 0.1)).join(''),
    ],
  ])('a PDF whose page has %s is read or refused soon', SOON, async (_, content) => {
    expect(await readSource('file', rawPdf([{ content }]))).toBeDefined()
  })

  test.each([
    ['widths', '/W [32 126 500]', '/W [1 [500 600] 32 99999999999 500]'],
    [
      'widths, in an array of their own',
      '/W [32 126 500]',
      '/W 90 0 R >> endobj 90 0 obj [32 % and on\n 20000000 500] endobj << ',
    ],
    ['heights', '/W [32 126 500]', '/W2 [0 1 -1000 500 800 2 99999999999 -1000 500 800]'],
    ['characters', '/CIDFontType2', '/CIDFontType2 /FirstChar 0 /LastChar 99999999999'],
    [
      'meanings',
      '1 begincodespacerange',
      '1 beginbfrange <00000000> <00ffffff> <0041> endbfrange 1 begincodespacerange',
    ],
    ['glyphs', '1 begincodespacerange', '1 begincidrange <00000000> <00ffffff> 0 endcidrange 1 begincodespacerange'],
    [
      'objects of no bytes',
      'trailer',
      '90 0 obj << /Type /XRef /W [0 0 0] /Size 999999999 >>\nstream\na\nendstream\ntrailer',
    ],
  ])('a PDF that gives %s for millions of numbers', async (_, before, after) => {
    const whole = binaryText(rawPdf([{ content: write(10, 10, '甲') }]))
    const numbered = { code: 'read.limit', what: 'numbered', limit: LIMITS.numbered }
    expect(whole).toContain(before)
    expect(await problemOf(binaryBytes(whole.replace(before, after)))).toEqual(numbered)
  })

  test('a PDF that does so in a packed stream, but not one whose fonts number every character', async () => {
    const ranges = (count: number): Uint8Array =>
      zlibSync(utf8(`/W [${'0 65535 1000 '.repeat(count)}] /ToUnicode beginbfrange <0000> <ffff> [<0041>] endbfrange`))
    expect(await problemOf(withStreams([ranges(62)], '/FlateDecode'))).toMatchObject({ what: 'numbered' })
    expect(await problemOf(withStreams([ranges(60)], '/FlateDecode'))).toBe(null)
    const objects = zlibSync(utf8('1 0 '.repeat(4_100_000)))
    const table = '/FlateDecode /Type /ObjStm /First 9 /N 4100000'
    expect(await problemOf(withStreams([objects], table))).toMatchObject({ what: 'numbered' })
  })

  test.each([
    ['run lengths', '/RunLengthDecode', runLengths],
    ['LZW', '[/LZW]', lzw],
    ['letters', '/ASCII85Decode', base85],
    ['hexadecimal digits', '[ /AHx ]', hex],
    ['letters around what is packed', '[/ASCII85Decode /FlateDecode]', (bytes: Uint8Array) => base85(zlibSync(bytes))],
  ])('a PDF that does so in a stream of %s', async (_, filter, pack) => {
    const ranges = (last: string) => utf8(`1 begincidrange <00000000> <${last}> 0 endcidrange`)
    expect(await problemOf(withStreams([pack(ranges('00ffffff'))], filter))).toMatchObject({ what: 'numbered' })
    expect(await problemOf(withStreams([pack(ranges('0000ffff'))], filter))).toBe(null)
  })

  test('a PDF whose letters stand for more than may be unpacked, and one that spells letters inside what is packed', async () => {
    const zeros = utf8('z'.repeat(LIMITS.unzipped / 4 + 1))
    expect(await problemOf(withStreams([zeros], '/A85'))).toMatchObject({ what: 'unzipped' })
    expect(await problemOf(withStreams([zlibSync(zeros)], '[/FlateDecode /A85]'))).toMatchObject({ what: 'packings' })
  })

  test('a PDF of forty fonts that each say of every code which character it is, is read', REFUSED, async () => {
    const every = utf8('1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange')
    const fonts = Array.from({ length: 40 }, () => zlibSync(every))
    expect(await problemOf(withStreams(fonts, '/FlateDecode'))).toBe(null)
  })

  // Reading the one took for ever: each % may begin a comment of its own or go on with the one before.
  test.each([
    ['comments in comments', `[${'%a'.repeat(40)}\n`],
    ['arrays in comments', `${'[%'.repeat(200_000)}\n${' '.repeat(200_000)}`],
  ])('a PDF whose data looks like %s is read', SOON, async (_, data) => {
    expect(await problemOf(withStreams([zlibSync(utf8(data))], '/FlateDecode'))).toBe(null)
  })

  // pdf.js took 5 s over such a file, and left out the text of the fonts it could not read.
  test('a PDF whose table is lost and whose packed objects are damaged, but not one that lost its table alone', async () => {
    const kind = '/FlateDecode /Type /ObjStm /N 1 /First 6'
    const objects = zlibSync(utf8('200 0 << /Type /Font /Widths [500 500] >>'), { level: 0 })
    const damaged = objects.map((byte, index) => (index === 40 ? 0x28 : byte))
    expect(await problemOf(withStreams([objects], kind))).toBe(null)
    expect(await problemOf(withStreams([damaged], kind))).toMatchObject({ code: 'read.broken', detail: 'ObjStm' })
  })

  test('a PDF with a path of rectangles longer than the stack is read', REFUSED, async () => {
    const content = `${write(10, 10, '甲')}${'0 0 1 100 re '.repeat(80_000)}f`
    expect(await problemOf(rawPdf([{ content }]))).toBe(null)
  })

  test('a PDF with a line longer than any page has, and as long as the stack', REFUSED, async () => {
    const line = (length: number) => problemOf(rawPdf([{ content: write(10, 10, '甲'.repeat(length), 0.01) }]))
    const refused = { code: 'read.limit', what: 'line', limit: LIMITS.line }
    expect(await line(LIMITS.line)).toBe(null)
    expect(await line(LIMITS.line + 1)).toEqual(refused)
    expect(await line(150_000)).toEqual(refused)
  })

  test('a PDF with as many kept states one after the other is read', REFUSED, async () => {
    expect(await problemOf(rawPdf([{ content: 'q Q '.repeat(5000) + write(10, 10, '甲') }]))).toBe(null)
  })
})

function zeros(count: number): Uint8Array {
  return new Uint8Array(count)
}

/** A PDF of one page with some more streams, and a table of its objects that pdf.js makes anew. */
function withStreams(packed: Uint8Array[], filter: string): Uint8Array {
  const streams = packed.map((bytes, index) => {
    const object = `${100 + index} 0 obj\n<< /Length ${bytes.length} /Filter ${filter} >>\nstream\n`
    return `${object}${binaryText(bytes)}\nendstream\nendobj\n`
  })
  const [head = '', ...rest] = binaryText(rawPdf([{ content: write(10, 10, '甲') }])).split('\nxref')
  return binaryBytes(`${head}\n${streams.join('')}${rest.map((part) => `xref${part}`).join('')}`)
}

/** Bytes as RunLengthDecode has them in runs of four, so that no word stands whole in the file. */
function runLengths(bytes: Uint8Array): Uint8Array {
  const runs = binaryText(bytes).match(/[\s\S]{1,4}/g) ?? []
  return binaryBytes(`${runs.map((run) => String.fromCharCode(run.length - 1) + run).join('')}\x80`)
}

/** Bytes as ASCII85Decode has them. */
function base85(bytes: Uint8Array): Uint8Array {
  const groups = Array.from({ length: Math.ceil(bytes.length / 4) }, (_, at) => [...bytes.subarray(4 * at, 4 * at + 4)])
  const letters = groups.map((group) => {
    const value = [...group, 0, 0, 0].slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0)
    const digits = [4, 3, 2, 1, 0].map((power) => 33 + (Math.floor(value / 85 ** power) % 85))
    return String.fromCharCode(...digits.slice(0, group.length + 1))
  })
  return utf8(`${letters.join('')}~>`)
}

/** Bytes as ASCIIHexDecode has them. */
function hex(bytes: Uint8Array): Uint8Array {
  return utf8(`${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}>`)
}

/** Bytes as LZWDecode has them where nothing repeats: a code each, and a new start before codes grow wider. */
function lzw(bytes: Uint8Array): Uint8Array {
  const codes = [...bytes].flatMap((byte, index) => (index % 200 === 0 ? [256, byte] : [byte]))
  const all = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('')
  return Uint8Array.from(all.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2))
}

/** Zeros as LZWDecode has them, at least so many: every code stands for one zero more than the code before it. */
function lzwZeros(count: number): Uint8Array {
  const written = (code: number, width: number): string => code.toString(2).padStart(width, '0')
  const growing = Array.from({ length: 4096 - 258 }, (_, index) => 258 + index)
  const run = written(0, 9) + growing.map((code) => written(code, Math.min(12, 32 - Math.clz32(code + 1)))).join('')
  const most = (3839 * 3840) / 2
  const all = written(256, 9) + `${run}${written(256, 12)}`.repeat(Math.ceil(count / most))
  return Uint8Array.from(all.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2))
}
