import { describe, expect, test } from 'vitest'
import { readTextSource } from '../../src/import/read/text'
import { imported } from '../support/imported'

const read = (...lines: string[]) => imported(readTextSource(lines.join('\n')))

describe('the title of a report', () => {
  test.each([
    ['in a sentence that publishes it', '现公布青禾县示例局2022年政府信息公开工作年度报告。'],
    ['in a sentence that gives it to the public', '根据要求，现将青禾县示例局2022年政府信息公开年报予以公开。'],
    ['in a cell of the portal’s table', '标 题 | 青禾县示例局2022年政府信息公开工作年度报告 | |'],
  ])('is taken from where it stands %s, and to be looked at', async (_, line) => {
    const { draft, messages, printed } = await read(line, '一、总体情况', '全年平稳。')
    expect([draft.agency.name, draft.year, printed.title]).toEqual(['青禾县示例局', 2022, null])
    expect(messages.map(({ code }) => code)).toContain('title.quoted')
  })

  test.each([
    ['with the year before the agency', '特向社会公布2022年青禾县示例局政府信息公开工作情况报告。'],
    ['as what was made', '根据要求，编制青禾县示例局2022年政府信息公开工作年度报告。'],
    ['with its author', '本报告是由青禾县示例局编制的2022年度政府信息公开年度报告。'],
  ])('is taken from a sentence that names it %s', async (_, line) => {
    const { draft, messages } = await read(line, '一、总体情况', '全年平稳。')
    expect([draft.agency.name, draft.year]).toEqual(['青禾县示例局', 2022])
    expect(messages.map(({ code }) => code)).toContain('title.quoted')
  })

  test.each([
    ['青禾县示例镇人民政府', 'department'],
    ['青禾县人民政府', 'government'],
    ['青禾县', 'government'],
    ['青禾县示例社区', 'department'],
  ])('with %s is one of a %s: only governments of counties and above report on assessment', async (name, level) => {
    const { draft } = await read(`${name}2022年政府信息公开工作年度报告`, '一、总体情况', '全年平稳。')
    expect(draft.agency.level).toBe(level)
  })

  test.each(['Page 8 - ', '（图解）', '【字体】', '标题：'])('is printed without %s before it', async (before) => {
    const title = '青禾县示例镇2022年度政府信息公开工作年度报告'
    const { draft, printed } = await read(before + title, '一、总体情况', '全年平稳。')
    expect([draft.agency.name, draft.year, printed.title]).toEqual(['青禾县示例镇', 2022, title])
  })

  test.each([
    ['has no agency but the words of a title', ['2022年政府信息公开工作年度报告', '2022年政府信息公开工作年度报告']],
    [
      'has none in what is its own',
      ['青禾厅编制了本级行政机关2022年政府信息公开年度报告，期限为2022年1月1日至12月31日。'],
    ],
    ['has none in 本级', ['现向社会公布2022年度本级政府信息公开年度报告，期限为2022年1月1日至12月31日。']],
  ])('that names none %s', async (_, lines) => {
    const { draft } = await read(...lines, '一、总体情况', '全年平稳。', '二、主动公开政府信息情况')
    expect(draft.agency.name).toBe('')
  })

  test.each([
    [
      'in a sentence of the first section',
      '根据要求，青禾县示例街道特编制2022年政府信息公开年度报告。',
      '青禾县示例街道',
    ],
    ['as the author, in the first section', '本年度报告由青禾县示例局编制。', '青禾县示例局'],
    ['as who wrote its own', '按照条例，青禾省示例厅编制了本级行政机关2022年年度报告。', '青禾省示例厅'],
    ['to ask', '如有疑问，请与青禾县示例局城东分局办公室联系。', '青禾县示例局城东分局'],
    [
      'to ask, by its office',
      '如有疑问，请联系：青禾区示例街道办事处党政办公室，地址：示例路1号。',
      '青禾区示例街道办事处',
    ],
  ])('that is missing leaves the agency to who is named %s', async (_, line, agency) => {
    const { draft, messages } = await read('一、总体情况', line, '二、主动公开政府信息情况')
    expect(draft.agency.name).toBe(agency)
    expect(messages).toContainEqual(expect.objectContaining({ code: 'agency.quoted', found: agency }))
  })

  test('without an agency is the title, and the agency is to be filled in', async () => {
    const line = '2022年政府信息公开工作年度报告'
    const { draft, messages, printed } = await read(line, '一、总体情况', '全年平稳。', '二、主动公开政府信息情况')
    expect([draft.agency.name, draft.year, printed.title]).toEqual(['', 2022, line])
    expect(messages.map(({ code }) => code)).toContain('title.missing')
  })

  test('that is missing leaves the year to what the text begins with', async () => {
    const { draft } = await read('一、总体情况', '2023年示例县示例局认真做好公开工作。', '二、主动公开政府信息情况')
    expect(draft.year).toBe(2023)
  })

  test('that is missing leaves the agency to a sentence that names the author', async () => {
    const { draft, messages } = await read(
      '本报告由青禾县示例医院编制，数据的统计期限为2022年1月1日至12月31日。',
      '一、总体情况',
      '全年平稳。',
    )
    expect([draft.agency.name, draft.year]).toEqual(['青禾县示例医院', 2022])
    expect(messages).toContainEqual(expect.objectContaining({ code: 'agency.quoted', found: '青禾县示例医院' }))
  })

  test.each([
    '青禾县示例镇关于2022年度政府信息公开工作的年度报告',
    '2022青禾县示例镇2022年度政府信息公开工作年度报告',
    '青禾县示例镇二0二二年政府信息公开工作年度报告',
    '青禾县示例镇2022年政务公开工作年度报告',
    '青禾县示例镇2022年政府信息公开工作年度报告（公示稿）',
    '青禾县示例镇2022年政府信息公开和政务公开工作年度报告',
  ])('printed as %s names agency and year', async (title) => {
    const { draft, printed } = await read(title, '一、总体情况', '全年平稳。')
    expect([draft.agency.name, draft.year, printed.title]).toEqual(['青禾县示例镇', 2022, title.replaceAll(' ', '')])
  })

  test('is no agency where a sentence only says whose report it is', async () => {
    const { draft } = await read('现公布本单位2022年政府信息公开工作年度报告。', '一、总体情况', '全年平稳。')
    expect([draft.agency.name, draft.year]).toEqual(['', 2022])
  })

  test('with the letters of its last words changed about is the title as printed', async () => {
    const { draft, printed } = await read('青禾县示例镇2022年政府信息公开 工作告年度报', '一、总体情况', '平稳。')
    expect([draft.agency.name, draft.year, printed.title]).toEqual([
      '青禾县示例镇',
      2022,
      '青禾县示例镇2022年政府信息公开工作告年度报',
    ])
  })

  test.each([
    ['the whole span', '内容涵盖2023年1月1日至12月31日本局的工作。'],
    ['its last day', '截止2023年12月31日，共发布信息34条。'],
    ['the work it is on', '现从六个方面汇报我镇2023年政府信息公开工作。'],
  ])('that is missing leaves the year to a sentence that names %s', async (_, sentence) => {
    const { draft, printed } = await read('一、总体情况', sentence)
    expect([draft.year, printed.year, printed.dated]).toEqual([2023, 2023, false])
  })

  test('has the line before it, where another line prints both as one', async () => {
    const { draft } = await read(
      '青禾县示例区管理委员会 卫生办公室2023年政府信息公开工作年度报告',
      '青禾县示例区管理委员会',
      '卫生办公室2023年政府信息公开工作年度报告',
      '一、总体情况',
      '全年平稳。',
    )
    expect(draft.agency.name).toBe('青禾县示例区管理委员会卫生办公室')
  })
})
