import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../../src/document/types'
import { renderPdf } from '../../../src/renderers/pdf/index'
import { points } from '../../../src/renderers/pdf/page'
import { pageTexts, readPdf, wordsOf } from '../../support/poppler'
import { formatOf, longReport, paragraphsOf } from './report'
import { fonts, theme } from './setting'

let document: Document
let pdf: Uint8Array
beforeAll(async () => {
  document = longReport(formatOf('2021'), 2023)
  pdf = await renderPdf(document, theme, fonts)
})

describe('the file', () => {
  test('is sound', () => {
    expect(readPdf(pdf, 'qpdf', ['--check', 'FILE'])).toContain('No syntax or stream encoding errors found')
  })

  test('embeds every face as a subset that can be read back', () => {
    const faces = readPdf(pdf, 'pdffonts', ['FILE']).trim().split('\n').slice(2)
    expect(faces).toHaveLength(4)
    for (const face of faces) expect(face).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /)
  })

  test('names the report, its language and the program, but no time and no author', () => {
    const info = readPdf(pdf, 'pdfinfo', ['FILE'])
    expect(info).toMatch(new RegExp(`^Title: +${document.title}$`, 'm'))
    expect(info).toMatch(/^Producer: +Nianbao$/m)
    expect(info).toMatch(/^Page size: +595\.\d+ x 841\.\d+ pts \(A4\)$/m)
    // Some fixed day: the time of rendering would make every file another.
    expect(info).toMatch(/^CreationDate: .* 2000 /m)
    expect(info).not.toMatch(/Author|ModDate/)
    const catalog = readPdf(pdf, 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'])
    expect(catalog).toContain('/Lang (zh-CN)')
    expect(catalog).toContain('/DisplayDocTitle true')
  })

  test('has the sections as bookmarks', () => {
    const { outlines } = JSON.parse(readPdf(pdf, 'qpdf', ['--json', '--json-key=outlines', 'FILE']))
    expect(outlines.map(({ title }: { title: string }) => title)).toEqual(document.sections.map(({ title }) => title))
  })

  test('is the same, byte for byte, when rendered again', async () => {
    const again = await renderPdf(longReport(formatOf('2021'), 2023), theme, fonts)
    expect(Buffer.compare(again, pdf)).toBe(0)
  })

  test('holds the picture', () => {
    expect(readPdf(pdf, 'pdfimages', ['-list', 'FILE'])).toMatch(/ image +640 +240 /)
  })
})

describe('the text', () => {
  test('comes back whole: every paragraph, addresses and rare characters with it', () => {
    const text = pageTexts(pdf).join('').replace(/—\d+—/g, '')
    const paragraphs = paragraphsOf(document)
    expect(paragraphs.join('')).toMatch(/㎡.*㛃.*䶮/s)
    for (const paragraph of paragraphs) expect(text).toContain(paragraph)
  })

  test('is signed', () => {
    expect(pageTexts(pdf).join('')).toContain('青屏县自然资源和规划局2024年1月28日')
  })

  test('has the notes below their table, with their marks', () => {
    const page = pageTexts(pdf).find((one) => one.includes('三、收到和处理'))
    expect(page).toMatch(/四、结转下年度继续办理.*注1.*含跨年度补正.*注2.*均为征求第三方意见/)
  })
})

describe('the pages', () => {
  test('are numbered on the outer side, one character in from the edge, 7 mm below the type area', () => {
    const numbers = wordsOf(pdf).filter(({ top }) => top > points(262))
    const pages = Number(readPdf(pdf, 'pdfinfo', ['FILE']).match(/^Pages: +(\d+)$/m)?.[1])
    for (let page = 1; page <= pages; page++) {
      const words = numbers.filter((word) => word.page === page)
      expect(words.map(({ text }) => text).join('')).toBe(`—${page}—`)
      const left = Math.min(...words.map((word) => word.left))
      const right = Math.max(...words.map((word) => word.right))
      if (page % 2 === 1) expect(right).toBeCloseTo(points(184) - 14, 0)
      else expect(left).toBeCloseTo(points(28) + 14, 0)
      const middle = words.reduce((sum, { top, bottom }) => sum + (top + bottom) / 2, 0) / words.length
      expect(middle).toBeCloseTo(points(262 + 7), 0)
    }
  })

  test('hold the table of requests whole, below its heading', () => {
    const page = pageTexts(pdf).filter((one) => one.includes('三、收到和处理政府信息公开申请情况'))
    expect(page).toHaveLength(1)
    expect(page[0]).toContain('一、本年新收政府信息公开申请数量')
    expect(page[0]).toContain('四、结转下年度继续办理')
  })
})
