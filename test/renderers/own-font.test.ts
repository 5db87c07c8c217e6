import { describe, expect, test } from 'vitest'
import { readOwnFont, withOwnFonts } from '../../src/renderers/own-font'
import { renderPdf } from '../../src/renderers/pdf/index'
import { tablesOf } from '../../src/renderers/truetype'
import { pageTexts, readPdf } from '../support/poppler'
import { documentOf, fonts, paragraph, theme } from './pdf/setting'

/** A face of ours stands for a font of the clerk's. */
const kai = (): Uint8Array => fonts.faces.kai?.bytes.slice() ?? new Uint8Array()

/** The format of a character map that is read nowhere (OpenType, cmap: trimmed table mapping). */
const TRIMMED = 6

describe("a font of the clerk's own", () => {
  test('is known by its name and its characters', () => {
    const { font } = readOwnFont(kai())
    expect(font?.family).toBe('Nianbao Kai')
    expect(singles(font?.coverage)).toBe(singles(fonts.faces.kai?.coverage))
  })

  test.each([
    ['ttcf', 'font.collection'],
    ['OTTO', 'font.postscript'],
    ['wOFF', 'font.web'],
    ['wOF2', 'font.web'],
    ['%PDF', 'font.unreadable'],
  ])('is refused as a file of kind %s', (kind, problem) => {
    const bytes = kai()
    bytes.set(new TextEncoder().encode(kind))
    expect(readOwnFont(bytes)).toEqual({ font: null, problem })
  })

  test.each([
    [0, null],
    [2, 'font.restricted'],
    [4, null],
    [8, null],
    [0x100, 'font.restricted'],
    [0x200, 'font.restricted'],
  ])('may be embedded or not as its fsType %d says', (fsType, problem) => {
    const bytes = kai()
    const view = new DataView(bytes.buffer)
    view.setUint16((tablesOf(view).get('OS/2')?.offset ?? 0) + 8, fsType)
    expect(readOwnFont(bytes).problem).toBe(problem)
  })

  test('is refused when no character map of it is one of Unicode', () => {
    const bytes = kai()
    const view = new DataView(bytes.buffer)
    const cmap = tablesOf(view).get('cmap')?.offset ?? 0
    for (let index = 0; index < view.getUint16(cmap + 2); index++)
      view.setUint16(cmap + view.getUint32(cmap + 8 + 8 * index), TRIMMED)
    expect(readOwnFont(bytes)).toEqual({ font: null, problem: 'font.unreadable' })
  })

  test.each([0, 3, 11, 100, 5000])('is refused when it breaks off after %d bytes', (length) => {
    expect(readOwnFont(kai().slice(0, length))).toEqual({ font: null, problem: 'font.unreadable' })
  })

  test('is embedded in place of ours, which stays for what it lacks', async () => {
    const { font } = readOwnFont(kai())
    if (!font) throw new Error('refused')
    const coverage = '4e00-4eff'
    const set = withOwnFonts(fonts, new Map([['fang', { ...font, coverage }]]))
    const pdf = await renderPdf(documentOf([paragraph('一丁国家')]), theme, set)
    expect(pageTexts(pdf).join('')).toContain('一丁国家')
    const used = readPdf(pdf, 'pdffonts', ['FILE'])
    for (const name of ['NianbaoKai', 'NianbaoFang']) expect(used).toContain(name)
  })
})

/** Ranges written alike: a single character as a range from itself to itself. */
function singles(coverage = ''): string {
  const ranges = coverage.split(',').map((range) => (range.includes('-') ? range : `${range}-${range}`))
  return ranges.filter((range) => Number.parseInt(range, 16) >= 0x20).join(',')
}
