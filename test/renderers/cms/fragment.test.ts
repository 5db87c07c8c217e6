import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'
import { describe, expect, test } from 'vitest'
import { buildDocument } from '../../../src/document/build'
import { renderFragment } from '../../../src/renderers/cms'
import { fragmentSchema, inlineStyle } from '../../../src/renderers/cms/layout'
import { renderText } from '../../../src/renderers/cms/text'
import { draftWith } from '../../support/drafts'
import { allFormats, format2021, projectFile } from '../../support/formats'
import { readHtmlFigures } from '../../support/html-tables'
import { richDraft } from '../../support/rich-draft'

const shipped = JSON.parse(projectFile('templates/layouts/cms/fragment.json'))
const layout = fragmentSchema.parse(shipped)
/** The parts of UEditor's default `whitList` a report can use. */
const WHITE_LIST: Record<string, string[]> = JSON.parse(projectFile('test/fixtures/ueditor-white-list.json'))
const rich = buildDocument(format2021, richDraft)

interface Element {
  name: string
  attributes: string[]
}

/** Every element of a fragment with the names of its attributes. */
function elementsOf(html: string): Element[] {
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): Element[] => [
    ...('tagName' in node ? [{ name: node.tagName, attributes: node.attrs.map(({ name }) => name) }] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ]
  return parseFragment(html).childNodes.flatMap(walk)
}

/** What an editor keeps that lets through only the elements and attributes of the list. */
function filtered(html: string): string {
  const keep = (node: DefaultTreeAdapterTypes.ParentNode) => {
    node.childNodes = node.childNodes.filter((child) => !('tagName' in child) || child.tagName in WHITE_LIST)
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue
      child.attrs = child.attrs.filter(({ name }) => WHITE_LIST[child.tagName]?.includes(name))
      keep(child)
    }
  }
  const fragment = parseFragment(html)
  keep(fragment)
  return serialize(fragment)
}

describe('the fragment for a content management system', () => {
  test('is made of paragraphs, spans, bold and tables only, with inline styles and spans as attributes', () => {
    const elements = elementsOf(renderFragment(rich, layout))
    const names = new Set(elements.map(({ name }) => name))
    expect([...names].sort()).toEqual(['col', 'colgroup', 'p', 'span', 'strong', 'table', 'tbody', 'td', 'th', 'tr'])
    const attributes = new Set(elements.flatMap((element) => element.attributes))
    expect([...attributes].sort()).toEqual(['border', 'colspan', 'rowspan', 'style'])
    for (const { name, attributes } of elements) {
      if (['p', 'table', 'th', 'td', 'span', 'col'].includes(name)) expect(attributes, name).toContain('style')
    }
  })

  test.each(allFormats.map((format) => [format.id, format] as const))(
    'comes unchanged through the white list UEditor filters pasted text by, in format %s',
    (_, format) => {
      const { preface, notes, signature, agency } = richDraft
      const draft = { ...draftWith(format, {}), preface, signature, agency, notes }
      const html = renderFragment(buildDocument(format, draft), layout)
      expect(filtered(html)).toBe(serialize(parseFragment(html)))
      expect(filtered(`<div><script>x</script></div><p onclick="x">甲</p>`)).toBe('<p>甲</p>')
    },
  )

  test.each(allFormats.map((format) => [format.id, format] as const))(
    'holds every figure of format %s under the labels the web page has',
    (_, format) => {
      const figures = Object.fromEntries(format.cells.map((cell, index) => [cell.path, index + 1]))
      const html = renderFragment(buildDocument(format, draftWith(format, figures)), layout)
      expect(readHtmlFigures(html).map(({ text }) => Number(text))).toEqual(format.cells.map((_, index) => index + 1))
    },
  )

  test('holds the text, the notes and the signature, and leaves the title to the site’s own field', () => {
    const html = renderFragment(rich, layout)
    for (const text of ['<strong>数据截至年底</strong>', '（一）主动公开', '其中修订1件', '2022年1月20日', '表1']) {
      expect(html).toContain(text)
    }
    expect(html).not.toContain('工作年度报告</')
  })

  test('raises the mark of a note behind its figure', () => {
    expect(renderFragment(rich, layout)).toMatch(/<span style="[^"]*vertical-align: ?super[^"]*">注1<\/span><\/td>/)
  })

  test('says where a picture has to be uploaded, and carries no picture', () => {
    const html = renderFragment(rich, layout)
    expect(html).toContain('〔图片：一个点〕')
    expect(html).not.toContain('data:')
  })

  test('keeps markup in the clerk’s words as text', () => {
    const payload = '</td><script>alert(1)</script><img src=x onerror=alert(1)>"\''
    const draft = {
      ...richDraft,
      preface: [
        { type: 'paragraph' as const, runs: [{ text: payload, bold: true }] },
        { type: 'table' as const, rows: [[payload]], caption: payload },
        { type: 'image' as const, data: 'data:image/png;base64,', alt: payload, caption: payload },
      ],
      notes: { 'requests.received.total': payload },
      signature: { units: [payload], date: null },
    }
    const names = elementsOf(renderFragment(buildDocument(format2021, draft), layout)).map(({ name }) => name)
    expect(names).not.toContain('script')
    expect(names).not.toContain('img')
  })

  test('has a plain form for editors that take no rich text', () => {
    const text = renderText(rich)
    expect(text).toContain('依规定编制，数据截至年底')
    expect(text).toMatch(/\t3\t0\t0\t0\t0\t0\t0\n/)
    expect(text).not.toContain('<')
  })
})

describe('the styles of the fragment', () => {
  test('become one attribute, the later kind winning', () => {
    expect(inlineStyle(layout, 'header', 'upright')).toMatch(/^padding:.*writing-mode:vertical-rl/)
    expect(inlineStyle(layout, 'rowHeader', 'vertical').match(/text-align:\w+/g)).toEqual(['text-align:center'])
  })

  test.each([
    ['a value that closes its attribute', { color: 'red"><script>' }],
    ['a value that fetches', { background: 'url(https://example.cn/x.png)' }],
    ['a second declaration in a value', { color: 'red;position:fixed' }],
    ['a property that is none', { 'on click': 'x' }],
  ])('refuse %s', (_, paragraph) => {
    const broken = { ...shipped, styles: { ...shipped.styles, paragraph } }
    expect(fragmentSchema.safeParse(broken).success).toBe(false)
  })

  test('refuse a kind that is unknown or missing', () => {
    const { note, ...rest } = shipped.styles
    expect(fragmentSchema.safeParse({ ...shipped, styles: rest }).success).toBe(false)
    expect(fragmentSchema.safeParse({ ...shipped, styles: { ...rest, note, nota: note } }).success).toBe(false)
  })
})
