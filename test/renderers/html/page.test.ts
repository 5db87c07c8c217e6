import { Window } from 'happy-dom'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { buildDocument } from '../../../src/document/build'
import { EMBEDDED_ID } from '../../../src/document/embedding'
import { blankAgency, blankDraft } from '../../../src/draft/blank'
import { readDraft } from '../../../src/draft/read'
import type { Draft } from '../../../src/draft/types'
import { publicDraft } from '../../../src/draft/write'
import { renderHtml } from '../../../src/renderers/html'
import { checkPlaceholders, PLACEHOLDERS } from '../../../src/renderers/html/layout'
import { draftWith } from '../../support/drafts'
import { allFormats, format2021, projectFile } from '../../support/formats'
import { readHtmlFigures } from '../../support/html-tables'
import { richDraft } from '../../support/rich-draft'

const layout = {
  page: projectFile('templates/layouts/web/page.html'),
  style: projectFile('templates/layouts/web/style.css'),
}
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  // Column widths follow from the form's data, so they cannot stand in a style sheet.
  rules: { 'no-inline-style': ['error', { include: ['style'], allowedProperties: ['width'] }], 'long-title': 'off' },
})

describe.each(allFormats.map((format) => [format.id, format] as const))('the page of format %s', (_, format) => {
  const { preface, notes, signature } = richDraft
  const sections = Object.fromEntries(
    format.sections.flatMap(({ key, kind }) => (kind === 'prose' ? [[key, richDraft.sections.overview ?? []]] : [])),
  )
  const draft = { ...draftWith(format, {}), agency: richDraft.agency, preface, notes, signature, sections }
  const html = renderHtml(buildDocument(format, draft), layout)

  test('is valid HTML', async () => {
    const { results } = await validator.validateString(html)
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
    ).toEqual([])
  })

  test('has one first heading, the sections in order, and every figure with its path', () => {
    expect(html.match(/<h1>/g)).toHaveLength(1)
    const titles = [...html.matchAll(/<h2 [^>]*>(.*?)<\/h2>/g)].map((match) => match[1])
    expect(titles).toEqual(format.sections.map((section) => section.title))
    expect(readHtmlFigures(html).flatMap(({ path }) => path ?? [])).toEqual(format.cells.map((cell) => cell.path))
  })

  test('names for every figure the headers it stands under and beside, each by an id that is there', () => {
    const texts = new Map(
      [...html.matchAll(/<th [^>]*id="([^"]+)"[^>]*>(?:<span>)?([^<]*)/g)].map((match) => [match[1], match[2]]),
    )
    const figures = readHtmlFigures(html).filter(({ path }) => path)
    const lists = [...html.matchAll(/<td [^>]*data-cell="[^"]+" headers="([^"]+)"/g)].map(
      (match) => match[1]?.split(' ') ?? [],
    )
    expect(lists).toHaveLength(figures.length)
    lists.forEach((ids, index) => {
      const { rows, columns } = figures[index] ?? { rows: [], columns: [] }
      expect(ids.map((id) => texts.get(id))).toEqual([...columns, ...rows])
    })
  })

  test('runs no script and fetches nothing', () => {
    const visible = html.replace(/<script type="application\/json" id="nianbao-data">[^<]*<\/script>/, '')
    expect(visible).not.toMatch(/<script|<link|<iframe|\son\w+=|url\(|@import/i)
    for (const [, source] of html.matchAll(/\ssrc="([^"]*)"/g)) expect(source).toMatch(/^data:image\//)
  })
})

describe('the page', () => {
  test('shows a blank as nothing and 0 as 0', () => {
    const html = renderHtml(
      buildDocument(format2021, draftWith(format2021, { 'requests.received.total': null })),
      layout,
    )
    const text = (path: string) => readHtmlFigures(html).find((figure) => figure.path === path)?.text
    expect(text('requests.received.total')).toBe('')
    expect(text('requests.received.naturalPerson')).toBe('0')
  })

  test('keeps markup in a name or a text as text', async () => {
    const payload = '</title><script>alert(1)</script>"\'&<img src=x onerror=alert(1)>'
    const blank = blankDraft(format2021, 2024)
    const run = { type: 'paragraph' as const, runs: [{ text: payload, bold: true }] }
    const draft = {
      ...blank,
      agency: { ...blank.agency, name: payload },
      preface: [run, { type: 'heading' as const, level: 1 as const, text: payload }],
      notes: { 'requests.received.total': payload },
      signature: { units: [payload], date: null },
    }
    const html = renderHtml(buildDocument(format2021, draft), layout)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toContain('<img')
    const body = html.slice(html.indexOf('<body>')).replaceAll('<wbr>', '')
    expect(body.split('&lt;script&gt;alert(1)&lt;/script&gt;').length - 1).toBe(5)
  })

  test('does not read placeholders in the clerk’s text', () => {
    const draft = draftWith(format2021, {})
    const text = '模板里的 {{title}} 和 {{style}} 原样保留'
    const html = renderHtml(
      buildDocument(format2021, { ...draft, preface: [{ type: 'paragraph', runs: [{ text }] }] }),
      layout,
    )
    expect(html).toContain(`<p>${text}</p>`)
  })
})

describe('what the page tells of itself', () => {
  const metaOf = (draft: Draft) => {
    const html = renderHtml(buildDocument(format2021, draft), layout)
    return Object.fromEntries(
      [...html.matchAll(/<meta name="([^"]+)" content="([^"]*)">/g)].map((match) => [match[1], match[2]]),
    )
  }

  test('are the tags the guide for government sites asks for', () => {
    expect(metaOf(richDraft)).toMatchObject({
      SiteName: '测试网',
      SiteDomain: 'example.cn',
      SiteIDCode: '0000000000',
      ColumnName: '年报',
      ArticleTitle: '甲市乙县测试局2021年政府信息公开工作年度报告',
      PubDate: '2022-01-20 00:00',
      ContentSource: '甲市乙县测试局',
      Author: '甲市乙县测试局 乙县某中心',
      Keywords: expect.stringContaining('甲市乙县测试局'),
      ColumnType: expect.stringMatching(/./),
      Description: expect.stringContaining('一、总体情况'),
    })
  })

  test('leaves out what the draft does not know', () => {
    const names = Object.keys(metaOf(blankDraft(format2021, 2024)))
    expect(names).toEqual(['viewport', 'ArticleTitle', 'Description'])
  })

  test('are escaped', () => {
    const site = { name: '"><script>', domain: null, idCode: null, column: null }
    const meta = metaOf({ ...richDraft, agency: { ...richDraft.agency, site } })
    expect(meta.SiteName).toBe('&quot;&gt;&lt;script&gt;')
  })
})

describe('the data in the page', () => {
  const dataIn = (draft: Draft) => {
    const html = renderHtml(buildDocument(format2021, draft), layout)
    return new Window().document.createRange().createContextualFragment(html).querySelector(`#${EMBEDDED_ID}`)
  }

  test('are the public draft, whatever it holds', () => {
    const payload = '</script><!--<script>]]>&amp;\u2028\ufffe\u0085'
    const draft = { ...richDraft, notes: { 'requests.received.total': payload } }
    const data = dataIn(draft)
    expect(data?.getAttribute('type')).toBe('application/json')
    expect(readDraft(data?.textContent ?? '', [format2021])).toMatchObject({ ok: true, draft: publicDraft(draft) })
  })
})

describe('what is too long for a line', () => {
  const document = buildDocument(format2021, blankDraft(format2021, 2023, blankAgency('云岭县教育局')))

  test('breaks behind the name of the agency where it is the title', () => {
    const html = renderHtml(document, layout)
    expect(html).toContain('<h1><span>云岭县教育局</span><span>2023年政府信息公开工作年度报告</span></h1>')
    expect(html).toContain('<title>云岭县教育局2023年政府信息公开工作年度报告</title>')
    expect(renderHtml({ ...document, title: '年度报告' }, layout)).toContain('<h1>年度报告</h1>')
  })

  test('breaks after the marks of an address, and nowhere else', () => {
    const text = '见https://www.example.gov.cn/zwgk/index.html，共12件'
    const preface = [{ type: 'paragraph' as const, runs: [{ text }] }]
    expect(renderHtml({ ...document, preface }, layout)).toContain(
      '<p>见https://<wbr>www.<wbr>example.<wbr>gov.<wbr>cn/<wbr>zwgk/<wbr>index.<wbr>html，共12件</p>',
    )
  })
})

describe('a page template', () => {
  test('as shipped has every placeholder and no other', () => {
    expect(checkPlaceholders(layout.page)).toEqual([])
  })

  test('is faulted for a misspelt placeholder with its line, and for each missing one', () => {
    expect(checkPlaceholders('<html>\n{{ tilte }}\n{{title}}')).toEqual([
      { code: 'unknown-placeholder', name: 'tilte', line: 2 },
      ...PLACEHOLDERS.filter((name) => name !== 'title').map((name) => ({ code: 'missing-placeholder', name })),
    ])
  })
})
