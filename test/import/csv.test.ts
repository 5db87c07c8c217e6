import { describe, expect, test } from 'vitest'
import { allFormats } from '../support/formats'
import { figuresOf, imported, withBlanks } from '../support/imported'
import { reportParts, type Sheet, spread } from '../support/report-sources'
import { grid, paragraphs, read } from './read/reading'

const quoted = (field: string) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
/** Records of as many fields as the widest, as spreadsheets save them. */
const csvOf = (rows: string[][]) => {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => quoted(row[at] ?? '')).join(',')).join('\r\n')
}
const rowsOf = (part: string | Sheet) => (typeof part === 'string' ? [[part]] : spread(part, ''))

describe('a spreadsheet saved as CSV', () => {
  test.each(allFormats.map((format) => [format.id, format] as const))(
    'gives all figures of format %s, and leaves blank cells blank',
    async (_, format) => {
      const draft = withBlanks(format)
      const { draft: found } = await imported(await read(csvOf(reportParts(format, draft).flatMap(rowsOf))))
      expect(figuresOf(format, found)).toEqual(figuresOf(format, draft))
    },
  )

  const rows = (...first: string[][]) => csvOf([...first, ...Array.from({ length: 12 }, () => ['甲', '1', '2', '3'])])

  test('has commas, quotation marks and lines in its fields', async () => {
    const source = await read(rows(['第一段，a,b\n第二段'], ['乙', '1,234', '"五"', '本年\n新公开']))
    expect(paragraphs(source)).toEqual(['第一段，a,b', '第二段'])
    expect(grid(source)?.[0]).toEqual(['乙', '1,234', '"五"', '本年新公开'])
  })

  test('is told from text with commas by its records, all of one length', async () => {
    const text = `${'一,二,三,四\n'.repeat(12)}五,六`
    expect(paragraphs(await read(text))).toContain('五,六')
    expect(paragraphs(await read(text))).toContain('一,二,三,四')
    expect(paragraphs(await read(`${rows()}\n"七,八,九,十`))).toContain('"七,八,九,十')
  })
})
