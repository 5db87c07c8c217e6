import { escapeMarkup } from '../../src/renderers/escape'
import type { Sheet } from './report-sources'

/** What stands in a report: lines, and tables. */
type Parts = (string | Sheet)[]

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"'
const HEAD = (program: string) =>
  `<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=${program}>` +
  '<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->' +
  '<style><!-- p.MsoNormal {margin:0cm} .xl65 {text-align:right} --></style></head>'
/** Word breaks the lines of its markup wherever so many characters are reached, amid Chinese words too. */
const LINE = /([\u3000-\u9fff\uff00-\uffef]{8})(?=[\u3000-\u9fff\uff00-\uffef])/g
/** The title of a section, which Word may number itself. */
const NUMBERED = /^([一二三四五六]、)(.*)$/

/** Places the grid of a table has beside each other. */
const widthOf = (sheet: Sheet) => Math.max(...sheet.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0)))
const spans = (colSpan: number, rowSpan: number) =>
  `${colSpan > 1 ? ` colspan=${colSpan}` : ''}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}`

/** A report as Word puts it on the clipboard: numbers of sections as those of a list, lines broken, a blank row below a table. */
export function wordClipboard(parts: Parts): string {
  const text = (one: string) => escapeMarkup(one).replace(/[ -~]+/g, '<span lang=EN-US>$&</span>')
  const line = (content: string) =>
    `<p class=MsoNormal style='text-indent:32.0pt'>${content}<span lang=EN-US><o:p></o:p></span></p>\n`
  const listed = (number: string, title: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><b>${title}</b></p>\n`
  const blank = '<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>'
  const table = (sheet: Sheet) => {
    const rows = sheet.map((row) => {
      const cells = row.map(
        (one) =>
          `<td width=67${spans(one.colSpan, one.rowSpan)} style='width:50.4pt'>\n  ${one.text === '' ? blank : line(text(one.text))}</td>`,
      )
      return `<tr style='mso-yfti-irow:0'>${cells.join('\n')}</tr>`
    })
    const below = `<![if !supportMisalignedColumns]><tr height=0>${"<td width=67 style='border:none'></td>".repeat(widthOf(sheet))}</tr><![endif]>`
    return `<div align=center><table class=MsoTableGrid border=1>${rows.join('\n')}${below}</table></div>\n`
  }
  const body = parts.map((part) => {
    if (typeof part !== 'string') return table(part)
    const [, number, title] = part.match(NUMBERED) ?? []
    return number && title ? listed(number, title) : line(text(part))
  })
  const markup = body.join('').replace(LINE, '$1\r\n')
  return `<html ${NAMESPACES}>${HEAD('Word.Document')}<body lang=ZH-CN>\n<!--StartFragment-->\n${markup}<!--EndFragment-->\n</body></html>`
}

/** A report as WPS puts it on the clipboard: one line of markup, every text in a span and a font. */
export function wpsClipboard(parts: Parts): string {
  const span = (content: string) => `<span style="mso-spacerun:'yes';font-family:宋体;" >${content}</span>`
  const line = (content: string) =>
    `<p class=MsoNormal  style="mso-char-indent-count:2.0000;" >${span(content === '' ? '<o:p>&nbsp;</o:p>' : `<font face="宋体" >${escapeMarkup(content)}</font>`)}${span('<o:p></o:p>')}</p>`
  const table = (sheet: Sheet) => {
    const rows = sheet.map((row) => {
      const cells = row.map(
        ({ text, colSpan, rowSpan }) => `<td width=67 ${spans(colSpan, rowSpan)} valign=center >${line(text)}</td>`,
      )
      return `<tr style="height:15.6000pt;" >${cells.join('')}</tr>`
    })
    return `<div align=center ><table class=MsoTableGrid  border=1  cellspacing=0 >${rows.join('')}</table></div>`
  }
  const body = parts.map((part) => (typeof part === 'string' ? line(part) : table(part)))
  return `<html ${NAMESPACES}>${HEAD('Word.Document')}<body><!--StartFragment-->${body.join('')}<!--EndFragment--></body></html>`
}

/** A report as Excel puts a sheet on the clipboard: one table, lines over all its columns, wide spaces in blank cells. */
export function excelClipboard(parts: Parts): string {
  const width = Math.max(...parts.map((part) => (typeof part === 'string' ? 1 : widthOf(part))))
  const cell = (text: string, colSpan: number, rowSpan: number) =>
    `<td${spans(colSpan, rowSpan)} height=19 class=xl65 width=72 style='height:14.25pt'${/\d/.test(text) ? ' align=right x:num' : ''}>${text === '' ? '\u3000' : escapeMarkup(text)}</td>`
  const rows = parts.flatMap((part) =>
    typeof part === 'string'
      ? [cell(part, width, 1)]
      : part.map((row) => row.map(({ text, colSpan, rowSpan }) => cell(text, colSpan, rowSpan)).join('\n')),
  )
  const hidden = `<![if supportMisalignedColumns]><tr height=0 style='display:none'>${'<td width=72></td>'.repeat(width)}</tr><![endif]>`
  return `<html ${NAMESPACES}>${HEAD('Excel.Sheet')}<body><table border=0 width=720>\n<!--StartFragment-->\n<col width=72 span=${width} style='width:54pt'>${rows.map((row) => `<tr height=19>${row}</tr>\n`).join('')}${hidden}<!--EndFragment-->\n</table></body></html>`
}
