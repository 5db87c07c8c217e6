import { describe, expect, test } from 'vitest'
import { chartData, isEmptyChart } from '../../src/charts/data'
import { insertedCharts } from '../../src/charts/inserted'
import { chartSvg } from '../../src/charts/svg'
import { chartText } from '../../src/charts/text'
import { blankDraft } from '../../src/draft/blank'
import { setCells } from '../../src/draft/cells'
import type { Draft } from '../../src/draft/types'
import type { ChartDefinition } from '../../src/format/schema'
import type { Format } from '../../src/format/types'
import { format2019, format2021, officialFormats } from '../support/formats'

const CHART: ChartDefinition = {
  key: 'results',
  title: '{year}年办理结果',
  unit: '件',
  series: [
    { label: '予以公开', cells: ['requests.granted.total'] },
    { label: '不予公开', cells: ['requests.refused.*.total'] },
    { label: '<其他> & "更多"', cells: ['requests.carriedOut.total'] },
  ],
}

/** A draft with a few figures, the others blank. */
function draftWith(format: Format, figures: Record<string, number>): Draft {
  return setCells(blankDraft(format, 2024), Object.entries(figures))
}

const report: Draft = {
  ...draftWith(format2021, {
    'requests.granted.total': 24,
    'requests.refused.stateSecrets.total': 2,
    'requests.refused.internalAffairs.total': 1,
  }),
  year: 2024,
}

function dataOf(draft: Draft, chart = CHART) {
  return chartData(chart, format2021, draft, officialFormats)
}

describe('a chart shows the report’s own figures', () => {
  test('cells of one bar are added up, and blank stays blank', () => {
    const { title, items } = dataOf(report)
    expect(title).toBe('2024年办理结果')
    expect(items.map(({ value }) => value)).toEqual([24, 3, null])
  })

  test('all blank is nothing to draw, and a zero is something', () => {
    expect(isEmptyChart(dataOf(draftWith(format2021, {})))).toBe(true)
    expect(isEmptyChart(dataOf(draftWith(format2021, { 'requests.granted.total': 0 })))).toBe(false)
  })

  test('last year’s figures stand beside, read by last year’s form, where the chart compares', () => {
    const previous: Draft = { ...draftWith(format2019, { 'requests.granted.total': 20 }), year: 2023 }
    const both = dataOf({ ...report, previous }, { ...CHART, compares: true })
    expect(both.before).toBe(2023)
    expect(both.items.map(({ before }) => before)).toEqual([20, null, null])
    expect(dataOf({ ...report, previous }).before).toBeNull()
    expect(dataOf(report, { ...CHART, compares: true }).before).toBeNull()
  })

  test.each(officialFormats)('every chart of the format $id names cells, and a title with the year', (format) => {
    expect(format.charts.map(({ key }) => key)).toEqual(['results', 'applicants', 'years'])
    const filled = draftWith(format, Object.fromEntries(format.cells.map(({ path }) => [path, 1])))
    for (const chart of format.charts) {
      const data = chartData(chart, format, { ...filled, year: 2022 }, officialFormats)
      expect(data.title).toContain('2022')
      expect(data.items.every(({ value }) => value !== null)).toBe(true)
    }
  })
})

describe('a chart in words', () => {
  test('says everything it shows', () => {
    expect(chartText(dataOf(report))).toBe(
      '2024年办理结果（单位：件）：予以公开 24，不予公开 3，<其他> & "更多" 未填。',
    )
  })

  test('says last year’s figures too', () => {
    const previous: Draft = { ...draftWith(format2021, { 'requests.granted.total': 20 }), year: 2023 }
    expect(chartText(dataOf({ ...report, previous }, { ...CHART, compares: true }))).toContain(
      '予以公开 24（上年 20），不予公开 3（上年 未填）',
    )
  })
})

describe('a chart as a picture', () => {
  test('bars are as long as their figures are great', () => {
    const widths = [...chartSvg(dataOf(report)).matchAll(/<rect x="\d+" y="\d+" width="([\d.]+)"/g)].map((match) =>
      Number(match[1]),
    )
    expect(widths).toHaveLength(3)
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(3 / 24, 2)
    expect(widths[2]).toBe(0)
  })

  test('carries its text alternative, and no label becomes markup', () => {
    const svg = chartSvg(dataOf(report))
    expect(svg).toContain('<title>2024年办理结果</title>')
    expect(svg).toContain('不予公开 3')
    expect(svg).toContain('&lt;其他&gt; &amp; &quot;更多&quot;')
    expect(svg).not.toContain('<其他>')
  })

  test('names both years when it compares', () => {
    const previous: Draft = { ...draftWith(format2021, { 'requests.granted.total': 48 }), year: 2023 }
    const svg = chartSvg(dataOf({ ...report, previous }, { ...CHART, compares: true }))
    expect(svg).toContain('2024年</text>')
    expect(svg).toContain('2023年</text>')
  })
})

describe('charts in the text of a report', () => {
  const format: Format = { ...format2021, charts: [CHART] }
  const withPicture = (alt: string): Draft => ({
    ...report,
    sections: {
      overview: [
        { type: 'heading', level: 1, text: '（一）图' },
        { type: 'image', data: '', alt },
      ],
    },
  })
  const foundIn = (draft: Draft) =>
    insertedCharts(format, draft, officialFormats).map(({ section, block, key, current }) => [
      section,
      block,
      key,
      current,
    ])

  test('are known by their words, and fit for as long as the figures are those', () => {
    const draft = withPicture(chartText(dataOf(report)))
    expect(foundIn(draft)).toEqual([['overview', 1, 'results', true]])
    expect(foundIn(setCells(draft, [['requests.granted.total', 25]]))).toEqual([['overview', 1, 'results', false]])
  })

  test('fit as well where a person has added to their words', () => {
    const draft = withPicture(`${chartText(dataOf(report))}其中网上申请占多数。`)
    expect(foundIn(draft)).toEqual([['overview', 1, 'results', true]])
    expect(foundIn(setCells(draft, [['requests.granted.total', 2]]))).toEqual([['overview', 1, 'results', false]])
  })

  test('are known too when the year has changed, or they came from last year’s text', () => {
    expect(foundIn({ ...withPicture(chartText(dataOf(report))), year: 2025 })).toEqual([
      ['overview', 1, 'results', false],
    ])
  })

  test('no other picture is taken for one', () => {
    for (const alt of ['', '办理结果', '2024年办理结果', '某年办理结果（单位：件）：予以公开 24。'])
      expect(foundIn(withPicture(alt))).toEqual([])
  })
})
