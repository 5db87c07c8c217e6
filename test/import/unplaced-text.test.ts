import { describe, expect, test } from 'vitest'
import { readTextSource } from '../../src/import/read/text'
import { imported } from '../support/imported'

const read = (...lines: string[]) => imported(readTextSource(lines.join('\n')))

const TITLE = '青禾县示例局2022年政府信息公开工作年度报告'
const TABLE = [
  '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
  '规章 | 3 | 1 | 12',
  '行政规范性文件 | 6 | 2 | 32',
]
const DATE = '2023年1月20日'

/** The texts an import names as not placed. */
async function named(...lines: string[]): Promise<string[]> {
  const { messages } = await read(...lines)
  return messages.flatMap((one) => (one.code === 'text.unplaced' ? one.found.split('\n') : []))
}

describe('text that has no place in the draft is named', () => {
  test.each([
    ['above a table', ['数据由各科室汇总，共核对两轮。', ...TABLE]],
    ['below a table', [...TABLE, '数据由各科室汇总，共核对两轮。']],
  ])('%s', async (_, lines) => {
    expect(await named(TITLE, '二、主动公开政府信息情况', ...lines)).toEqual(['数据由各科室汇总，共核对两轮。'])
  })

  test('as one, with its headings, where the title of its section is missing', async () => {
    const lost = ['更新有时不及时，已定专人。', '（一）加强更新', '每月检查一次。']
    const { messages } = await read(TITLE, '二、主动公开政府信息情况', ...TABLE, ...lost)
    const found = messages.filter(({ code }) => code === 'text.unplaced')
    expect(found).toMatchObject([{ found: lost.join('\n'), place: { line: 6 } }])
  })

  test('below the signature, up to where the page goes on', async () => {
    const lines = [
      '六、其他需要报告的事项',
      '无。',
      '青禾县示例局',
      DATE,
      '附件',
      '要点任务分解表',
      '【打印】',
      '相关链接',
    ]
    expect(await named(TITLE, ...lines)).toEqual(['附件', '要点任务分解表'])
  })

  test('above the title, where it is a sentence', async () => {
    expect(await named('首页', '本页由示例中心维护。', TITLE, '一、总体情况', '全年平稳。')).toEqual([
      '本页由示例中心维护。',
    ])
  })

  test('but not the labels of a table whose cells stand in lines of their own', async () => {
    const cells = TABLE.flatMap((row) => row.split(' | '))
    expect(await named(TITLE, '二、主动公开政府信息情况', '第二十条第（一）项', ...cells)).toEqual([])
  })
})

describe('lines like those of a page stay in the text they stand in', () => {
  test.each([
    '网站访问量：120万次',
    '公开方式：门户网站58条、公告栏21条',
    '2022-06-15更新栏目4个',
    '发布时间：每周一更新',
    '审核把关情况：审核稿件100篇',
    '联系我们栏目收到留言57条',
    '编辑印发政府公报17期',
  ])('%s', async (line) => {
    const { draft } = await read(
      TITLE,
      '一、总体情况',
      line,
      '六、其他需要报告的事项',
      line,
      '无。',
      '青禾县示例局',
      DATE,
    )
    const paragraph = { type: 'paragraph', runs: [{ text: line }] }
    expect(draft.sections.overview).toEqual([paragraph])
    expect(draft.sections.others).toEqual([paragraph, { type: 'paragraph', runs: [{ text: '无。' }] }])
    expect(draft.signature).toEqual({ units: ['青禾县示例局'], date: '2023-01-20' })
  })
})
