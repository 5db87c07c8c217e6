import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { buildDocument } from '../../../src/document/build'
import { blankDraft } from '../../../src/draft/blank'
import { getCell } from '../../../src/draft/cells'
import { readDraft } from '../../../src/draft/read'
import { importSource } from '../../../src/import/import'
import type { Source } from '../../../src/import/source'
import { renderDocx } from '../../../src/renderers/docx'
import { longReport, theme } from '../../renderers/docx/report'
import { paragraphsOf } from '../../renderers/pdf/report'
import { corpusFile, withoutCorpus } from '../../support/corpus'
import { allFormats, format2021, officialFormats } from '../../support/formats'
import { importWords } from '../../support/import-words'
import { PIXEL } from '../../support/rich-draft'
import { expectTablesOf, grid, noticesOf, paragraphs, problemOf, read, tables } from './reading'
import { p, tc, tr, wordFile } from './word'

describe.each(allFormats.map((format) => [format.id, format] as const))(
  'our own Word file of format %s',
  (_, format) => {
    test('gives every paragraph, every figure at its place, the pictures and its data', async () => {
      const document = longReport(format)
      const source = await read(await renderDocx(document, theme))
      const texts = paragraphs(source)
      for (const text of paragraphsOf(document)) expect(texts).toContain(text.trim())
      for (const { title } of document.sections) expect(texts).toContain(title)
      expectTablesOf(document, source)
      const pictures = document.sections.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'figure')
      expect(source.blocks.filter(({ type }) => type === 'picture')).toMatchObject(
        pictures.map((picture) => picture.type === 'figure' && { data: picture.data, alt: picture.alt }),
      )
      expect(source.title).toBe(document.title)
      expect(JSON.parse(source.embedded ?? '')).toEqual(JSON.parse(document.data))
    })
  },
)

test.each(officialFormats.map((format) => [format.id, format] as const))(
  'a Word file of format %s saved again by LibreOffice reads the same',
  async (id, format) => {
    const url = new URL(`../../fixtures/sources/libreoffice-${id}.docx`, import.meta.url)
    const source = await read(new Uint8Array(readFileSync(url)))
    const reading = readDraft(source.embedded ?? '', [format])
    if (!reading.ok) throw new Error('the data is gone')
    const document = buildDocument(format, reading.draft)
    expectTablesOf(document, source)
    for (const text of paragraphsOf(document)) expect(paragraphs(source)).toContain(text.trim())
  },
)

describe.skipIf(withoutCorpus)('the official blank form', () => {
  const form = (): Promise<Source> => read(corpusFile('official/blank-2021.docx'))

  test('has the labels of the mandated tables at their places, and blanks beside and below', async () => {
    const solid = (text: string): string => text.replace(/\s/g, '')
    const printed = tables(await form()).map(({ rows }) => rows.map((row) => row.map(({ text }) => solid(text))))
    const official = buildDocument(format2021, blankDraft(format2021, 2021)).sections.flatMap(({ blocks }) => blocks)
    const labels = official.flatMap((block) => (block.type === 'table' ? block.rows.flatMap(({ cells }) => cells) : []))
    for (const { text } of labels) expect(printed.flat(2)).toContain(solid(text))
    const received = printed[1]?.find(([label]) => label === '一、本年新收政府信息公开申请数量')
    expect(received?.slice(1)).toEqual(Array(7).fill(''))
    expect(printed[2]?.[3]).toEqual(Array(15).fill(''))
  })

  test('is taken for a report of its format in which every cell is blank', async () => {
    const { draft } = await importSource(await form(), officialFormats, importWords)
    expect(draft.format).toBe('2021')
    for (const { path } of format2021.cells) expect(getCell(draft, path)).toBeNull()
  })
})

const numbered = (text: string, list: number, level: number): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const definition = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const list = (id: number, defined: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${defined}"/>${more}</w:num>`

describe('numbers Word prints itself', () => {
  const outline = [
    level(0, 'chineseCountingThousand', '%1、'),
    level(1, 'chineseCounting', '（%2）'),
    level(2, 'decimal', '%3.'),
    level(3, 'decimal', '（%4）'),
  ].join('')

  test('count level by level and begin anew below', async () => {
    const body = [
      numbered('总体情况', 1, 0),
      numbered('主动公开', 1, 1),
      numbered('重点领域', 1, 2),
      numbered('基层', 1, 3),
      numbered('依申请公开', 1, 1),
      numbered('受理', 1, 2),
      numbered('', 1, 0),
      numbered('情况', 1, 0),
    ].join('')
    const source = await read(wordFile(body, { numbering: definition(7, outline) + list(1, 7) }))
    expect(paragraphs(source)).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '1.重点领域',
      '（1）基层',
      '（二）依申请公开',
      '1.受理',
      '三、情况',
    ])
  })

  test('go on over lists of one definition unless a list says where it begins', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
    const numbering = definition(0, outline) + list(1, 0) + list(2, 0) + list(3, 0, override)
    const body = numbered('甲', 1, 0) + numbered('乙', 2, 0) + numbered('丙', 3, 0) + numbered('丁', 3, 0)
    expect(paragraphs(await read(wordFile(body, { numbering })))).toEqual(['一、甲', '二、乙', '四、丙', '五、丁'])
  })

  test('come from the paragraph’s style, and legal numbering is in digits', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="列表"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    const legal = outline + level(4, 'decimal', '%1.%5', '<w:isLgl/>')
    const source = await read(
      wordFile(p('甲', '<w:pStyle w:val="b"/>') + numbered('乙', 1, 4), {
        styles,
        numbering: definition(0, legal) + list(1, 0),
      }),
    )
    expect(paragraphs(source)).toEqual(['一、甲', '1.1乙'])
  })

  test('are none for bullets, for list 0 and for lists that are not there', async () => {
    const numbering = definition(0, level(0, 'bullet', '\uf0b7')) + list(1, 0)
    const body = numbered('甲', 1, 0) + numbered('乙', 0, 0) + numbered('丙', 9, 0)
    expect(paragraphs(await read(wordFile(body, { numbering })))).toEqual(['甲', '乙', '丙'])
  })
})

describe('the text of a Word file', () => {
  test('keeps bold of runs and styles, and headings by outline level or style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="s"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="c"><w:rPr><w:b w:val="1"/></w:rPr></w:style>'
    const runs =
      '<w:r><w:t xml:space="preserve">甲 </w:t></w:r><w:r><w:rPr><w:rStyle w:val="c"/></w:rPr><w:t>乙</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>丙</w:t></w:r>'
    const body = `${p('题', '<w:pStyle w:val="1"/>')}<w:p>${runs}</w:p>${p('丁', '<w:pStyle w:val="s"/>')}${p('小题', '<w:outlineLvl w:val="1"/>')}`
    const source = await read(wordFile(body, { styles }))
    expect(source.blocks.map((block) => block.type === 'paragraph' && [block.level, block.runs])).toEqual([
      [2, [{ text: '题' }]],
      [null, [{ text: '甲 ' }, { text: '乙', bold: true }, { text: '丙' }]],
      [null, [{ text: '丁', bold: true }]],
      [3, [{ text: '小题' }]],
    ])
  })

  test('is read through content controls, links, fields and tracked changes; deleted text is left out and counted', async () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('己')}`
    const body = `<w:sdt><w:sdtPr/><w:sdtContent><w:p>${run('甲')}<w:ins>${run('乙')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:hyperlink>${run('丙')}</w:hyperlink><w:fldSimple w:instr="PAGE">${run('丁')}</w:fldSimple>${field}<w:moveFrom>${run('移')}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p></w:sdtContent></w:sdt>`
    const file = wordFile(body)
    expect(paragraphs(await read(file))).toEqual(['甲乙丙丁己'])
    expect(await noticesOf(file)).toEqual([{ code: 'read.deleted-text', count: 2 }])
  })

  test('breaks lines where Word does, joins what a deleted mark joins, and has no table of contents', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>'
    const body = `${p('一、总体情况1', '<w:pStyle w:val="t"/>')}<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>${p('丁', '<w:rPr><w:del/></w:rPr>')}${p('戊')}`
    expect(paragraphs(await read(wordFile(body, { styles })))).toEqual(['甲', '乙 丙', '丁戊'])
  })

  test('in text boxes is read once, though it stands there for new and old programs', async () => {
    const box = `<w:txbxContent>${p('框')}</w:txbxContent>`
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>文</w:t></w:r></w:p>`
    expect(paragraphs(await read(wordFile(body)))).toEqual(['框', '文'])
  })

  test('has its pictures: PNG and JPEG of the file itself, new and old markup', async () => {
    const png = Uint8Array.from(Buffer.from(PIXEL.split(',')[1] ?? '', 'base64'))
    const media = { 'media/1.png': png, 'media/2.emf': Uint8Array.of(1, 0, 0, 0) }
    const drawing = (id: string): string =>
      `<w:r><w:drawing><wp:inline><wp:docPr descr="一个点"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`
    const old = '<w:r><w:pict><v:shape><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>'
    const source = await read(
      wordFile(`<w:p>${drawing('rId9')}${drawing('rId10')}${drawing('rId99')}${old}</w:p>`, { media }),
    )
    expect(source.blocks).toMatchObject([
      { type: 'picture', data: PIXEL, alt: '一个点' },
      { type: 'picture', data: PIXEL, alt: '' },
    ])
  })
})

describe('tables of a Word file', () => {
  const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
  const places = async (body: string) =>
    tables(await read(wordFile(body)))[0]?.rows.map((row) =>
      row.map(({ text, place, rowSpan, colSpan }) => [text, place.column, rowSpan, colSpan]),
    )

  test('have merged cells as spans, in the ways of Word and of old WPS', async () => {
    const merged = tbl(
      tr(tc('甲', '<w:vMerge w:val="restart"/>'), tc('乙', '<w:gridSpan w:val="2"/>')),
      tr(tc('', '<w:vMerge/>'), tc('1'), tc('2')),
      tr(tc('丙', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge w:val="continue"/>'), tc('3')),
    )
    expect(await places(merged)).toEqual([
      [
        ['甲', 0, 2, 1],
        ['乙', 1, 1, 2],
      ],
      [
        ['1', 1, 1, 1],
        ['2', 2, 1, 1],
      ],
      [
        ['丙', 0, 1, 2],
        ['3', 2, 1, 1],
      ],
    ])
  })

  test('keep a cell that goes on where nothing is above it, and rows that begin later', async () => {
    const later = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    expect(await places(tbl(tr(tc('甲', '<w:vMerge/>'), tc('1')), later))).toEqual([
      [
        ['甲', 0, 1, 1],
        ['1', 1, 1, 1],
      ],
      [
        ['', 0, 1, 1],
        ['', 1, 1, 1],
      ],
    ])
  })

  test('have rows and cells in content controls, and no deleted rows', async () => {
    const control = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const deleted = '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    const source = await read(wordFile(tbl(tr(tc('甲'), control(tc('1'))), deleted, control(tr(tc('乙'), tc('2'))))))
    expect(grid(source)).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ])
  })

  test('inside cells stay tables of their own', async () => {
    const inner = tbl(tr(tc('甲'), tc('1')), tr(tc('乙'), tc('2')))
    const source = await read(wordFile(tbl(tr(`<w:tc>${inner}<w:p/></w:tc>`, tc('旁')))))
    expect(grid(source)).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ])
    expect(paragraphs(source)).toEqual(['旁'])
  })
})

test('a Word file cut short, or one without text in its document, is refused as broken', async () => {
  const whole = wordFile(p('甲'))
  expect(await problemOf(whole.slice(0, -200))).toMatchObject({ code: 'read.broken' })
  expect(await problemOf(zipSync({ 'word/document.xml': new Uint8Array() }))).toMatchObject({ code: 'read.broken' })
})
