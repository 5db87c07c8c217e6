import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../src/document/build'
import { blankAgency, blankDraft } from '../../src/draft/blank'
import { changeCells } from '../../src/draft/change'
import { readDraft } from '../../src/draft/read'
import { writeDraft } from '../../src/draft/write'
import { loadFormats } from '../../src/format/load'
import { draftWith, zeroDraft } from '../support/drafts'
import { reportsOf } from '../support/findings'
import { allFormats, format2021, formatFile, thirdFormat } from '../support/formats'

// A format nobody wrote code for: what the program does with it, it does from the file alone.

const NEW_ROW = 'requests.refused.invented'
const GONE = 'legalService'

describe('a third format', () => {
  it('loads beside the official ones', () => {
    const { formats, problems } = loadFormats([formatFile('2019'), formatFile('2021'), formatFile('third')])
    expect(problems).toEqual([])
    expect(formats.map(({ id, years }) => [id, years.from, years.to])).toEqual([
      ['third', 2016, 2018],
      ['2019', 2019, 2020],
      ['2021', 2021, null],
    ])
  })

  it('has the cells of 2021, less a column, plus a row and a block', () => {
    const before = new Set(format2021.cells.map((cell) => cell.path))
    const after = new Set(thirdFormat.cells.map((cell) => cell.path))
    const added = [...after].filter((path) => !before.has(path))
    const removed = [...before].filter((path) => !after.has(path))
    expect(added).toEqual([
      ...['copies', 'postage'].flatMap((row) =>
        ['collected', 'waived', 'total'].map((column) => `proactive.deposits.${row}.${column}`),
      ),
      ...['naturalPerson', 'business', 'research', 'publicWelfare', 'other', 'total'].map((c) => `${NEW_ROW}.${c}`),
    ])
    expect(removed).toHaveLength(25)
    expect(removed.every((path) => path.endsWith(`.${GONE}`))).toBe(true)
  })
})

describe('a draft in the third format', () => {
  it('holds its sections and cells', () => {
    const draft = draftWith(thirdFormat, { [`${NEW_ROW}.other`]: 2, 'proactive.deposits.copies.collected': 25.1 })
    expect(readDraft(writeDraft(draft), allFormats)).toEqual({ ok: true, draft, notices: [] })
    expect(Object.keys(draft.sections)).toEqual(['overview', 'shortcomings', 'others'])
  })

  it('refuses the column that is gone', () => {
    const text = writeDraft(blankDraft(thirdFormat, 2017)).replace('"other": null', `"other": null, "${GONE}": 1`)
    expect(readDraft(text, allFormats)).toEqual({
      ok: false,
      problems: [{ code: 'draft.unknown-cell', path: `tables.requests.received.${GONE}`, format: 'third' }],
    })
  })

  it('refuses the section under its old name', () => {
    const text = writeDraft(blankDraft(thirdFormat, 2017)).replace('"shortcomings"', '"problems"')
    expect(readDraft(text, allFormats)).toMatchObject({
      ok: false,
      problems: [{ code: 'draft.unknown-key', path: 'sections.problems' }],
    })
  })

  it('is refused where the format is not installed', () => {
    expect(readDraft(writeDraft(blankDraft(thirdFormat, 2017)), [format2021])).toEqual({
      ok: false,
      problems: [{ code: 'draft.unknown-format', path: 'format', found: '"third"', known: ['2021'] }],
    })
  })

  it('adds up the new row and the new block', () => {
    const draft = zeroDraft(thirdFormat)
    expect(Object.fromEntries(changeCells(thirdFormat, draft, [[`${NEW_ROW}.other`, 2]]))).toEqual({
      [`${NEW_ROW}.other`]: 2,
      [`${NEW_ROW}.total`]: 2,
      'requests.total.other': 2,
      'requests.total.total': 2,
    })
    expect(Object.fromEntries(changeCells(thirdFormat, draft, [['proactive.deposits.postage.waived', 0.7]]))).toEqual({
      'proactive.deposits.postage.waived': 0.7,
      'proactive.deposits.postage.total': 0.7,
    })
  })
})

describe('the rules of the third format', () => {
  it('fire on the new row', () => {
    const reports = reportsOf(thirdFormat, draftWith(thirdFormat, { [`${NEW_ROW}.other`]: 2 }))
    expect(reports.map(({ rule, cells }) => [rule, cells.length, cells[cells.length - 1]])).toEqual([
      ['requests.row-total', 6, `${NEW_ROW}.total`],
      ['requests.column-total', 23, 'requests.total.other'],
    ])
    expect(reports[0]?.message).toContain('9.属于测试虚构事项')
  })

  it('fire on the new block, as warnings', () => {
    const reports = reportsOf(thirdFormat, draftWith(thirdFormat, { 'proactive.deposits.copies.collected': 0.5 }))
    expect(reports).toMatchObject([
      { rule: 'deposits.total', severity: 'warning', left: 0.5, right: 0, section: 'proactive' },
    ])
    expect(reports[0]?.source).toBe('测试用格式，不出自任何通知')
  })

  it('never mention the column that is gone', () => {
    for (const { left, right } of thirdFormat.relations) {
      for (const path of [...left, ...right]) expect(path).not.toContain(GONE)
    }
  })
})

describe('the document in the third format', () => {
  const draft = { ...draftWith(thirdFormat, { [`${NEW_ROW}.other`]: 2 }), agency: blankAgency('甲局'), year: 2017 }
  const document = buildDocument(thirdFormat, draft)
  const tables = document.sections.flatMap((section) => section.blocks).filter((block) => block.type === 'table')
  const cells = tables.flatMap((table) => table.rows.flatMap((row) => row.cells))

  it('has its own title and section titles', () => {
    expect(document.title).toBe('2017年度甲局信息公开报告')
    expect(document.sections.map((section) => section.title)).toContain('五、不足之处和下年打算')
  })

  it('prints the new row with its figure', () => {
    expect(cells.find((cell) => cell.text === '9.属于测试虚构事项')).toMatchObject({ role: 'rowHeader', column: 2 })
    expect(cells.find((cell) => cell.path === `${NEW_ROW}.other`)?.text).toBe('2')
    expect(cells.find((cell) => cell.text === '（三）不予公开')?.rowSpan).toBe(9)
  })

  it('prints no trace of the column that is gone', () => {
    expect(cells.map((cell) => cell.text)).not.toContain('法律服务机构')
    expect(cells.find((cell) => cell.text === '法人或其他组织')?.colSpan).toBe(4)
    expect(tables[1]?.widths).toHaveLength(9)
  })
})
