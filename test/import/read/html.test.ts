import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../../src/renderers/html'
import { formatOf, longReport, paragraphsOf } from '../../renderers/pdf/report'
import { expectTablesOf, grid, noticesOf, paragraphs, problemOf, read, tables, utf8 } from './reading'

const layout = (name: string): string =>
  readFileSync(new URL(`../../../templates/layouts/web/${name}`, import.meta.url), 'utf8')
const web = { page: layout('page.html'), style: layout('style.css') }

describe('our own pages', () => {
  test.each(['2019', '2021'] as const)(
    'of format %s give every paragraph and every figure at its place',
    async (id) => {
      const format = formatOf(id)
      const document = longReport(format, format.years.from)
      const source = await read(utf8(renderHtml(document, web)))
      const texts = paragraphs(source)
      for (const text of paragraphsOf(document)) expect(texts).toContain(text.trim())
      expectTablesOf(document, source)
    },
  )
})

describe('pages of portals', () => {
  const passage = '本机关依法公开政府信息，按时答复申请。'.repeat(20)

  test('in GBK are read by the charset they name, and by trying when they name a wrong one', async () => {
    // 年报 in GBK.
    const words = [0xc4, 0xea, 0xb1, 0xa8]
    for (const charset of ['gbk', 'utf-8']) {
      const bytes = new Uint8Array([...utf8(`<meta charset="${charset}"><p>`), ...words, ...utf8('</p>')])
      expect(paragraphs(await read(bytes))).toEqual(['年报'])
    }
  })

  test('lose their menus, scripts, hidden parts and login boxes', async () => {
    const menu = `<ul>${'<li><a href="/a">栏目</a></li>'.repeat(9)}</ul>`
    const login = '<form>用户名<input type="password"></form>'
    const html = `<body>${menu}<div><script>1</script>${login}<p style="display:none">藏</p><p>${passage}</p></div>${menu}</body>`
    expect(paragraphs(await read(utf8(html)))).toEqual([passage])
  })

  test('set in tables are read in order, and the tables inside stay tables', async () => {
    const data = '<table><tr><td>规章<td>1<tr><td>规范性文件<td>&nbsp;</table>'
    const source = await read(utf8(`<table><tr><td>菜单<td><p>${passage}</p>${data}</td></table>`))
    expect(paragraphs(source)).toContain(passage)
    expect(grid(source)).toEqual([
      ['规章', '1'],
      ['规范性文件', ''],
    ])
  })

  test('that their script would show are read, but nothing hidden beside what shows', async () => {
    const article = `<div style="visibility: hidden; opacity: 0;"><p>${passage}</p></div>`
    expect(paragraphs(await read(`<p>标题</p>${article}`))).toContain(passage)
    expect(paragraphs(await read(`<p>${passage}</p><div hidden><p>另一版</p></div>`))).toEqual([passage])
  })

  test('have their title, broken into lines above the text, in front of it', async () => {
    const page = `<title>青禾县示例局2021年政府信息公开工作年度报告--青禾县</title><body><h1>青禾县示例局<br>2021年政府信息公开工作年度报告</h1>
      <div><p>${passage}</p><p>${passage}</p><p>青禾县示例局</p></div></body>`
    expect(paragraphs(await read(page)).slice(0, 2)).toEqual(['青禾县示例局', '2021年政府信息公开工作年度报告'])
  })

  test('have the lines right above the text in front of it where the page has no name, and no menus', async () => {
    const menu = `<tr><td>${'<a href="/a">栏目</a>'.repeat(9)}</td></tr>`
    const title = '<tr><td>青禾县示例局2021年政府信息公开工作年度报告</td></tr>'
    const page = `<title>无标题文档</title><body><table>${menu}${title}<tr><td><p>${passage}</p><p>${passage}</p></td></tr></table>`
    expect(paragraphs(await read(page))).toEqual(['青禾县示例局2021年政府信息公开工作年度报告', passage, passage])
  })

  test('have their whole title in front of it where the page goes by the name of its agency', async () => {
    const page = `<title>青禾县示例局</title><body><h1>青禾县示例局<br>2021年政府信息公开工作年度报告</h1>
      <div><p>${passage}</p><p>${passage}</p></div></body>`
    expect(paragraphs(await read(page)).slice(0, 2)).toEqual(['青禾县示例局', '2021年政府信息公开工作年度报告'])
  })

  test('have the figures that fields of a form show in the cells of a table, and nothing else that fields hold', async () => {
    const field = (value: string, type = 'text') => `<td><input type="${type}" value="${value}" readonly></td>`
    const source = await read(
      `<p>${passage}<input value="8"></p><table><tr><td>规章</td>${field('12')}${field('-3', 'number')}${field('')}${field('5', 'hidden')}${field('搜索')}</tr></table>`,
    )
    expect(grid(source)).toEqual([['规章', '12', '-3', '', '', '']])
    expect(paragraphs(source)).toEqual([passage])
  })

  test('with spans that go wrong keep every cell at a place of its own', async () => {
    const html =
      '<table><tr><td rowspan=99>甲<td colspan=500>乙<tr><td>1<td colspan="x">2<tr><td rowspan=-3>3<td>4</table>'
    const rows = tables(await read(utf8(html)))[0]?.rows ?? []
    const places = rows.flat().map(({ place, rowSpan, colSpan }) => [place.row, place.column, rowSpan, colSpan])
    expect(places).toEqual([
      [0, 0, 3, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 1, 1, 1],
      [2, 2, 1, 1],
    ])
  })
})

describe('what Word and a page show as no part of the text', () => {
  const table = (...cells: string[]) => `<table><tr><td>规章<td>${cells.join('<td>')}</table>`

  test('is crossed out, by tracked deletions too: left out and counted', async () => {
    const cells = [
      '<span class=msoDel><del>88</del></span><span class=msoIns><ins>97</ins></span>',
      '<s>88</s>97',
      '<strike>88</strike>97',
      '<span style="color:red;text-decoration: line-through">88</span>97',
      '<del> </del>97<u>1</u>',
    ]
    const page = table(...cells)
    expect(grid(await read(page))).toEqual([['规章', '97', '97', '97', '97', '971']])
    expect(await noticesOf(page)).toEqual([{ code: 'read.deleted-text', count: 4 }])
  })

  test('is a reviewer’s comment, its mark in the text and in a spreadsheet’s cell', async () => {
    const mark =
      '<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[z1]</a><span style="mso-special-character:comment">&nbsp;</span></span>'
    const inSheet = '<span class=msocomspan1><a class=msocomanch1 href="#_msocom_1">[1]</a></span>'
    const below =
      '<div style="mso-element:comment-list"><div class=msocomtxt><p class=MsoCommentText>这个数应为88</p></div></div>'
    const source = await read(`${table(`97${mark}`, `98${inSheet}`)}${below}`)
    expect(grid(source)).toEqual([['规章', '97', '98']])
    expect(paragraphs(source)).toEqual([])
  })

  test('and a raised number of a note is no digit of the figure before it', async () => {
    const raised = '<span style="vertical-align:super"><span>[2]</span></span>'
    const source = await read(`${table('97<sup>2</sup>', `97${raised}`)}<p>100m<sup>2</sup></p>`)
    expect(grid(source)).toEqual([['规章', '97[2]', '97[2]']])
    expect(paragraphs(source)).toEqual(['100m2'])
  })
})

describe('what is no report is refused', () => {
  test('a list of links, a page filled by script, a page around an attachment, an empty page', async () => {
    const list = '<a href="/x">某机关政府信息公开工作年度报告</a><br>'.repeat(20)
    expect(await problemOf(`<body>${list}</body>`)).toMatchObject({ code: 'read.list-page' })
    expect(await problemOf('<body><div id="app"></div><script src="a.js"></script></body>')).toEqual({
      code: 'read.script-page',
    })
    expect(await problemOf('<body>年报<a href="/f/年报.pdf">下载</a></body>')).toEqual({
      code: 'read.attachment-page',
      files: ['年报.pdf'],
    })
    expect(await problemOf('<body></body>')).toEqual({ code: 'read.no-text' })
  })

  test('a list whose links have dates beside them, a page to log in, what a server says of a page it does not have', async () => {
    const item = (at: number) =>
      `<li><a href="/${at}">某机关政府信息公开工作年度报告</a><span>2024-01-${at}</span></li>`
    const list = Array.from({ length: 30 }, (_, at) => item(at)).join('')
    expect(await problemOf(`<body><ul>${list}</ul></body>`)).toMatchObject({ code: 'read.list-page' })
    const login = '<h1>统一认证</h1><form>密码<input type="password"></form>'
    expect(await problemOf(`<body>${login}</body>`)).toEqual({ code: 'read.login-page' })
    const said = ['404', '404 Not Found', '您访问的页面不存在或已删除', '403 Forbidden', '抱歉，找不到您要的网页']
    for (const text of said)
      expect(await problemOf(`<body><h1>${text}</h1></body>`)).toEqual({ code: 'read.error-page' })
  })

  test('a page whose text stands in a frame, saved in the folder beside it', async () => {
    const frame = '<iframe src="./年报_files/saved_resource.html"></iframe>'
    const files = ['./年报_files/saved_resource.html']
    expect(await problemOf(`<h1>某局</h1>${frame}`)).toEqual({ code: 'read.frame-page', files })
    const frames = '<frameset><frame src="a.files/sheet001.htm"><frame src="a.files/tabstrip.htm"></frameset>'
    expect(await problemOf(`<html>${frames}</html>`)).toMatchObject({ code: 'read.frame-page' })
    expect(await problemOf(`<p>${'本机关依法公开政府信息。'.repeat(20)}</p>${frame}`)).toBeNull()
  })

  test('a short text about pages is none of these', async () => {
    expect(await problemOf('<body><p>去年公开信息404条，网站改版后无页面失效。</p></body>')).toBeNull()
  })

  test('elements nested without end', async () => {
    expect(await problemOf('<div>'.repeat(100_000))).toMatchObject({ code: 'read.limit', what: 'nesting' })
  })
})
