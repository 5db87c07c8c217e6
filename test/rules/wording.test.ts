import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { describeFinding } from '../../src/rules/describe'
import { draftWith } from '../support/drafts'
import { findingsOf } from '../support/findings'
import { format2019, format2021, officialFormats } from '../support/formats'

/** What is said about a draft with 0 in every cell but some. */
function said(format: Format, figures: Record<string, CellValue>) {
  return findingsOf(format, draftWith(format, figures)).map((finding) => describeFinding(format, finding))
}

describe('the wording of requests.identity', () => {
  // As in a county's report on 2020: one application received, four answered.
  const county = {
    'requests.received.naturalPerson': 1,
    'requests.received.total': 1,
    'requests.granted.naturalPerson': 4,
    'requests.granted.total': 4,
    'requests.total.naturalPerson': 4,
    'requests.total.total': 4,
  }

  it('names the column, both sides with their labels and figures, and the difference', () => {
    expect(said(format2019, county)[0]?.message).toBe(
      '「自然人」列：本年新收 1 + 上年结转 0 = 1，（七）总计 4 + 结转下年度 0 = 4，两边应相等，差 3。',
    )
  })

  it('says the same of the column of totals', () => {
    expect(said(format2019, county)[1]?.message).toContain('「总计」列：本年新收 1')
  })

  it('spells out each side by itself, too, for a place that shows them beside a short message', () => {
    expect(said(format2019, county)[0]).toMatchObject({
      headline: '「自然人」列：两边应相等，差 3。',
      left: '本年新收 1 + 上年结转 0 = 1',
      right: '（七）总计 4 + 结转下年度 0 = 4',
    })
  })
})

describe('the wording of totals', () => {
  it('says where, what it should be, what it is, and the difference', () => {
    const figures = { 'requests.granted.business': 4, 'requests.granted.total': 4, 'requests.total.business': 1 }
    const messages = said(format2021, figures).map(({ message }) => message)
    expect(messages).toContain('「（七）总计」商业企业列应为 4（各项之和），现填 1，差 3。')
  })

  it('names the group where the form has columns only', () => {
    expect(said(format2021, { 'disputes.litigation.direct.upheld': 2 })).toMatchObject([
      {
        message: '「行政诉讼 未经复议直接起诉 总计」列应为 2（各项之和），现填 0，差 2。',
        left: '结果维持 2 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 2',
        right: '总计 0',
      },
    ])
  })

  it('spells out a short sum in full', () => {
    const [row] = said(format2021, { 'requests.received.business': 2, 'requests.received.other': 1 })
    expect(row?.left).toBe('自然人 0 + 商业企业 2 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 1 = 3')
  })

  it('names of a long sum what is not zero', () => {
    const figures = {
      'requests.granted.other': 2,
      'requests.granted.total': 2,
      'requests.refused.stateSecrets.other': 1,
      'requests.refused.stateSecrets.total': 1,
    }
    const column = said(format2021, figures).find(({ message }) => message.includes('其他列'))
    expect(column?.left).toBe('（一）予以公开 2 + （三）不予公开 1.属于国家秘密 1 = 3（其余各项为 0）')
  })

  it('says so where a long sum has nothing but zeros', () => {
    const column = said(format2021, { 'requests.total.other': 5 }).find(({ left }) => left?.includes('各项之和'))
    expect(column?.left).toBe('各项之和 = 0')
  })
})

describe('the wording of proactive.within-total', () => {
  it('names row, both columns, both figures and how much too many', () => {
    const row = 'proactive.article20_1.normativeDocuments'
    const [finding] = said(format2019, { [`${row}.disclosed`]: 5, [`${row}.totalDisclosed`]: 3 })
    expect(finding?.message).toBe('「规范性文件」行：本年新公开数量 5，不应大于对外公开总数量 3，多 2。')
    expect(finding?.headline).toMatch(/^「规范性文件」行：.*多 2。$/)
  })
})

describe('the wording of single cells', () => {
  it('asks for a blank to be filled, with 0 if need be', () => {
    const [finding] = said(format2021, { 'requests.refused.stateSecrets.business': null })
    expect(finding).toMatchObject({
      message: '「（三）不予公开 1.属于国家秘密」商业企业列还没有填。没有发生的填 0。',
      left: null,
      right: null,
    })
  })

  it.each<[string, Format, number, string]>([
    [
      'proactive.article20_5.licensing.decisions',
      format2021,
      -2,
      '「行政许可」本年处理决定数量列应填 0 或正整数，现为 -2。',
    ],
    ['proactive.article20_5.licensing.decisions', format2021, 1e21, '1000000000000000000000'],
    ['proactive.article20_5.licensing.change', format2019, 0.5, '应填整数（减少的前面加 - 号），现为 0.5。'],
    ['proactive.article20_8.administrativeFees.amount', format2021, -25.1, '应填 0 或正数，现为 -25.1。'],
  ])('says what kind of figure belongs in %s', (path, format, value, words) => {
    const [finding] = said(format, { [path]: value })
    expect(finding?.message).toContain(words)
  })
})

describe('every message', () => {
  it.each(officialFormats)('names a place and ends as a sentence ($id)', (format) => {
    const figures = Object.fromEntries(
      format.cells.map((cell, index) => [cell.path, index % 3 === 0 ? null : -0.5 * index]),
    )
    const messages = said(format, figures).map(({ message }) => message)
    expect(messages.length).toBeGreaterThanOrEqual(format.cells.length)
    for (const message of messages) expect(message).toMatch(/^「.+」.*。$/)
  })
})
