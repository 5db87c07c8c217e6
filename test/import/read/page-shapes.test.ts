import { describe, expect, test } from 'vitest'
import { describeReadNotice } from '../../../src/import/describe-source'
import { grid, noticesOf, paragraphs, read, tables, utf8 } from './reading'

const passage = '本机关依法公开政府信息，按时答复申请。'.repeat(20)
const table = `<table>${'<tr><td>规章<td>1<td>2<td>3'.repeat(4)}</table>`

describe('what a page keeps apart is read where a browser shows it', () => {
  test('a page written into a frame', async () => {
    const inner = `<html><body><p>${passage}</p>${table}</body></html>`.replaceAll('"', '&quot;')
    const source = await read(`<body><div><iframe srcdoc="${inner}"></iframe></div></body>`)
    expect(paragraphs(source)).toEqual([passage])
    expect(tables(source)).toHaveLength(1)
  })

  test('the inside of an element the page made itself, with what it is given at its slots', async () => {
    const inside = '<p>前</p><slot name="title">无题</slot><slot></slot><p>后</p>'
    const html = `<x-page><template shadowrootmode="open">${inside}</template><p>${passage}</p><h1 slot="title">年报</h1></x-page>`
    expect(paragraphs(await read(html))).toEqual(['前', '年报', passage, '后'])
  })

  test('but no template that waits for its data', async () => {
    expect(paragraphs(await read(`<p>${passage}</p><template><p>{{ n }}</p></template>`))).toEqual([passage])
  })
})

describe('tables a page hides', () => {
  test('are read where they are more than those it shows: the other tabs of a report', async () => {
    const html = `<div><p>${passage}</p></div><div style="display:none"><p>二、主动公开</p>${table}</div><div hidden>${table}</div>`
    const source = await read(html)
    expect(tables(source)).toHaveLength(2)
    expect(await noticesOf(html)).toEqual([])
  })

  test('are left out and told beside as many that show', async () => {
    const html = `<p>${passage}</p>${table}<div style="display:none">${table}<table><tr><td>小</table></div>`
    expect(tables(await read(html))).toHaveLength(1)
    const notices = await noticesOf(html)
    expect(notices).toEqual([{ code: 'read.hidden-tables', count: 1 }])
    expect(notices.map(describeReadNotice).join()).toContain('1 张')
  })
})

describe('passages a page hides', () => {
  const rest = '各单位要加强审核，做好公开工作。'.repeat(20)

  test('are left out and told', async () => {
    const html = `<style>.more{display:none}</style><p>${passage}</p>${table}<div class="more"><p>${rest}</p></div>`
    expect(paragraphs(await read(html))).toEqual([passage])
    const notices = await noticesOf(html)
    expect(notices).toEqual([{ code: 'read.hidden-text', count: 1 }])
    expect(notices.map(describeReadNotice).join()).toContain('1 处')
  })

  test.each([
    ['where they show elsewhere', `<div hidden><p>${passage}</p></div>`],
    ['where they are links or a few words', `<div hidden>${'<a href="/">更多信息公开</a>'.repeat(50)}分享到</div>`],
    ['where they are the frame of a site', `<div hidden><footer>${rest}</footer></div>`],
    ['where they are told with their tables', `<div hidden><p>${rest}</p>${table}</div>`],
  ])('are not told %s', async (_, hidden) => {
    const notices = await noticesOf(`<p>${passage}</p>${table}${hidden}`)
    expect(notices.filter(({ code }) => code === 'read.hidden-text')).toEqual([])
  })
})

describe('a page that is nothing but a text file as browsers show one', () => {
  const file = '某局2023年政府信息公开工作年度报告\n\n规章\t1\t\t3\n文件\t\t5\t6\n'
  const page = (inside: string): string =>
    `<html><head><meta name="color-scheme" content="light dark"></head><body>${inside}</body></html>`

  test('is read as that file', async () => {
    const source = await read(page(`<pre style="white-space: pre-wrap;">${file}</pre>`))
    expect(source.kind).toBe('text')
    expect(grid(source)).toEqual([
      ['规章', '1', '', '3'],
      ['文件', '', '5', '6'],
    ])
  })

  test('beside anything else keeps its lines', async () => {
    const source = await read(page(`<h1>年报</h1><pre>一、总体情况\n${passage}</pre>`))
    expect(source.kind).toBe('html')
    expect(paragraphs(source)).toEqual(['年报', '一、总体情况', passage])
  })
})

test('lines of a passage whose style keeps them are lines', async () => {
  const html = `<div style="white-space:pre-wrap"><span>一、总体情况\n${passage}</span><p style="white-space:normal">${passage}\n${passage}</p></div>`
  expect(paragraphs(await read(html))).toEqual(['一、总体情况', passage, passage + passage])
})

test('a page in XML may close its elements in themselves', async () => {
  const html = `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><p>${passage}</p><p/></body></html>`
  expect(paragraphs(await read(utf8(html)))).toEqual([passage])
})

test('the sign Word’s pages put before an item of a list is no letter of it', async () => {
  const sign = `<span style='font-family:Wingdings'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>`
  expect(paragraphs(await read(`<p>${sign}<span>公开目录</span></p>`))).toEqual(['公开目录'])
})

test('a digit in a font of signs is a figure', async () => {
  const source = await read(
    `<table><tr><td>规章<td><p><span style="font-family:Symbol">5</span></p><tr><td>文件<td>3</table>`,
  )
  expect(grid(source)?.[0]).toEqual(['规章', '5'])
})

test('fields in cells show their figures, those of several lines and with a note too', async () => {
  const source = await read(
    '<table><tr><td>规章<td><input value="22（其中修订16件）"><tr><td>文件<td><textarea>8</textarea><tr><td>意见<td><textarea>请填写</textarea></table>',
  )
  expect(grid(source)?.map((row) => row[1])).toEqual(['22（其中修订16件）', '8', ''])
})
