import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importSource } from '../../../src/import/import'
import { officialFormats } from '../../support/formats'
import { importWords } from '../../support/import-words'
import { grid, noticesOf, paragraphs, read, utf8 } from './reading'
import { p, tc, tr, wordFile } from './word'

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const turn = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const line = (...content: string[]): string => `<w:p>${content.join('')}</w:p>`
const textsOf = async (body: string, parts = {}): Promise<string[]> => paragraphs(await read(wordFile(body, parts)))

describe('what a Word file does not print', () => {
  test('are the results of fields inside a field’s instruction', async () => {
    const inner = [turn('begin'), instruction('MERGEFIELD a'), turn('separate'), run('5'), turn('end')].join('')
    const field = [
      turn('begin'),
      instruction('IF '),
      inner,
      instruction('=5'),
      turn('separate'),
      run('12'),
      turn('end'),
    ]
    expect(await textsOf(line(...field, run('件')))).toEqual(['12件'])
  })

  test('is no more than its own paragraph when an instruction never ends', async () => {
    expect(await textsOf(line(run('前'), turn('begin'), run('里')) + line(run('后')))).toEqual(['前', '后'])
  })

  test('is text that it or its style hides', async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    const hidden = run('7', '<w:vanish/>') + run('9', '<w:rStyle w:val="h"/>')
    expect(
      await textsOf(line(run('12'), hidden, run('3', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')), { styles }),
    ).toEqual(['123'])
  })

  test('is text struck through, which is counted with what is deleted', async () => {
    const file = wordFile(
      line(run('66', '<w:strike/>'), run('12'), run('3', '<w:strike w:val="0"/>'), run('8', '<w:dstrike/>')),
    )
    expect(paragraphs(await read(file))).toEqual(['123'])
    expect(await noticesOf(file)).toEqual([{ code: 'read.deleted-text', count: 2 }])
  })
})

describe('what a Word file prints', () => {
  test('are symbols by their codes; one that only its font knows is no text and no digit', async () => {
    const sym = (font: string, code: string): string => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    const digits = sym('Symbol', 'F031') + sym('宋体', 'F032') + sym('宋体', '2460') + sym('Wingdings', 'F082')
    expect(await textsOf(line(digits, sym('Wingdings', 'F031'), sym('Symbol', 'F061'), sym('宋体', '')))).toEqual([
      '12①②\ufffd\ufffd\ufffd',
    ])
  })

  test('is the same under other prefixes', async () => {
    const entries = unzipSync(wordFile(tbl(tr(tc('受理', '<w:gridSpan w:val="1"/>'), tc('12')))))
    const text = strFromU8(entries['word/document.xml'] as Uint8Array)
    const renamed = text.replace(/(<\/?| )w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0=')
    const bare = renamed
      .replace(/<(\/?)ns0:/g, '<$1')
      .replace('xmlns:ns0=', 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:ns0=')
    for (const document of [renamed, bare]) {
      expect(grid(await read(zipSync({ ...entries, 'word/document.xml': strToU8(document) })))).toEqual([
        ['受理', '12'],
      ])
    }
  })

  test('is a title in the header, before everything else, but not its tables', async () => {
    const header = p('云岭县教育局2021年政府信息公开工作年度报告') + tbl(tr(tc('甲'), tc('1')))
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/></w:sectPr>'
    const source = await read(wordFile(p('一、总体情况') + p('无。') + section, { header }))
    expect(source.blocks).toHaveLength(3)
    const { draft } = await importSource(source, officialFormats, importWords)
    expect([draft.agency.name, draft.year]).toEqual(['云岭县教育局', 2021])
  })
})

const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
const note = (kind: string, id: number, text: string): string => `<w:${kind} w:id="${id}">${p(text)}</w:${kind}>`
const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`

describe('notes of a Word file', () => {
  const footnotes = note('footnote', -1, '') + note('footnote', 7, '含上年受理的。') + note('footnote', 2, '另有3件。')
  const endnotes = note('endnote', 1, '截至年底。')

  test('have their mark where they are referred to and stand behind that paragraph or table, in the order of the text', async () => {
    const cell = `<w:tc>${line(run('22'), reference('footnote', 7))}</w:tc>`
    const body =
      line(run('文字'), reference('footnote', 2), run('，再写'), reference('endnote', 1)) +
      tbl(tr(tc('新收'), cell)) +
      p('完')
    const source = await read(wordFile(body, { footnotes, endnotes }))
    expect(paragraphs(source)).toEqual([
      '文字（脚注1），再写（尾注1）',
      '脚注1：另有3件。',
      '尾注1：截至年底。',
      '脚注2：含上年受理的。',
      '完',
    ])
    expect(grid(source)).toEqual([['新收', '22（脚注2）']])
    expect(source.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'table',
      'paragraph',
      'paragraph',
    ])
  })

  test('that are not there leave the text as it is', async () => {
    expect(await textsOf(line(run('22'), reference('footnote', 5)), { footnotes })).toEqual(['22'])
  })

  test('raised by hand are marks, not digits; a power stays what it is', async () => {
    const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>')
    expect(
      await textsOf(line(run('22'), raised('1'), run('，30'), raised('（12）'), run('，5 km'), raised('2'))),
    ).toEqual(['22[1]，30[12]，5 km2'])
  })
})

test('files put in for Word to join on opening are named as left out', async () => {
  const file = wordFile(`${p('一、总体情况')}<w:altChunk r:id="rId9"/>`)
  expect(paragraphs(await read(file))).toEqual(['一、总体情况'])
  expect(await noticesOf(file)).toEqual([{ code: 'read.joined-files', count: 1 }])
})

test('sheets put into a Word file are named as left out, formulas are not', async () => {
  const object = (program: string): string =>
    `<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="${program}" r:id="rId9"/></w:object></w:r></w:p>`
  expect(await noticesOf(wordFile(p('一、总体情况') + object('Excel.Sheet.12') + object('Equation.3')))).toEqual([
    { code: 'read.embedded-objects', count: 1 },
  ])
})

describe('a Word file that is nothing but a page put in for Word to join', () => {
  const page = '<html><meta charset="utf-8"><p>一、总体情况</p><table><tr><td>规章<td>1<tr><td>文件<td></table></html>'
  const file = (content: string | Uint8Array, more = ''): Uint8Array =>
    wordFile(`<w:altChunk r:id="rId20"/>${more}<w:sectPr/>`, {
      joined: typeof content === 'string' ? utf8(content) : content,
    })

  test('is read as that page is, saved as it is or as a web archive', async () => {
    const archive = `MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="--part"\n\n\n----part\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n${page.replaceAll('=', '=3D')}\n----part--`
    for (const one of [page, archive]) {
      const source = await read(file(one))
      expect(paragraphs(source)).toEqual(['一、总体情况'])
      expect(grid(source)).toEqual([
        ['规章', '1'],
        ['文件', ''],
      ])
      expect(await noticesOf(file(one))).toEqual([])
    }
  })

  test('is not where it has text of its own, or what is put in is no page', async () => {
    for (const one of [file(page, p('另见附件')), file(file(page))])
      expect(await noticesOf(one)).toEqual([{ code: 'read.joined-files', count: 1 }])
  })
})
