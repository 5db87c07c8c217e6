import { describe, expect, it } from 'vitest'
import { loadFormats, proposeFormat } from '../../src/format/load'
import type { Format, Relation } from '../../src/format/types'
import { format2019, format2021, formatFile, officialFormats } from '../support/formats'

const SECTIONS = [
  ['overview', '一、总体情况', 'prose'],
  ['proactive', '二、主动公开政府信息情况', 'tables'],
  ['requests', '三、收到和处理政府信息公开申请情况', 'tables'],
  ['disputes', '四、政府信息公开行政复议、行政诉讼情况', 'tables'],
  ['problems', '五、存在的主要问题及改进情况', 'prose'],
  ['others', '六、其他需要报告的事项', 'prose'],
]

describe('the two official formats', () => {
  it('load together without a problem, the older one first', () => {
    const { formats, problems } = loadFormats([formatFile('2021'), formatFile('2019')])
    expect(problems).toEqual([])
    expect(formats.map((format) => format.id)).toEqual(['2019', '2021'])
  })

  it('name the notices they come from', () => {
    expect(officialFormats.map(({ source, issued }) => [source, issued])).toEqual([
      ['国办公开办函〔2019〕60号', '2019-11-23'],
      ['国办公开办函〔2021〕30号', '2021-09-26'],
    ])
  })

  it.each(officialFormats)('have the six sections under their official titles ($id)', ({ sections }) => {
    expect(sections.map(({ key, title, kind }) => [key, title, kind])).toEqual(SECTIONS)
  })

  it.each(officialFormats)('title the report agency, year, official words ($id)', ({ title }) => {
    expect(title).toBe('{agency}{year}年政府信息公开工作年度报告')
  })

  it('advise a thousand characters for section one from 2021 on only', () => {
    expect(officialFormats.map((format) => advisedLengths(format))).toEqual([[], [1000]])
  })

  it('serve the years of their notices', () => {
    expect([2019, 2020].map((year) => proposeFormat(officialFormats, year)?.id)).toEqual(['2019', '2019'])
    expect([2021, 2025, 2099].map((year) => proposeFormat(officialFormats, year)?.id)).toEqual(['2021', '2021', '2021'])
  })

  it('leave the years before 2019 without a format', () => {
    expect(proposeFormat(officialFormats, 2018)).toBeNull()
  })

  it.each(officialFormats)('carry 结转下年度 over into 上年结转, column by column ($id)', ({ carryForward }) => {
    expect(carryForward.map(({ from, to }) => [from, to])).toEqual([
      ['requests.carriedOut.{column}', 'requests.carriedIn.{column}'],
    ])
  })
})

describe('the rules of the official formats', () => {
  it('have as many instances as docs say', () => {
    expect(instances(format2019)).toEqual({
      'requests.row-total': 23,
      'requests.column-total': 7,
      'requests.identity': 7,
      'disputes.group-total': 3,
      'proactive.within-total': 4,
    })
    expect(instances(format2021)).toEqual({
      'requests.row-total': 25,
      'requests.column-total': 7,
      'requests.identity': 7,
      'disputes.group-total': 3,
    })
  })

  it.each(officialFormats)('check the kind and the blankness of every cell ($id)', ({ rules }) => {
    expect(rules.filter((rule) => rule.type !== 'relation').map(({ id, type }) => [id, type])).toEqual([
      ['cell.kind', 'kind'],
      ['cell.blank', 'blank'],
    ])
  })

  it.each(officialFormats)('are errors, but for within-total, which warns ($id)', ({ rules }) => {
    for (const rule of rules) expect(rule.severity).toBe(rule.id === 'proactive.within-total' ? 'warning' : 'error')
  })

  it.each(officialFormats)('each have a sentence and cite the notice ($id)', ({ rules, source }) => {
    for (const rule of rules) {
      expect(rule.sentence).toMatch(/。$/)
      expect(rule.source).toContain(source)
    }
  })

  it.each([
    [format2019, 19],
    [format2021, 21],
  ])('add up all kinds of results into （七）总计 (%#)', (format, kinds) => {
    for (const relation of relationsOf(format, 'requests.column-total')) {
      const column = relation.right[0]?.split('.').pop()
      expect(relation.left).toHaveLength(kinds)
      expect(relation.left.every((path) => path.endsWith(`.${column}`))).toBe(true)
      for (const outside of ['received', 'carriedIn', 'total', 'carriedOut']) {
        expect(relation.left).not.toContain(`requests.${outside}.${column}`)
      }
    }
  })

  it('add up the six kinds of applicant of one and the same row', () => {
    for (const { left, right } of relationsOf(format2021, 'requests.row-total')) {
      const row = right[0]?.replace(/\.total$/, '')
      expect(left).toEqual(
        ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'other'].map((a) => `${row}.${a}`),
      )
    }
  })

  it('set 一 + 二 against （七）总计 + 四 in every column', () => {
    expect(relationsOf(format2019, 'requests.identity').map(sides)).toContainEqual([
      'requests.received.business + requests.carriedIn.business',
      '=',
      'requests.total.business + requests.carriedOut.business',
    ])
  })

  it('hold both 本年新公开 and 本年新制作 against 对外公开总数量, the latter with a note as a way out', () => {
    const relations = relationsOf(format2019, 'proactive.within-total')
    expect(relations.map((one) => [...sides(one), one.settledByNote])).toEqual(
      ['disclosed', 'created'].flatMap((column) =>
        ['regulations', 'normativeDocuments'].map((row) => [
          `proactive.article20_1.${row}.${column}`,
          '<=',
          `proactive.article20_1.${row}.totalDisclosed`,
          column === 'created',
        ]),
      ),
    )
  })

  it.each(officialFormats)('compute every total and nothing else ($id)', (format) => {
    const totals = format.cells.filter(({ path }) => /^(requests|disputes)\..*\btotal\b/.test(path))
    expect([...format.computedBy.keys()].sort()).toEqual(totals.map((cell) => cell.path).sort())
  })
})

function advisedLengths(format: Format): number[] {
  return format.sections.flatMap((section) => ('advisedLength' in section ? (section.advisedLength ?? []) : []))
}

function instances(format: Format): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { rule } of format.relations) counts[rule.id] = (counts[rule.id] ?? 0) + 1
  return counts
}

function relationsOf(format: Format, rule: string): Relation[] {
  const relations = format.relations.filter((relation) => relation.rule.id === rule)
  expect(relations.length).toBeGreaterThan(0)
  return relations
}

function sides({ left, relation, right }: Relation): string[] {
  return [left.join(' + '), relation, right.join(' + ')]
}
