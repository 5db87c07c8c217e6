import { describe, expect, it } from 'vitest'
import { yearFinder } from '../../../src/rules/text/year-words'
import { ruleBook } from '../../support/rules'

const find = yearFinder(ruleBook.words, 2025)
const yearsIn = (text: string) => find(text, 'paragraph').map(({ start, end }) => text.slice(start, end))

describe('last year’s year is found', () => {
  it.each([
    ['in the period, at both its ends', '统计期限为2024年1月1日至2024年12月31日。', ['2024', '2024']],
    ['where the period begins a year too early', '统计期限为2024年1月1日至12月31日。', ['2024']],
    ['where the period ends a year too early', '统计期限为2025年1月1日至2024年12月31日。', ['2024']],
    ['in the name of the notice on this report', '按照《关于做好2024年政府信息公开工作年度报告的通知》。', ['2024']],
    ['where the report is made known', '现公布云岭县人力资源和社会保障局2024年政府信息公开情况。', ['2024']],
    ['where the report is named', '现将云岭县2024年政府信息公开工作情况公布如下。', ['2024']],
    ['where a report begins to tell', '2024年，我局按时答复每一件申请。', ['2024']],
    ['where a report begins to tell, with a half-width comma', '2024年,我局按时答复每一件申请。', ['2024']],
    ['behind the name of an aspect', '（三）政府信息管理情况 2024年，共制定规范性文件0件。', ['2024']],
    ['where fees are told', '2024年未收取信息处理费。', ['2024']],
    ['in a heading on problems', '（一）2024年存在的主要问题', ['2024']],
    ['where the problems begin', '2024年政府信息公开工作还存在一些不足，解读偏少。', ['2024']],
  ])('%s', (_, text, years) => expect(yearsIn(text)).toEqual(years))
})

it.each([
  ['what is planned', '2025年，我局将进一步加强解读。', ['2025']],
  ['what is handed on', '余7件结转2025年办理。', ['2025']],
  ['what is planned for the next year', '2026年，我局将进一步加强解读。', []],
  ['what was done', '2025年，我局将政务公开纳入考核，结转2026年办理7件。', []],
  ['what was handed on to this year', '2024年结转2025年办理1件。', []],
])('this year’s year is found where the next is meant: %s', (_, text, years) => expect(yearsIn(text)).toEqual(years))

describe('another year is left alone', () => {
  it.each([
    ['where it is compared with', '2024年，全县收到12件，2025年收到20件。'],
    ['where its problems have been solved', '2024年存在的问题均已整改到位。'],
    ['where this year answers it', '2024年存在的主要问题，2025年逐项改进。'],
    ['in the number of a document', '按照云政办发〔2024〕12号文件执行。'],
    ['in the midst of a sentence', '对照2024年度评估指出的问题逐项整改。'],
  ])('%s', (_, text) => expect(yearsIn(text)).toEqual([]))
})

it('finds years of too many digits', () => expect(yearsIn('20250年工作要点')).toEqual(['20250']))
