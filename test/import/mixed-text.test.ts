import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/import/read'
import { officialFormats } from '../support/formats'
import { figuresOf, imported, unplaced, withBlanks } from '../support/imported'
import { reportParts, type Sheet } from '../support/report-sources'
import { utf8 } from './read/reading'

const NAV = ['<div class="nav">', '', '- [首页](/)', '', '</div>', '', '<div id="text" class="section">']

describe.each(officialFormats.map((format) => [format.id, format] as const))(
  'Markdown of a report of format %s with HTML tables',
  (_, format) => {
    const draft = withBlanks(format)
    const [title = '', ...parts] = reportParts(format, draft)
    const body = parts.map((part) => (typeof part === 'string' ? textOf(part) : htmlTable(part)))

    test.each([
      ['alone', []],
      ['among what it kept of the page', NAV],
    ])('gives title, sections, figures and blanks back: %s', async (_, before) => {
      const reading = await readSource('report.md', utf8([...before, `# ${title as string}`, ...body].join('\n\n')))
      if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
      const { draft: result, messages, printed } = await imported(reading.source)
      expect(figuresOf(format, result)).toEqual(figuresOf(format, draft))
      expect(unplaced(messages)).toEqual([])
      expect(printed.title).toBe(title)
      expect(printed.sections.filter(({ section }) => section !== null)).toHaveLength(6)
      expect(result.sections.overview).toEqual([
        { type: 'paragraph', runs: [{ text: '按要求' }, { text: '做好', bold: true }, { text: '各项工作。' }] },
      ])
      expect(reading.source.blocks.map(({ place }) => place.block)).toEqual(reading.source.blocks.map((_, at) => at))
    })
  },
)

test('the line of a table and of what follows it is counted through the whole text', async () => {
  const lines = [
    '# 标题',
    '',
    '第一段。',
    '',
    '第二段。',
    '',
    '第三段。',
    '',
    '<table><tr>',
    '<td>甲</td><td>1</td>',
    '</tr></table>',
    '',
    '末段。',
  ]
  const reading = await readSource('a.md', utf8(lines.join('\n')))
  const blocks = reading.ok ? reading.source.blocks : []
  expect(blocks.map(({ type, place }) => [type, place.line])).toEqual([
    ['paragraph', 1],
    ['paragraph', 3],
    ['paragraph', 5],
    ['paragraph', 7],
    ['table', 9],
    ['paragraph', 13],
  ])
})

test.each([
  [
    'whose text stands in elements',
    '<p>第一段。</p>\n\n<p>第二段。</p>\n\n<p>第三段。</p>\n\n<table><tr><td>甲</td><td>1</td></tr></table>',
  ],
  [
    'with a style sheet, whose lines are no text',
    '<style>\n.a{}\n\n.b{}\n\n.c{}\n\n.d{}\n</style><div>第一段。</div><table><tr><td>甲</td><td>1</td></tr></table>',
  ],
])('a part of a page %s is no such text', async (_, page) => {
  const reading = await readSource('a.html', utf8(page))
  expect(reading.ok && reading.source.kind).toBe('html')
})

/** A line as programs write it: a title, or a paragraph with bold words and the markup of a page they kept. */
function textOf(line: string): string {
  return /^[一二三四五六]、/.test(line)
    ? `## ${line} {#a}`
    : `<span style="color:red">${line.replace('做好', '**做好**')}</span>`
}

function htmlTable(sheet: Sheet): string {
  const cell = ({ text, rowSpan, colSpan }: Sheet[number][number]) =>
    `<td rowspan="${rowSpan}" colspan="${colSpan}">${text}</td>`
  return `<table>\n${sheet.map((row) => `<tr>\n${row.map(cell).join('\n')}\n</tr>`).join('\n')}\n</table>`
}
