import { describe, expect, it } from 'vitest'
import { wordingFinder } from '../../../src/rules/text/wording'
import { ruleBook } from '../../support/rules'

const find = wordingFinder(ruleBook.words)
const slips = (text: string) =>
  find(text, 'paragraph').map(({ start, end, fault }) => [
    fault.kind === 'wording' ? fault.what : '',
    text.slice(start, end),
  ])

describe('a slip is found', () => {
  it.each([
    ['where two letters stand twice', '安排了专项资金资金用于平台建设。', 'doubled', '资金资金'],
    ['where a year lacks its 年', '落实2023政务公开工作要点。', 'year-mark', '2023'],
    ['where a year lacks its 年 before 政务信息', '现将2023政务信息公开情况报告如下。', 'year-mark', '2023'],
    ['where a year lacks its 年 before 度', '2023度，我局未收到申请。', 'year-mark', '2023'],
    ['where a pause mark stands before 等', '运用图片、视频、等方式解读文件。', 'doubled', '、'],
    ['where a phrase stands twice', '召开了专题新闻发布会专题新闻发布会。', 'doubled', '专题新闻发布会专题新闻发布会'],
    ['where an application is public twice', '新收政府信息公开公开申请0件。', 'doubled', '公开公开'],
    ['where a date lacks its 年', '统计期限自20231月1日起。', 'year-mark', '2023'],
    [
      'where a part of a sentence stands twice',
      '组织了业务培训，组织了业务培训，参训20人。',
      'doubled',
      '组织了业务培训，组织了业务培训，',
    ],
    ['where a mark stands behind a number in brackets', '（一）、加强领导。', 'number-mark', '、'],
    ['where a mark stands behind a number twice', '1、.加强领导。', 'number-mark', '.'],
    ['where a number lacks the bracket before it', '三）平台建设。', 'number-bracket', '三）'],
    ['where there is no such month', '统计截至2025年13月31日。', 'no-date', '13月31日'],
    ['where there is no such day', '自2月30日起施行。', 'no-date', '2月30日'],
    ['where there is no such day in this year', '自2023年2月29日起施行。', 'no-date', '2023年2月29日'],
    ['where month and day run into the year', '统计期限自202511日起。', 'no-date', '202511日'],
    ['where a year ends a day too early', '自2025年1月1日起，至12月30日止。', 'year-end', '12月30日'],
    ['where a day is left blank', '2026年1月 日', 'cut-date', '2026年1月 日'],
    ['where a figure is left out before its unit', '全年受理申请 件，均已答复。', 'no-figure', ' 件'],
    ['where a figure is left out without a space', '共公开信息条，其中公告3条。', 'no-figure', '条'],
    ['where a percentage is left out', '群众满意度 %。', 'no-figure', ' %'],
    ['where a letter stands for a figure', '对X个单位进行抽查。', 'placeholder', 'X'],
    ['where letters stand for a figure', '组织培训XX次。', 'placeholder', 'XX'],
    ['where more than all are content', '群众满意率为198.2%。', 'over-100', '198.2%'],
  ])('%s', (_, text, what, found) => expect(slips(text)).toEqual([[what, found]]))
})

describe('nothing is found', () => {
  it.each([
    ['where a government’s name stands before its information', '现公布青禾乡人民政府政府信息公开情况。'],
    ['where four digits are no year of the text', '编号2023我、网址 a.cn/2023政务公开、条例（2019政府信息公开）。'],
    ['where doubled letters are good Chinese', '对照清单一项一项核对，逐条研究研究。'],
    ['where a pause mark stands before a word that begins with 等', '建立了分类、等级评定制度。'],
    ['where a list says its words once more', '公开政府信息、政府信息公开指南，设立公开公开栏。'],
    ['where a year stands before a month', '自2023年1月1日起，至2023年12月31日止。'],
    ['where a number stands in brackets or before a mark', '（一）加强领导。'],
    ['where a paragraph begins in brackets', '（一般事项）按月公开。'],
    ['where days and months are real', '2024年2月29日、4月30日、12月31日，2025年1月日均访问量上升。'],
    ['where a unit ends a word', '对照清单逐条，办理依申请公开件，处理信访案件、邮件。'],
    ['where a unit stands behind a number in words and a space', '收到申请三 件，依据第二十 条，会商多 次。'],
    ['where what was carried over is meant', '办理上年度结转件，均已答复。'],
    ['where a year has zeros', '自二〇〇八年5月1日起施行，二〇〇〇年前的信息、一九〇〇年。'],
    ['where an address has a line below', '网址 a.cn/col__1.html。'],
    ['where a unit ends a word behind a space', '印发了重要文 件。'],
    ['where all are content, and more than planned is done', '满意率100%，完成率120%。'],
    ['where a letter is a word’s', '5X8小时服务，编号XX12。'],
  ])('%s', (_, text) => expect(slips(text)).toEqual([]))
})
