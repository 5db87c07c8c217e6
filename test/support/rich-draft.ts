import { blankDraft } from '../../src/draft/blank'
import type { Draft } from '../../src/draft/types'
import { draftWith } from './drafts'
import { format2019, format2021 } from './formats'

/** A picture of one pixel. */
export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A draft that uses everything a draft file can hold. Agency, words and figures are invented. */
export const richDraft: Draft = {
  ...draftWith(format2021, {
    'requests.received.naturalPerson': 3,
    'requests.total.total': 99,
    'proactive.article20_8.administrativeFees.amount': 96171.6,
  }),
  year: 2021,
  agency: {
    name: '甲市乙县测试局',
    level: 'department',
    address: '测试路1号',
    postcode: '000000',
    phone: '000-0000000',
    email: 'test@example.cn',
    website: 'https://example.cn',
    site: { name: '测试网', domain: 'example.cn', idCode: '0000000000', column: '年报' },
  },
  title: '甲市乙县测试局2021年政府信息公开工作年度报告',
  preface: [{ type: 'paragraph', runs: [{ text: '依规定编制，' }, { text: '数据截至年底', bold: true }] }],
  sections: {
    overview: [
      { type: 'heading', level: 1, text: '（一）主动公开' },
      { type: 'paragraph', runs: [{ text: '公开了一些信息：“引号”、\\反斜线、😀。' }] },
      { type: 'image', data: PIXEL, alt: '一个点', caption: '图1' },
      { type: 'table', rows: [['甲', '乙'], ['1']], headerRows: 1, caption: '表1' },
    ],
    problems: [],
    others: [{ type: 'paragraph', runs: [] }],
  },
  notes: { 'proactive.article20_1.regulations.inForce': '其中修订1件' },
  signature: { units: ['甲市乙县测试局', '乙县某中心'], date: '2022-01-20' },
  acknowledged: [{ finding: 'some.rule:cell', reason: '已与有关科室核对' }],
  previous: { ...blankDraft(format2019, 2020), sections: { overview: [], problems: [], others: [] } },
}
