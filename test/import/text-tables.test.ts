import { describe, expect, test } from 'vitest'
import { getCell, setCells } from '../../src/draft/cells'
import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { readTextSource } from '../../src/import/read/text'
import { allFormats } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { onePerLineOpen, reportParts, reportText, type Sheet, spread } from '../support/report-sources'

/** What a page's blank cells leave in copied text. */
const BLANK = '\u00a0'

/** Ways programs write a table as text. */
const writers: Record<string, (sheet: Sheet) => string> = {
  'box characters': (sheet) => {
    const rule = `├${'──┼'.repeat(sheet.length)}──┤`
    return spread(sheet, '')
      .map((row) => `${rule}\n│${row.join('│')}│`)
      .join('\n')
  },
  'tabs, cells of several lines in quotation marks': (sheet) =>
    spread(sheet, '')
      .map((row) => row.map((text) => (isLabel(text) ? `"${text.slice(0, 3)}\n${text.slice(3)}"` : text)).join('\t'))
      .join('\n'),
  'commas, cells with commas in quotation marks': (sheet) =>
    spread(sheet, '')
      .map((row) => row.map((text) => (/[,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(','))
      .join('\n'),
  'Markdown that escapes numbers and signs': (sheet) =>
    spread(sheet, '')
      .map((row) => `| ${row.map((text) => text.replace(/^(\d*)([.-])/, '$1\\$2')).join(' | ')} |`)
      .join('\n'),
  'a line for each cell, blank ones kept open by a space': onePerLineOpen,
}

describe.each(allFormats.map((format) => [format.id, format] as const))(
  'a report of format %s as text',
  (_, format) => {
    const paths = format.cells.map(({ path }) => path).filter((_, index) => index % 3 !== 1)
    const draft = setCells(
      distinctDraft(format),
      paths.map((path) => [path, null] as const),
    )

    test.each(Object.entries(writers))('gives figures and blanks back: %s', async (_, write) => {
      const { draft: result, messages } = await importedText(format, draft, write)
      expect(figuresOf(format, result)).toEqual(figuresOf(format, draft))
      expect(unplaced(messages)).toEqual([])
    })

    test('has no figure in another column where blank lines stand behind labels, too', async () => {
      const { draft: result, messages } = await importedText(format, draft, (sheet) =>
        sheet
          .map((row) => row.map(({ text }) => (isLabel(text) ? `${text}\n${BLANK}` : text || BLANK)).join('\n'))
          .join('\n'),
      )
      const figures = Object.entries(figuresOf(format, result)).filter(([, value]) => value !== null)
      expect(figures).toEqual(figures.map(([path]) => [path, getCell(draft, path)]))
      const printed = Object.values(figuresOf(format, draft)).filter((value) => value !== null)
      expect(figures.length + unplaced(messages).length).toBe(printed.length)
    })
  },
)

describe.each(allFormats.map((format) => [format.id, format] as const))(
  'a Markdown table of format %s that lost its merged cells',
  (_, format) => {
    const requests = format.cells.map(({ path }) => path).filter((path) => path.startsWith('requests.'))
    const draft = setCells(
      distinctDraft(format),
      requests.filter((path) => /business|research/.test(path)).map((path) => [path, null] as const),
    )
    const bars = (cells: string[]) => `| ${cells.join(' | ')} |`

    test('is read where blank cells stand for them behind each label', async () => {
      const { draft: result, messages } = await importedText(format, draft, (sheet) =>
        sheet
          .map((row) => bars(row.flatMap(({ text, colSpan }) => [text, ...Array<string>(colSpan - 1).fill('')])))
          .join('\n'),
      )
      expect(figuresOf(format, result)).toEqual(figuresOf(format, draft))
      expect(unplaced(messages)).toEqual([])
    })

    test('has no figure in another cell where blank ones fill each row up at its end', async () => {
      const { draft: result, messages } = await importedText(format, draft, (sheet) => {
        const width = Math.max(...sheet.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0)))
        return sheet.map((row) => bars(Array.from({ length: width }, (_, at) => row[at]?.text ?? ''))).join('\n')
      })
      const figures = Object.entries(figuresOf(format, result)).filter(([, value]) => value !== null)
      expect(figures).toEqual(figures.map(([path]) => [path, getCell(draft, path)]))
      const printed = Object.values(figuresOf(format, draft)).filter((value) => value !== null)
      expect(figures.length + unplaced(messages).length).toBe(printed.length)
    })
  },
)

describe.each(allFormats.map((format) => [format.id, format] as const))(
  'rows of format %s that lost their blank cells and were filled up with bars',
  (_, format) => {
    const written = (draft: Draft) =>
      importedText(format, draft, (sheet) => {
        const width = Math.max(...sheet.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0)))
        return sheet
          .map((row) => row.filter(({ text }) => text !== '').map(({ text }) => `${text} | `))
          .map((cells) => `${cells.join('')}${'|'.repeat(width - cells.length)}`.trimEnd())
          .join('\n')
      })

    test('give every figure back where none was blank', async () => {
      const draft = distinctDraft(format)
      const { draft: result, messages } = await written(draft)
      expect(figuresOf(format, result)).toEqual(figuresOf(format, draft))
      expect(unplaced(messages)).toEqual([])
    })

    test('give every figure back where a label of several paragraphs ends its line', async () => {
      const draft = distinctDraft(format)
      const { draft: result, messages } = await importedText(format, draft, (sheet) => {
        const width = Math.max(...sheet.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0)))
        const filled = (count: number) => '|'.repeat(width - count)
        return sheet
          .map((row) => row.map(({ text }) => (isLabel(text) ? `${text} |\n` : `${text} | `)))
          .map((cells) => `${cells.join('')}${filled(cells.length)}`.trimEnd())
          .join('\n')
      })
      expect(figuresOf(format, result)).toEqual(figuresOf(format, draft))
      expect(unplaced(messages)).toEqual([])
    })

    test.each([0, 1, 2])('give no figure to a blank cell where every third is, from the %ith on', async (first) => {
      const blank = format.cells.filter((_, index) => index % 3 === first)
      const draft = setCells(
        distinctDraft(format),
        blank.map(({ path }) => [path, null] as const),
      )
      const { draft: result, messages } = await written(draft)
      const figures = Object.entries(figuresOf(format, result)).filter(([, value]) => value !== null)
      expect(figures).toEqual(figures.map(([path]) => [path, getCell(draft, path)]))
      const printed = Object.values(figuresOf(format, draft)).filter((value) => value !== null)
      expect(figures.length + unplaced(messages).length).toBe(printed.length)
    })
  },
)

test('rows that begin and end with a tab are rows of their own, though a blank stands in the first word of a label', async () => {
  const rows = ['1.属于国家秘密', '2.其 他法律行政法规禁止公开', '3.危 及“三安全一稳定”']
  const { draft, messages } = await imported(
    readTextSource(
      [
        '青禾县示例局2022年政府信息公开工作年度报告',
        '三、收到和处理政府信息公开申请情况',
        '\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t',
        ...rows.map((label, at) => `\t\t${label}\t${at}\t1\t1\t1\t1\t1\t${at + 5}\t`),
      ].join('\n'),
    ),
  )
  const refused = ['stateSecrets', 'prohibitedByLaw', 'securityAndStability']
  expect(refused.map((row) => getCell(draft, `requests.refused.${row}.naturalPerson`))).toEqual([0, 1, 2])
  expect(unplaced(messages)).toEqual([])
})

test('marks for no figure between spaces are cells as figures are, and a page number is no row', async () => {
  const { draft, messages } = await imported(
    readTextSource(
      [
        '青禾县示例局2022年政府信息公开工作年度报告',
        '三、收到和处理政府信息公开申请情况',
        '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
        '（一）予以公开 / / / / / 6 6',
        '— 3 —',
        '（二）部分公开 4 / / — / 9 13',
      ].join('\n'),
    ),
  )
  expect(getCell(draft, 'requests.granted.other')).toBe(6)
  expect(getCell(draft, 'requests.granted.naturalPerson')).toBeNull()
  expect(getCell(draft, 'requests.partlyGranted.naturalPerson')).toBe(4)
  expect(getCell(draft, 'requests.partlyGranted.total')).toBe(13)
  expect(unplaced(messages)).toEqual([])
})

function isLabel(text: string): boolean {
  return text.length > 4 && !/^-?\d[\d.]*$/.test(text)
}

function importedText(format: Format, draft: Draft, write: (sheet: Sheet) => string) {
  return imported(readTextSource(reportText(reportParts(format, draft), write)))
}

test('commas of thousands and of sentences hold no cells apart', () => {
  const printed = (...lines: string[]) => readTextSource(lines.join('\n')).blocks.map(({ type }) => type)
  const thousands = ['采购总金额1,234,567', '支出总金额2,345,678', '收入总金额3,456,789']
  expect(printed(...thousands)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  const said = ['发布信息1,234,567条', '收到申请2,345,678件', '答复群众3,456,789次']
  expect(printed(...said)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  const sentences = ['全年发布,全部公开,共3件。', '全年收到,全部答复,共4件。', '全年办理,全部办结,共5件。']
  expect(printed(...sentences)).toEqual(['paragraph', 'paragraph', 'paragraph'])
})
