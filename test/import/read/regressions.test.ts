import { expect, test, vi } from 'vitest'
import { readDraft } from '../../../src/draft/read'
import { writeDraft } from '../../../src/draft/write'
import { importSource } from '../../../src/import/import'
import { readTextSource } from '../../../src/import/read/text'
import { officialFormats } from '../../support/formats'
import { importWords } from '../../support/import-words'
import { paragraphs, read } from './reading'

test('a line ends at the line separators of Unicode and Word as well, and no text behind them is lost', async () => {
  const source = await read('依法公开。\u2028按时答复。\u2029加强管理。\u000b接受监督。')
  expect(paragraphs(source)).toEqual(['依法公开。', '按时答复。', '加强管理。', '接受监督。'])
})

// Found by npm run fuzz; each took minutes once. The time limit of the test is the assertion.
test('a line of endless figures with spaces between them is cut into cells at once', { timeout: 10_000 }, async () => {
  const figures = Array(600).fill('9'.repeat(400))
  const source = await read(`规章 ${figures.join(' ')} 完`)
  expect(source.blocks).toMatchObject([{ type: 'paragraph' }])
  const table = await read(`规章 ${figures.join(' ')}`)
  expect(table.blocks[0]).toMatchObject({ type: 'table' })
})

test('lines of one figure each with bars are looked at as often in a long text as in a short one', () => {
  const looksAt = (lines: number): number => {
    const looks = vi.spyOn(RegExp.prototype, 'test')
    readTextSource('1|\n'.repeat(lines))
    const { length } = looks.mock.calls
    looks.mockRestore()
    return length / lines
  }
  expect(looksAt(2000)).toBeCloseTo(looksAt(200), 0)
})

test('a paragraph with spaces without end between its words is taken over at once', { timeout: 10_000 }, async () => {
  const spaces = ' '.repeat(200_000)
  const source = await read(`云岭县教育局2023年政府信息公开工作年度报告\n一、总体情况\n依法公开。${spaces}按时答复。\n`)
  const { draft } = await importSource(source, officialFormats, importWords)
  expect(draft.year).toBe(2023)
})

test('a year no draft can be of is none: what is imported can be saved and opened again', async () => {
  const source = await read('云岭县教育局0160年政府信息公开工作年度报告\n一、总体情况\n依法公开。\n')
  const { draft } = await importSource(source, officialFormats, importWords)
  expect(readDraft(writeDraft(draft), officialFormats)).toMatchObject({ ok: true })
})

test('a cell of brackets without end is no label, and found to be none at once', { timeout: 10_000 }, async () => {
  const source = await read(`一、总体情况\n二、主动公开政府信息情况\n规章|${'（'.repeat(240_000)}|2|3\n`.repeat(2))
  const { draft } = await importSource(source, officialFormats, importWords)
  expect(draft.version).toBe(1)
})

test('a line of words without end and without a full stop is taken over at once', { timeout: 10_000 }, async () => {
  const source = await read(
    `云岭县教育局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${'依法公开'.repeat(50_000)}\n`,
  )
  const { draft } = await importSource(source, officialFormats, importWords)
  expect(draft.year).toBe(2023)
})

test('a grid whose cells go over more places than any table has is no table, and found to be none at once', {
  timeout: 10_000,
}, async () => {
  const cell = '<div style="grid-row:span 99;grid-column:span 99">甲</div>'
  const source = await read(
    `<p>依法公开。</p><div style="display:grid;grid-template-columns:repeat(100,1fr)">${cell.repeat(3000)}</div>`,
  )
  expect(source.blocks.map(({ type }) => type)).not.toContain('table')
})
