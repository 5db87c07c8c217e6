import { describe, expect, test } from 'vitest'
import { binaryBytes, binaryText } from '../../../src/import/read/binary'
import { rawPdf, write } from '../../support/raw-pdf'
import { noticesOf, paragraphs, problemOf, read } from './reading'

const text = write(60, 780, '一、总体情况')
const white = (content: string) => `q 1 1 1 rg ${content} Q\n`
const invisible = (content: string) => `q 3 Tr ${content} Q\n`

describe('a character nobody sees', () => {
  test('is left out when it is white on paper, and named', async () => {
    const file = rawPdf([{ content: text + white(write(160, 780, '00')) }])
    expect(paragraphs(await read(file))).toEqual(['一、总体情况'])
    expect(await noticesOf(file)).toEqual([{ code: 'read.unseen-text', count: 2, pages: [1] }])
  })

  test('is left out when it is not painted', async () => {
    const file = rawPdf([{ content: text + invisible(write(160, 780, '00')) }])
    expect(paragraphs(await read(file))).toEqual(['一、总体情况'])
  })

  test('is left out when it is white on a white box over a coloured one', async () => {
    const boxes = 'q 0 0 1 rg 150 770 100 30 re f 1 1 1 rg 150 770 100 30 re f Q\n'
    expect(paragraphs(await read(rawPdf([{ content: text + boxes + white(write(160, 780, '00')) }])))).toEqual([
      '一、总体情况',
    ])
  })
})

describe('text that is seen', () => {
  test('is white on a coloured box', async () => {
    const file = rawPdf([{ content: `q 0 0 1 rg 50 770 200 30 re f Q\n${white(text)}` }])
    expect(paragraphs(await read(file))).toEqual(['一、总体情况'])
    expect(await noticesOf(file)).toEqual([])
  })

  test('is white where only its edges are drawn in black', async () => {
    const file = rawPdf([{ content: white(`1 Tr ${text}`) }])
    expect(paragraphs(await read(file))).toEqual(['一、总体情况'])
  })
})

test('text laid unseen over a scanned page is read and said to be recognised', async () => {
  const file = rawPdf([{ content: invisible(text) + write(290, 40, '1') }, { content: write(60, 700, '六、其他') }])
  expect(paragraphs(await read(file))).toEqual(['一、总体情况', '六、其他'])
  expect(await noticesOf(file)).toEqual([{ code: 'read.recognised-pages', pages: [1] }])
})

describe('fonts that do not say which characters they print', () => {
  // Codes of glyphs in the order the text needs them, as programs number them that leave Unicode out.
  const coded = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x100 + index)).join('')
  const illegible = write(60, 780, coded, 8)

  test('make a PDF that is refused as illegible', async () => {
    expect(await problemOf(rawPdf([{ content: illegible }, { content: '' }]))).toEqual({ code: 'read.illegible' })
  })

  test('make pages that are named beside others', async () => {
    const notices = await noticesOf(rawPdf([{ content: text }, { content: illegible }]))
    expect(notices).toEqual([{ code: 'read.illegible-pages', pages: [2] }])
  })

  test('make a PDF that is refused where its last page has few letters', async () => {
    const few = write(60, 780, coded.slice(0, 5), 8)
    expect(await problemOf(rawPdf([{ content: illegible }, { content: few }]))).toEqual({ code: 'read.illegible' })
  })

  test('leave characters out that are named and none of which is taken for a figure', async () => {
    const whole = binaryText(rawPdf([{ content: text + write(60, 700, '共12件') }]))
    const file = binaryBytes(whole.replace('<0031> <0031>\n', '').replace('<0032> <0032>\n', ''))
    expect(paragraphs(await read(file))).toEqual(['一、总体情况', '共\ufffd\ufffd件'])
    expect(await noticesOf(file)).toContainEqual({ code: 'read.illegible-characters', count: 2, pages: [1] })
  })

  test('and cannot be used leave texts out that are named, one for each', async () => {
    const file = rawPdf([{ content: write(60, 740, '本年度') + write(60, 700, '共12件') }], 'UniJIS-UTF16-H')
    expect(await noticesOf(file)).toEqual([{ code: 'read.illegible-characters', count: 2, pages: [1] }])
  })

  test('make a PDF that is refused where they cannot be used for any text', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => write(60, 780 - 18 * index, '共12件'))
    expect(await problemOf(rawPdf([{ content: lines.join('') }], 'UniJIS-UTF16-H'))).toEqual({ code: 'read.illegible' })
  })

  test('and those that say so in a damaged way are named', async () => {
    const file = rawPdf([{ content: text + write(60, 700, '本年度ç报告ÿ一Ā说明ß能Þ法ÿ二Ā«计á新ç'.repeat(2)) }])
    expect(await noticesOf(file)).toEqual([{ code: 'read.illegible-characters', count: 18, pages: [1] }])
    expect(await noticesOf(rawPdf([{ content: write(60, 700, '青岛 Qīngdǎo 本年度报告') }]))).toEqual([])
  })

  test('are not seen in traditional characters', async () => {
    const traditional =
      '縣人民政府辦公室關於政府信息公開工作年度報告主動公開規範性文件現行有效件數處理決定數量行政許可處罰'
    expect(await problemOf(rawPdf([{ content: write(60, 780, traditional, 8) }]))).toBe(null)
  })
})

describe('text that runs aslant', () => {
  const aslant = (content: string) => `q 0.8 0.6 -0.6 0.8 100 -200 cm ${content} Q\n`

  test('is left out as a watermark where other text does not, and named', async () => {
    const file = rawPdf([{ content: text + aslant(write(300, 600, '内部资料')) }])
    expect(paragraphs(await read(file))).toEqual(['一、总体情况'])
    expect(await noticesOf(file)).toEqual([{ code: 'read.slanted-text', count: 4, pages: [1] }])
  })

  test('is read where all of a page does', async () => {
    const file = rawPdf([{ content: aslant(write(300, 600, '内')) }])
    expect(paragraphs(await read(file))).toEqual(['内'])
    expect(await noticesOf(file)).toEqual([])
  })
})

test('a radical stands for the character that looks the same, and no older form of it', async () => {
  expect(paragraphs(await read(rawPdf([{ content: write(60, 780, '⻔⼾网站') }])))).toEqual(['门户网站'])
})
