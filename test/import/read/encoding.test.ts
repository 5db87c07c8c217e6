import { describe, expect, test } from 'vitest'
import { grid, noticesOf, paragraphs, problemOf, read, utf8 } from './reading'

const utf16 = (text: string, bigEndian: boolean): number[] =>
  [...text].flatMap((character) => {
    const pair = [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]
    return bigEndian ? pair.reverse() : pair
  })
/** 年报 in GBK. */
const GBK = [0xc4, 0xea, 0xb1, 0xa8]
/** 㐀, which only GB 18030 has, in four bytes. */
const FOUR_BYTES = [0x81, 0x39, 0xee, 0x39]
const page = (charset: string, content: number[]): Uint8Array =>
  Uint8Array.from([...utf8(`<meta charset="${charset}"><p>`), ...content, ...utf8('</p>')])

describe('the encoding of a page', () => {
  test.each([false, true])('UTF-16 is known with and without its mark (big end first: %s)', async (bigEndian) => {
    for (const mark of ['\ufeff', '']) {
      const file = Uint8Array.from(utf16(`${mark}<p>年报</p>`, bigEndian))
      expect(paragraphs(await read(file))).toEqual(['年报'])
    }
  })

  test('GB 18030 is read where GBK or GB 2312 is named', async () => {
    for (const charset of ['gbk', 'gb2312', 'GB18030']) {
      expect(paragraphs(await read(page(charset, [...GBK, ...FOUR_BYTES])))).toEqual(['年报㐀'])
      expect(await noticesOf(page(charset, GBK))).toEqual([])
    }
  })

  test('that differs from the one the page names is found and said', async () => {
    const gbk = page('utf-8', GBK)
    expect(paragraphs(await read(gbk))).toEqual(['年报'])
    expect(await noticesOf(gbk)).toEqual([{ code: 'read.other-encoding', declared: 'utf-8', used: 'gb18030' }])
    const saved = page('gb2312', [...utf8('年度报告，全年公开信息。')])
    expect(paragraphs(await read(saved))).toEqual(['年度报告，全年公开信息。'])
    expect(await noticesOf(saved)).toEqual([{ code: 'read.other-encoding', declared: 'gb2312', used: 'utf-8' }])
  })

  test('that nobody knows is tried, and one in plain letters needs no word', async () => {
    expect(paragraphs(await read(page('x-unknown', GBK)))).toEqual(['年报'])
    expect(await noticesOf(page('gbk', [...utf8('2023')]))).toEqual([])
  })
})

test('characters damaged before are kept; recognising names them, and reading does not tell them a second time', async () => {
  const file = '<p>全年公开锟斤拷12条，受理\ufffd申请。</p>'
  expect(paragraphs(await read(file))).toEqual(['全年公开锟斤拷12条，受理\ufffd申请。'])
  expect(await noticesOf(file)).toEqual([])
})

describe('web archives', () => {
  const archive = (headers: string, content: string): string =>
    `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--cut"\r\n\r\n----cut\r\nContent-Type: text/html\r\n${headers}\r\n\r\n${content}\r\n----cut\r\nContent-Type: image/png\r\n\r\nx\r\n----cut--`

  test('give the page in them, as printable text or in base64', async () => {
    const quoted = archive('Content-Transfer-Encoding: quoted-printable', '<p class=3D"a">=E5=B9=B4=E6=\r\n=8A=A5</p>')
    expect(paragraphs(await read(quoted))).toEqual(['年报'])
    const coded = Buffer.from('<p>年报</p>').toString('base64')
    expect(paragraphs(await read(archive('Content-Transfer-Encoding: base64', coded)))).toEqual(['年报'])
  })

  test('name the charset of the page themselves', async () => {
    const page = archive(
      'Content-Type: text/html; charset="gbk"\r\nContent-Transfer-Encoding: quoted-printable',
      '<p>=C4=EA=B1=A8</p>',
    )
    expect(paragraphs(await read(page))).toEqual(['年报'])
    expect(await noticesOf(page)).toEqual([])
  })
})

describe('web archives of several pages', () => {
  const table = (figure: number, rows = 1) => `<table>${`<tr><td>规章<td>${figure}`.repeat(rows)}</table>`
  const archive = (...pages: string[]): string => {
    const parts = pages.map((page) => `--cut\r\nContent-Type: text/html\r\n\r\n${page}\r\n`).join('')
    return `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"\r\n\r\n${parts}--cut--`
  }
  const list = '<a href="/a">某机关政府信息公开工作年度报告</a><br>'.repeat(20)

  test('give the page of a frame that holds the tables, where the one that was saved holds none', async () => {
    expect(grid(await read(archive(list, '<p>栏目</p>', table(12))))).toEqual([['规章', '12']])
    expect(await noticesOf(archive(list, '<p>栏目</p>', table(12)))).toEqual([])
  })

  test('give the one with most cells, and say how many others have tables', async () => {
    const file = archive(table(1), table(2, 3), table(3))
    expect(grid(await read(file))?.[0]).toEqual(['规章', '2'])
    expect(await noticesOf(file)).toEqual([{ code: 'read.other-frames', count: 2 }])
  })

  test('are refused as the first is, where none can be read', async () => {
    expect(await problemOf(archive(list, list))).toMatchObject({ code: 'read.list-page' })
  })

  test('are looked for in archives inside of archives, but not without end', async () => {
    const nested = (levels: number): string => {
      const heads = Array.from({ length: levels }, (_, level) => {
        const boundary = `cut-${level}-`
        return `Content-Type: multipart/related; boundary="${boundary}"\r\n\r\n--${boundary}\r\n`
      })
      return `${heads.join('')}Content-Type: text/html\r\n\r\n<p>年报</p>\r\n`
    }
    expect(paragraphs(await read(nested(3)))).toEqual(['年报'])
    expect(paragraphs(await read(nested(9)))).not.toEqual(['年报'])
  })
})

describe('parts of a page', () => {
  test.each(['<center>年报</center>', '<b>年报</b>', '<!-- a -- b --> <font>年报</font>', '年报<br><p></p>'])(
    '%s are read as a page',
    async (part) => {
      const source = await read(part)
      expect([source.kind, paragraphs(source)]).toEqual(['html', ['年报']])
    },
  )

  test.each(['a < b 且 c > d', '<关于公开的决定>', '| 甲<br>乙 | 1 |'])('%s is text', async (text) => {
    expect((await read(text)).kind).toBe('text')
  })
})

test('ordered lists print the numbers a browser prints', async () => {
  const html =
    '<ol><li>甲<li>乙</ol><ol start=3 style="list-style-type:cjk-ideographic"><li>丙<li value=7>丁</ol><ol type=a><li>戊</ol><ol style="list-style:none"><li>己</ol><ul><li>庚</ul>'
  expect(paragraphs(await read(html))).toEqual(['1.甲', '2.乙', '三、丙', '七、丁', 'a.戊', '己', '庚'])
})
