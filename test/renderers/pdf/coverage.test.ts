import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../src/renderers/pdf/index'
import { uncoveredCharacters } from '../../../src/renderers/uncovered'
import { corpusFile, withoutCorpus } from '../../support/corpus'
import { pageTexts } from '../../support/poppler'
import { documentOf, fonts, paragraph, theme } from './setting'

const SYMBOLS = '㎡①⑳‰℃№·—…“”‘’％、。《》〔〕（）【】'

describe.skipIf(withoutCorpus).each([
  ['the 8105 characters of 通用规范汉字表', () => listOf('tgh8105.txt'), 8105],
  ['the characters of GB 2312', () => listOf('gb2312.txt'), 6763],
  ['the symbols reports use', () => SYMBOLS, [...SYMBOLS].length],
])('%s', (_name, text, count) => {
  test('are drawn as glyphs and come back as text, each of them', async () => {
    const characters = [...text()].filter((one) => one.trim() !== '')
    expect(characters).toHaveLength(count)
    const document = documentOf([paragraph(characters.join(''))])
    expect(uncoveredCharacters(document, coverages())).toEqual([])
    const printed = pageTexts(await renderPdf(document, theme, fonts))
      .join('')
      .replace(/—\d+—/g, '')
    expect(printed).toBe(`测试${characters.join('')}`)
  })
})

describe('a character no face has', () => {
  const document = {
    ...documentOf([paragraph('前言𠮷')], '标题𪚥'),
    sections: [{ key: 'overview', title: '一、总体情况', blocks: [paragraph('正文𠮷和😀')] }],
    signature: { units: ['某局'], date: '2024年1月1日' },
  }

  test('is named with every part it stands in', () => {
    expect(uncoveredCharacters(document, coverages())).toEqual([
      { character: '𪚥', places: [{ part: 'title' }] },
      { character: '𠮷', places: [{ part: 'preface' }, { part: 'section', title: '一、总体情况' }] },
      { character: '😀', places: [{ part: 'section', title: '一、总体情况' }] },
    ])
  })

  test('shows the mark for a missing sort, never a box without a text', async () => {
    expect(pageTexts(await renderPdf(document, theme, fonts)).join('')).toContain('正文〓和〓')
  })
})

function coverages(): string[] {
  return Object.values(fonts.faces).map(({ coverage }) => coverage)
}

/** One of the lists of characters that lie beside the corpus. */
function listOf(name: string): string {
  return new TextDecoder().decode(corpusFile(`../data/${name}`))
}
