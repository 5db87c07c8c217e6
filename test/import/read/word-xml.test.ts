import { describe, expect, test } from 'vitest'
import { grid, noticesOf, paragraphs, read, tables, utf8 } from './reading'

const W2003 = 'http://schemas.microsoft.com/office/word/2003/wordml'
const W2006 = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const declarations = '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Word.Document"?>\n'

describe('a file of Word 2003, as office systems fill one in and hand it out as .doc', () => {
  const p = (text: string, properties = ''): string =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
  const file = (body: string, styles = ''): Uint8Array =>
    utf8(
      `${declarations}<w:wordDocument xmlns:w="${W2003}" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><o:DocumentProperties><o:Title>某局年报</o:Title><o:Pages>3</o:Pages></o:DocumentProperties><w:styles>${styles}</w:styles><w:body><wx:sect>${body}<w:sectPr><w:hdr w:type="odd">${p('页眉')}</w:hdr><w:ftr w:type="odd">${p('第 1 页')}</w:ftr></w:sectPr></wx:sect></w:body></w:wordDocument>`,
    )

  test('gives its paragraphs and its title, and neither its properties nor its headers and footers', async () => {
    const source = await read(file(p('全年公开信息12条。')))
    expect(source.kind).toBe('docx')
    expect(source.title).toBe('某局年报')
    expect(paragraphs(source)).toEqual(['全年公开信息12条。'])
  })

  test('gives its tables with merged cells as spans, whose names are in small letters there', async () => {
    const rows = [
      `<w:tr>${tc('行政诉讼', '<w:vmerge w:val="restart"/>')}${tc('维持')}${tc('纠正')}</w:tr>`,
      `<w:tr>${tc('', '<w:vmerge/>')}${tc('3')}${tc('')}</w:tr>`,
    ]
    const source = await read(file(`<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`))
    expect(tables(source)[0]?.rows[0]?.[0]).toMatchObject({ text: '行政诉讼', rowSpan: 2 })
    expect(grid(source)).toEqual([
      ['行政诉讼', '维持', '纠正'],
      ['3', ''],
    ])
  })

  test('gives the numbers of its lists as it states them, but no signs of bullets', async () => {
    const list = (label: string, font: string): string =>
      `<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="${label}"/><wx:font wx:val="${font}"/></w:listPr>`
    const source = await read(file(p('总体情况', list('一、', '黑体')) + p('公开目录', list('l', 'Wingdings'))))
    expect(paragraphs(source)).toEqual(['一、总体情况', '公开目录'])
  })

  test('loses what was deleted in it under review, and says so', async () => {
    const review = (type: string, text: string): string =>
      `<aml:annotation aml:id="1" w:type="Word.${type}"><aml:content><w:r><w:t>${text}</w:t></w:r></aml:content></aml:annotation>`
    const body = file(`<w:p>${review('Deletion', '8件')}${review('Insertion', '9件')}</w:p>`)
    expect(paragraphs(await read(body))).toEqual(['9件'])
    expect(await noticesOf(body)).toEqual([{ code: 'read.deleted-text', count: 1 }])
  })

  test('has the headings its styles name', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    const source = await read(file(p('一、总体情况', '<w:pStyle w:val="1"/>'), styles))
    expect(source.blocks).toMatchObject([{ level: 2 }])
  })
})

describe('a Word file saved as one XML text', () => {
  const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const part = (name: string, xml: string): string =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`
  const rels = (...items: string[]): string => `<Relationships>${items.join('')}</Relationships>`
  const rel = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`
  const picture = (digits: string): Uint8Array =>
    utf8(
      `${declarations}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part('/_rels/.rels', rels(rel('rId1', 'officeDocument', 'word/document.xml')))}${part('/word/_rels/document.xml.rels', rels(rel('rId2', 'numbering', 'numbering.xml'), rel('rId9', 'image', 'media/a.png')))}${part('/word/document.xml', `<x:document xmlns:x="${W2006}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${TYPES}"><x:body><x:p><x:pPr><x:numPr><x:numId x:val="1"/></x:numPr></x:pPr><x:r><x:t>总体情况</x:t></x:r></x:p><x:p><x:r><x:drawing><a:blip r:embed="rId9"/></x:drawing></x:r></x:p></x:body></x:document>`)}${part('/word/numbering.xml', `<w:numbering xmlns:w="${W2006}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`)}<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>${digits}</pkg:binaryData></pkg:part></pkg:package>`,
    )

  test('is read with the numbers of its lists and its pictures', async () => {
    const source = await read(picture('iVBO\r\nRw=='))
    expect(paragraphs(source)).toEqual(['一、总体情况'])
    expect(source.blocks[1]).toMatchObject({ type: 'picture', data: 'data:image/png;base64,iVBORw==' })
  })

  test('is read without a picture that is damaged', async () => {
    expect(paragraphs(await read(picture('iVBOR')))).toEqual(['一、总体情况'])
  })
})
