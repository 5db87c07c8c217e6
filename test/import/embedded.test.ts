import { describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import type { Draft } from '../../src/draft/types'
import { publicDraft, writeDraft } from '../../src/draft/write'
import { describeImportMessage } from '../../src/import/describe'
import { importSource } from '../../src/import/import'
import { readSource } from '../../src/import/read'
import { publish } from '../../src/publish/publish'
import { emptyReport, variedReport } from '../publish/reports'
import { loadFonts } from '../support/fonts'
import { officialFormats } from '../support/formats'
import { importWords } from '../support/import-words'
import { layouts } from '../support/layouts'

describe.each(officialFormats)('a file of our own of format $id', (format) => {
  const report = variedReport(format)
  const bytesOf = async (kind: 'html' | 'docx') =>
    (await publish(format, report, kind, { layouts, loadFonts: async () => loadFonts() })).bytes
  /** What is read of a file that shows another report than the data it carries. */
  const showing = async (change: (draft: Draft) => Draft, kind: 'html' | 'docx' | 'pdf') => {
    const file = await publish(format, change(report), kind, { layouts, loadFonts: async () => loadFonts() })
    const reading = await readSource('年报', file.bytes)
    if (!reading.ok) throw new Error(reading.problem.code)
    const source = { ...reading.source, embedded: writeDraft(publicDraft(report)) }
    const { draft, messages } = await importSource(source, officialFormats, importWords)
    return { draft, told: messages.map((message) => describeImportMessage(message, format, source)) }
  }
  const read = async (bytes: Uint8Array) => {
    const reading = await readSource('年报', bytes)
    if (!reading.ok) throw new Error(reading.problem.code)
    return importSource(reading.source, officialFormats, importWords)
  }
  /** The page with its visible part edited by hand; the data it carries stays. */
  const edited = async (from: string | RegExp, to: string) => {
    const page = new TextDecoder().decode(await bytesOf('html'))
    const body = page.indexOf('<body')
    const changed = page.slice(body).replace(from, to)
    expect(changed).not.toBe(page.slice(body))
    return read(new TextEncoder().encode(page.slice(0, body) + changed))
  }

  test.each(['html', 'docx'] as const)('left as it was, is the public draft: %s', async (kind) => {
    const { draft, messages } = await read(await bytesOf(kind))
    expect(draft).toEqual(publicDraft(report))
    expect(messages).toEqual([])
  })

  test.each(['html', 'docx', 'pdf'] as const)(
    'with a note beside a blank, and nothing else, has no figure left over: %s',
    async (kind) => {
      const blank = format.cells[3]?.path ?? ''
      const noted = { ...emptyReport(format), notes: { [blank]: '其中核减2件' } }
      const { bytes } = await publish(format, noted, kind, { layouts, loadFonts: async () => loadFonts() })
      const { draft, messages } = await read(bytes)
      expect(draft.notes).toEqual(noted.notes)
      expect(messages).toEqual([])
    },
  )

  test('whose last section ends like a report is the public draft still', async () => {
    const last = format.sections.at(-1)?.key ?? ''
    const lines = ['本年度没有其他事项', '青屏县教育局', '2024年1月1日']
    const blocks = lines.map((text) => ({ type: 'paragraph' as const, runs: [{ text }] }))
    const twice = { ...report, sections: { ...report.sections, [last]: blocks } }
    const { bytes } = await publish(format, twice, 'html', { layouts, loadFonts: async () => loadFonts() })
    const { draft, messages } = await read(bytes)
    expect(draft).toEqual(publicDraft(twice))
    expect(messages).toEqual([])
  })

  test('with a figure edited by hand shows what counts, and names the cell', async () => {
    const { draft, messages } = await edited(/(data-cell="requests\.received\.business"[^>]*>)[^<]*/, '$177')
    expect(getCell(draft, 'requests.received.business')).toBe(77)
    expect(messages[0]).toMatchObject({ code: 'embedded.differs', cells: ['requests.received.business'] })
  })

  test('with a sentence edited by hand shows what counts, and names the section', async () => {
    const { draft, messages } = await edited('政策公开更加及时', '政策公开更加全面')
    expect(JSON.stringify(draft.sections)).toContain('政策公开更加全面')
    expect(messages[0]).toMatchObject({ code: 'embedded.text-differs', titles: [format.sections[0]?.title] })
  })

  const OTHER = '云岭市青屏县水务局'
  const named = (draft: Draft): Draft => ({ ...draft, agency: { ...draft.agency, name: OTHER } })
  const dated = (draft: Draft): Draft => ({ ...draft, year: draft.year - 1 })
  const titled = (draft: Draft): Draft => ({ ...draft, title: '青屏县公开工作一览' })
  const signed = (draft: Draft): Draft => ({ ...draft, signature: { ...draft.signature, units: [OTHER] } })
  const signedLater = (draft: Draft): Draft => ({ ...draft, signature: { ...draft.signature, date: '2024-02-09' } })
  const unsigned = (draft: Draft): Draft => ({ ...draft, signature: { units: [], date: null } })
  const prefaced = (text: string) => (draft: Draft) => ({
    ...draft,
    preface: [{ type: 'paragraph' as const, runs: [{ text }] }],
  })
  const noted = (text: string) => (draft: Draft) => ({ ...draft, notes: { ...draft.notes, [cell]: text } })
  const cell = Object.keys(report.notes)[0] ?? ''

  describe.each(['html', 'docx'] as const)('of which someone edited, as %s,', (kind) => {
    test.each([
      [
        'the agency of the title',
        named,
        '单位名称显示为“云岭市青屏县水务局”，文件附带的数据是“云岭市青屏县自然资源和规划局”',
      ],
      ['the year of the title', dated, '年度显示为“2022”，文件附带的数据是“2023”'],
      ['the units of the end', signed, '落款单位显示为“云岭市青屏县水务局”'],
      ['the date of the end', signedLater, '落款日期显示为“2024年2月9日”，文件附带的数据是“2024年1月28日”'],
      ['the end away', unsigned, '没有认出落款单位'],
      ['the preface', prefaced('本报告由县水务局编制。'), '“前言”显示的文字'],
      ['a note below a table', noted('其中核减30件'), '显示的备注与文件附带的数据不同'],
    ])('%s: what is seen counts and is named, and nothing else', async (_, change, said) => {
      const { draft, told } = await showing(change, kind)
      expect(draft).toEqual(publicDraft(change(report)))
      expect(told.filter((text) => text.includes('附带'))[0]).toContain(said)
      expect(new Set(told.filter((text) => text.includes('附带'))).size).toBe(change === unsigned ? 2 : 1)
    })

    test('the title into words that say neither agency nor year: it is named, and these stay', async () => {
      const { draft, told } = await showing(titled, kind)
      expect([draft.agency, draft.year]).toEqual([report.agency, report.year])
      expect(told[0]).toContain('没有认出标题')
    })
  })

  test('with its heading alone edited into other words shows no title, and says so', async () => {
    const { draft, messages } = await edited(/<h1>.*?<\/h1>/s, '<h1>青屏县公开工作一览</h1>')
    expect([draft.agency, draft.year]).toEqual([report.agency, report.year])
    expect(messages[0]).toMatchObject({ code: 'embedded.field-differs', field: 'title' })
  })

  test.each([
    ['a letterhead', '<h1>', '<p>青屏县文件</p><p>青资〔2024〕3号</p><h1>'],
    ['what was published when', '</h1>', '</h1><p>发布日期：2024-01-30</p><p>青屏县政务公开网</p>'],
    ['a foot', '</main>', '<p>主办：青屏县人民政府办公室</p></main>'],
    ['its title in the name of the page alone', /<h1>.*?<\/h1>/s, ''],
  ])('in a page of one’s own with %s is the public draft still', async (_, from, to) => {
    const { draft, messages } = await edited(from, to)
    expect(draft).toEqual(publicDraft(report))
    expect(messages.filter(({ code }) => code.startsWith('embedded.'))).toEqual([])
  })

  test('with a note written into a cell by hand shows what counts, and names the cell', async () => {
    const path = format.cells.find((one) => !(one.path in report.notes))?.path ?? ''
    const pattern = new RegExp(`(data-cell="${path.replaceAll('.', '\\.')}"[^>]*>[^<]*)`)
    const { draft, messages } = await edited(pattern, '$1（其中修订16件）')
    expect(draft.notes).toEqual({ ...report.notes, [path]: '其中修订16件' })
    expect(messages[0]).toMatchObject({ code: 'embedded.notes-differ', cells: [path] })
  })

  test.each([
    ['year', dated, '年度显示为“2022”'],
    ['date', signedLater, '落款日期显示为“2024年2月9日”'],
  ])('as a PDF that shows another %s is taken as it is seen', async (_, change, said) => {
    const { draft, told } = await showing(change, 'pdf')
    expect([draft.year, draft.signature.date]).toEqual([change(report).year, change(report).signature.date])
    expect(told[0]).toContain(said)
  })
})
