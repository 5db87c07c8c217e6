import { describe, expect, test } from 'vitest'
import { readTextSource } from '../../src/import/read/text'
import { imported } from '../support/imported'
import { cell, exactSource, type Sheet } from '../support/report-sources'

const TITLE = '青禾县示例局2022年政府信息公开工作年度报告'
const AGENCY = '青禾县示例局'

/** The signature and the last section of a report that ends in some lines. */
async function ended(...lines: string[]) {
  const { draft } = await imported(readTextSource([TITLE, '六、其他需要报告的事项', '无。', ...lines].join('\n')))
  return { ...draft.signature, others: draft.sections.others }
}

describe('the signature of a report', () => {
  test.each([
    '2023年1月5日',
    '2023 年 01 月 05 日',
    '２０２３年１月５日',
    '二〇二三年一月五日',
    '二零二三年元月五日',
    '2023-01-05',
    '2023.1.5',
    '2023/1/5',
    '（2023年1月5日）',
    '日期：2023年1月5日',
  ])('has its date as %s', async (date) => {
    const { date: read, units, others } = await ended(AGENCY, date)
    expect({ read, units }).toEqual({ read: '2023-01-05', units: [AGENCY] })
    expect(others).toHaveLength(1)
  })

  test('stands in one line, and is not left in the text', async () => {
    const { date, units, others } = await ended(`${AGENCY}　　2023年1月5日`)
    expect({ date, units }).toEqual({ date: '2023-01-05', units: [AGENCY] })
    expect(others).toHaveLength(1)
  })

  test('has the seal printed behind its agency', async () => {
    expect((await ended(`${AGENCY}（盖章）`, '2023年1月5日')).units).toEqual([`${AGENCY}（盖章）`])
  })

  test('has its agency below the date', async () => {
    expect((await ended('2023年1月5日', AGENCY)).units).toEqual([AGENCY])
  })

  test('takes no line of the text for an agency', async () => {
    const { units, others } = await ended('（一）公开及时', '加强学习培训', '2023年1月5日')
    expect(units).toEqual([])
    expect(others).toHaveLength(3)
  })

  test('stands below a section the form does not have', async () => {
    const { date, units } = await ended('七、下一步打算', '继续努力。', AGENCY, '2023年1月5日')
    expect({ date, units }).toEqual({ date: '2023-01-05', units: [AGENCY] })
  })

  test('is set in a table', async () => {
    const table: Sheet = [[cell(''), cell(`${AGENCY}\n2023年1月5日`)]]
    const source = exactSource([TITLE, '六、其他需要报告的事项', '无。', table])
    const { draft } = await imported(source)
    expect(draft.signature).toEqual({ units: [AGENCY], date: '2023-01-05' })
    expect(draft.sections.others).toHaveLength(1)
  })
})
