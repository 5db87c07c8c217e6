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
    ['where a bracket is never closed', '依据《条例》（以下简称《条例》编制本报告。', 'unpaired', '（'],
    ['where a phrase stands twice', '召开了专题新闻发布会专题新闻发布会。', 'doubled', '专题新闻发布会专题新闻发布会'],
    ['where an application is public twice', '新收政府信息公开公开申请0件。', 'doubled', '公开公开'],
    ['where a date lacks its 年', '统计期限自20231月1日起。', 'year-mark', '2023'],
    ['where a quotation is never closed', '通过“示例发布公众号发布信息50条。', 'quotes', '“'],
    ['where a quotation is never opened', '通过示例发布”公众号发布信息50条。', 'quotes', '”'],
    ['where a title is never closed', '依据《政府信息公开条例编制本报告。', 'unpaired', '《'],
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
    ['where quotations follow each other', '坚持“公开为常态”“不公开为例外”，落实“三审”。'],
    ['where brackets are closed in a later sentence', '编制了目录（共三类。详见附件）。'],
  ])('%s', (_, text) => expect(slips(text)).toEqual([]))
})
