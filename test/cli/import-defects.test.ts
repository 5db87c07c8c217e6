import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReportedFinding } from '../../src/rules/report'
import { emptyFolder, nianbao } from '../support/cli'
import { corpusFile, corpusReports, withoutCorpus } from '../support/corpus'
import { expectedReport } from '../support/corpus-drafts'

/** A defect a transcription lists, the rule that finds it, and what its finding names: words of the source or form. */
type Found = [code: string, rule: string, names: string]

const FOUND: Record<string, Found[]> = {
  '000': [
    ['TITLE', 'structure.title', '2020年信息公开工作年度报告'],
    ['TITLE-INCONSISTENT', 'structure.title', '2020年信息公开工作年度报告'],
    ['T2-HEADER', 'structure.labels', '“本年新制作”'],
    ['T2-HEADER', 'structure.labels', '“本年新公开”'],
    ['T2-HEADER', 'structure.labels', '第14行第3格：表格里写作“本年增”'],
    ['T2-HEADER', 'structure.labels', '第18行第3格：表格里写作“本年增”'],
    ['T3-HEADER', 'structure.labels', '“商业”'],
    ['T3-HEADER', 'structure.labels', '“科研”'],
    ['SECTION-CONTENT', 'overview.five-aspects', '总体情况'],
  ],
  '001': [
    ['T3-COL-SUM', 'requests.column-total', '自然人'],
    ['T3-COL-SUM', 'requests.column-total', '总计列'],
    ['T2-LABEL', 'structure.labels', '规章'],
    ['SECTION-TITLE', 'structure.sections', '五、存在的问题'],
    ['SECTION-EXTRA', 'structure.sections', '六、下步工作计划'],
    ['SECTION-NUMBER', 'structure.sections', '七、其他需要报告的事项'],
    ['SUBSECTION-NUMBER', 'prose.numbering', '(三)'],
    ['YEAR', 'years.leftover-year', '20120'],
    ['TITLE-MISSING', 'structure.title', '罗平县2020年政府信息公开工作年度报告'],
    ['SECTION-CONTENT', 'overview.five-aspects', '依申请公开'],
  ],
  '002': [
    ['T2-ARTICLE', 'structure.labels', '第二十五条第(五)项'],
    ['T2-HEADER', 'structure.labels', '第59行：表格里写作“决定处理数量”'],
    ['T2-HEADER', 'structure.labels', '第85行：表格里写作“决定处理数量”'],
  ],
  '003': [
    ...[
      '（一）予以公开',
      '（二）部分公开',
      '1.属于国家秘密',
      '2.其他法律行政法规',
      '3.危及',
      '4.保护',
      '5.属于三类',
      '6.属于四类',
    ].map((row): Found => ['T3-CELLS', 'structure.rows', row]),
    ['T3-CELLS', 'structure.rows', '（七）总计'],
    ['T3-CELLS', 'structure.rows', '四、结转下年度继续办理'],
    ['T3-GROUP-MISSING', 'structure.rows', '（三）不予公开'],
    ['T3-HEADER', 'structure.labels', '商业机构'],
    ['SECTION-TITLE', 'structure.sections', '五、政府信息公开工作存在的主要问题及改进情况'],
    ['PUNCT', 'prose.punctuation', '半角括号'],
  ],
  '004': [
    ['T3-CELLS', 'structure.rows', '3.要求提供公开出版物'],
    ['PROSE-ARITH', 'prose.parts-exceed-whole', '11条、13条、5条、2条，合计 31'],
    ['T2-HEADER', 'structure.labels', '本年新制作数量'],
    ['T2-HEADER', 'structure.labels', '本年新公开数量'],
    ['SECTION-CONTENT', 'overview.five-aspects', '依申请公开'],
  ],
}

/** Defects no rule is for, and why; with the number of the report where others of the code have one. */
const WITHOUT_RULE: Record<string, string> = {
  TYPO: 'a wrong character is not told from a right one without knowing the word',
  PROSE: 'clumsy wording',
  INTRO: 'the notices ask for no preface',
  'PERIOD-MISSING': 'the notices ask for no preface',
  'AGENCY-KIND': 'whether an agency has to report is not in its report',
  'SIGNATURE-MISSING': 'the forms have no signature',
  'DATE-MISSING': 'the forms have no signature',
  'T2-MINUS': 'the sign is read for what it means',
  'TITLE-SPACE': 'spaces are taken out on reading',
  PARAGRAPH: 'a matter of layout',
  LAYOUT: 'a matter of layout',
  RESIDUE: 'put together again on reading',
  'PAGE-RESIDUE': 'left out on reading',
  SCRIPT: 'a message of importing: text.traditional, text.mojibake',
  'PROSE-VS-TABLE': 'the words do not pin down a cell',
  '002 T3-HEADER': 'labels cut into lines by the extraction of the text, read whole',
  '002 SECTION-CONTENT': 'vague wording',
  '003 SECTION-CONTENT': 'problems and improvements are both named, though mixed',
  '004 YEAR': '今年 is said of the report’s year by custom',
}

describe.skipIf(withoutCorpus).each(corpusReports())('report %s as published', (number) => {
  const folder = emptyFolder()
  const found = FOUND[number] ?? []

  test('is found to have every defect there is a rule for', () => {
    writeFileSync(join(folder, 'report.txt'), corpusFile(`seeds/${number}.txt`))
    const [report] = JSON.parse(nianbao(['check', '--json', 'report.txt'], folder).stdout) as {
      findings: ReportedFinding[]
    }[]
    const findings = report?.findings ?? []
    const missed = found.filter(
      ([, rule, names]) => !findings.some((one) => one.rule === rule && one.message.includes(names)),
    )
    expect(missed).toEqual([])
    const errors = findings.filter(({ rule }) => rule.startsWith('structure.') || rule.startsWith('requests.'))
    const named = errors.filter(({ rule, message }) =>
      found.some(([, by, names]) => by === rule && message.includes(names)),
    )
    expect(errors).toEqual(named)
    const missing = new Set(findings.filter(({ rule }) => rule === 'structure.rows').flatMap(({ cells }) => cells))
    expect(findings.filter(({ rule, cells }) => rule === 'cell.blank' && missing.has(cells[0] ?? ''))).toEqual([])
  })

  test('has no other defects than these and those without a rule', () => {
    const codes = new Set(found.map(([code]) => code))
    const { violations } = expectedReport(number)
    const unknown = violations.filter(
      ({ code }) => !codes.has(code) && !(code in WITHOUT_RULE) && !(`${number} ${code}` in WITHOUT_RULE),
    )
    expect(unknown).toEqual([])
    expect([...codes].filter((code) => violations.every((one) => one.code !== code))).toEqual([])
  })
})
