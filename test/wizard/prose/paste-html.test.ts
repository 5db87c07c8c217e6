// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { ProseBlock } from '../../../src/draft/types'
import { blocksFromHtml } from '../../../src/wizard/prose/paste-html'
import { blocksFromText } from '../../../src/wizard/prose/paste-text'

const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ text }] })
const heading = (level: 1 | 2 | 3, text: string): ProseBlock => ({ type: 'heading', level, text })
const blocks = (html: string) => blocksFromHtml(html).blocks

const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- @font-face {font-family:宋体;} p.MsoNormal {mso-style-parent:"";} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h2 style='text-indent:32.0pt;mso-outline-level:2'><span style='font-family:楷体_GB2312'>（一）主动公开<span lang=EN-US><o:p></o:p></span></span></h2>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312;
color:red'>全年公开信息</span><b style='mso-bidi-font-weight:normal'><span lang=EN-US style='font-size:16.0pt'>118</span></b><span
style='font-size:16.0pt'>条，其中规范性文
件<a href="javascript:alert(1)">3件</a>。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US
style='mso-bidi-font-family:等线'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>畅通渠道<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span
style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>规范答复</p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=200 colspan=2 style='border:solid windowtext 1.0pt'><p class=MsoNormal>申请<span lang=EN-US><o:p></o:p></span></p></td></tr>
 <tr><td><p class=MsoNormal>网上<o:p></o:p></p></td><td><p class=MsoNormal><b>12</b></p></td></tr>
</table><!--[if gte vml 1]><v:shape id="a"/><![endif]--><img width=1 src="file:///C:/clip_image001.png">
<!--EndFragment--></body></html>`

describe('what comes from Word', () => {
  test('keeps headings, paragraphs, bold, lists and tables, and nothing else', () => {
    expect(blocksFromHtml(WORD)).toEqual({
      pictures: 1,
      withdrawn: false,
      blocks: [
        heading(1, '（一）主动公开'),
        {
          type: 'paragraph',
          runs: [{ text: '全年公开信息' }, { text: '118', bold: true }, { text: '条，其中规范性文件3件。' }],
        },
        paragraph('1.畅通渠道'),
        paragraph('• 规范答复'),
        {
          type: 'table',
          rows: [
            ['申请', ''],
            ['网上', '12'],
          ],
        },
      ],
    })
  })

  test.each([
    ['a tracked deletion', '<p>受理<del cite="mailto:a" datetime="2025"><span>十</span></del><ins>十二</ins>件。</p>'],
    ['words crossed out', "<p>受理<s>十</s><span style='text-decoration: line-through'>十一</span>十二件。</p>"],
    [
      'a comment',
      `<p>受理<a style='mso-comment-reference:z_1'>十二</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[z1]</a><span
      style='mso-special-character:comment'>&nbsp;</span></span>件。</p><div style='mso-element:comment-list'><p class=MsoCommentText>请核对</p></div>`,
    ],
  ])('leaves out %s and tells of it', (_, html) => {
    expect(blocksFromHtml(html)).toEqual({ pictures: 0, withdrawn: true, blocks: [paragraph('受理十二件。')] })
  })

  test('leaves out hidden rows of a table', () => {
    const html = `<table><tr><td>甲</td><td>1</td></tr><tr style='display:none'><td>乙</td><td>2</td></tr></table>`
    expect(blocks(html)).toEqual([{ type: 'table', rows: [['甲', '1']] }])
  })

  test('a heading style without a number is a heading by its rank', () => {
    const html = `<h1>一、总体情况</h1><h2>主动公开</h2><p style='mso-outline-level:3'>畅通渠道</p>`
    expect(blocks(html).slice(1)).toEqual([heading(2, '主动公开'), heading(3, '畅通渠道')])
  })
})

test('what comes from WPS keeps the same', () => {
  const html = `<html><head><style>p.MsoNormal{mso-style-name:正文;}</style></head><body style="tab-interval:21pt;">
<!--StartFragment--><p class=MsoNormal style="text-indent:32.0000pt;line-height:28.0000pt;"><span style="mso-spacerun:'yes';font-family:楷体;
font-weight:bold;font-size:16.0000pt;"><font face="楷体">（二）依申请公开</font></span><span style="font-size:16pt;"><o:p></o:p></span></p>
<p class=MsoNormal><span style="font-weight:bold;"><font face="仿宋">收到申请</font>4</span><span style="mso-spacerun:'yes';"><font face="仿宋">件。</font></span></p><!--EndFragment--></body></html>`
  expect(blocks(html)).toEqual([
    heading(1, '（二）依申请公开'),
    { type: 'paragraph', runs: [{ text: '收到申请4', bold: true }, { text: '件。' }] },
  ])
})

describe('what comes from a web page', () => {
  test('keeps lists as numbered lines', () => {
    const html =
      '<ol start="3"><li>甲<ul><li>子</li></ul></li><li><p>乙</p><ol><li>丑</li></ol></li></ol><ul><li>丙</li></ul>'
    expect(blocks(html)).toEqual(['3.甲', '• 子', '4.乙', '（1）丑', '• 丙'].map(paragraph))
  })

  test('takes layout tables, breaks and spaces for what they show', () => {
    const html = `<table><tr><td><div>　　甲&nbsp;乙<br>丙</div>\n   丁\n</td></tr></table><b style="font-weight:normal"><span>戊</span></b>`
    expect(blocks(html)).toEqual(['甲 乙', '丙', '丁', '戊'].map(paragraph))
  })

  test('keeps the header of a table and takes merged cells apart', () => {
    const html = `<table><caption>表1</caption><thead><tr><th rowspan=2>甲</th><th colspan=2>乙</th></tr><tr><th>子</th><th>丑</th></tr></thead>
      <tr><td>1</td><td>2<br>3</td><td rowspan=99999 colspan=99999>4</td></tr></table>`
    const [table] = blocks(html)
    expect(table).toMatchObject({ type: 'table', headerRows: 2, caption: '表1' })
    const rows = table?.type === 'table' ? table.rows.map((row) => row.slice(0, 3)) : []
    expect(rows).toEqual([
      ['甲', '乙', ''],
      ['', '子', '丑'],
      ['1', '2 3', '4'],
    ])
  })

  test.each([
    ['a script', '<script>alert(1)</script>甲'],
    ['a handler', '<p onclick="alert(1)" onmouseover=alert(1)>甲</p>'],
    ['a picture that fails', '<img src=x onerror=alert(1)>甲'],
    ['a drawing', '<svg onload=alert(1)><text>乙</text></svg>甲'],
    ['a frame', '<iframe src="javascript:alert(1)"></iframe><object data=x></object>甲'],
    ['a link', '<a href="javascript:alert(1)">甲</a>'],
    ['a style', '<style>@import url(//evil.example/x.css)</style><p style="background:url(//evil.example/x)">甲</p>'],
    ['hidden text', '<p style="display:none">乙</p><span hidden>丙</span>甲'],
    ['a template', '<template><p>乙</p></template><noscript>丙</noscript>甲'],
  ])('drops %s', (_, html) => {
    expect(blocks(html)).toEqual([paragraph('甲')])
  })

  test('keeps what looks like a tag as the text it is', () => {
    expect(blocks('<p>&lt;script&gt;</p>')).toEqual([paragraph('<script>')])
  })
})

test('plain text is a line a paragraph, numbered short lines are headings', () => {
  expect(blocksFromText('（一）主动公开\r\n\r\n　　全年公开。\n1.渠道\n')).toEqual([
    heading(1, '（一）主动公开'),
    paragraph('全年公开。'),
    heading(2, '1.渠道'),
  ])
})
