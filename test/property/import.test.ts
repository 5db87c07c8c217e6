import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankAgency, blankDraft } from '../../src/draft/blank'
import { getCell, setCells } from '../../src/draft/cells'
import type { CellValue, Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { readTextSource } from '../../src/import/read/text'
import type { Source } from '../../src/import/source'
import { corpusFile, corpusReports, withoutCorpus } from '../support/corpus'
import { allFormats } from '../support/formats'
import { imported } from '../support/imported'
import {
  asMarkdown,
  exactSource,
  onePerLine,
  onePerLineOpen,
  reportParts,
  reportText,
  type Sheet,
  withBars,
  withTabs,
} from '../support/report-sources'

const RUNS = 25

/** Figures that often repeat, and blanks. */
const figure: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: fc.nat(3) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.nat(5000) },
)

/** Figures in every cell of any format. */
const anyReport: fc.Arbitrary<{ format: Format; draft: Draft }> = fc.constantFrom(...allFormats).chain((format) =>
  fc.array(figure, { minLength: format.cells.length, maxLength: format.cells.length }).map((values) => {
    const blank = blankDraft(format, format.years.from, blankAgency('某市测试局'))
    return {
      format,
      draft: setCells(
        blank,
        format.cells.map(({ path }, index) => [path, values[index] ?? null] as const),
      ),
    }
  }),
)

describe('a report of random figures', () => {
  test('comes back whole from an exact grid', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async ({ format, draft }) => {
        const result = await imported(exactSource(reportParts(format, draft)))
        expect(differences(format, draft, result.draft)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  // A figure that has no cell is named.
  test.each<[string, (sheet: Sheet) => string]>([
    ['bars', withBars],
    ['tabs', withTabs],
    ['Markdown', asMarkdown],
    ['one cell a line', onePerLine],
    ['one cell a line, blank ones kept open', onePerLineOpen],
  ])('never comes back with another figure in a cell from %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(anyReport, async ({ format, draft }) => {
        const result = await imported(readTextSource(reportText(reportParts(format, draft), write)))
        const wrong = differences(format, draft, result.draft).filter(
          ({ path }) => getCell(result.draft, path) !== null,
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  test('never comes back with another figure in a cell when lines of its text are lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyReport,
        fc.constantFrom(withBars, withTabs, onePerLineOpen),
        fc.nat(),
        async ({ format, draft }, write, at) => {
          const lines = reportText(reportParts(format, draft), write).split('\n')
          lines.splice(at % lines.length, 1)
          const result = await imported(readTextSource(lines.join('\n')))
          const wrong = differences(format, draft, result.draft).filter(
            ({ path }) => getCell(result.draft, path) !== null,
          )
          expect(wrong).toEqual([])
        },
      ),
      { numRuns: RUNS },
    )
  })
})

describe('importing never throws', () => {
  test('for arbitrary text', async () => {
    const piece = fc.constantFrom(
      '一、总体情况',
      '规章',
      '总计',
      '|',
      '\t',
      '\n',
      '0',
      '12',
      '（一）',
      '2020年',
      '行政复议',
      '。',
      '其他',
    )
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(text, async (pieces) => {
        expect((await imported(readTextSource(pieces.join('')))).draft.version).toBe(1)
      }),
      { numRuns: 150 },
    )
  })

  test('for arbitrary tables', async () => {
    await fc.assert(
      fc.asyncProperty(anySource, async (source) => {
        expect((await imported(source)).draft.version).toBe(1)
      }),
      { numRuns: 150 },
    )
  })

  test.skipIf(withoutCorpus)('for published reports with lines cut, doubled and exchanged', async () => {
    const seeds = corpusReports().map((number) => new TextDecoder().decode(corpusFile(`seeds/${number}.txt`)))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
        async (seed, cuts) => {
          const lines = seed.split('\n')
          for (const [from, to] of cuts) {
            const [line = ''] = lines.splice(from % lines.length, 1)
            lines.splice(to % lines.length, 0, to % 3 === 0 ? line : line.slice(to % 7))
          }
          expect((await imported(readTextSource(lines.join('\n')))).draft.version).toBe(1)
        },
      ),
      { numRuns: RUNS },
    )
  })
})

const cellText = fc.oneof(
  fc.constantFrom(
    '规章',
    '总计',
    '其他',
    '0',
    '12',
    '',
    '/',
    '本年制发件数',
    '行政复议',
    '结果维持',
    '自然人',
    '1.',
    '（七）总计',
  ),
  fc.string({ maxLength: 5 }),
)

const anySource: fc.Arbitrary<Source> = fc
  .array(
    fc.oneof(
      cellText.map((text) => text),
      fc.array(
        fc.array(
          fc.record({
            text: cellText,
            rowSpan: fc.integer({ min: -1, max: 70000 }),
            colSpan: fc.integer({ min: -1, max: 70000 }),
          }),
          { maxLength: 6 },
        ),
        { maxLength: 6 },
      ),
    ),
    { maxLength: 8 },
  )
  .map(exactSource)

function differences(format: Format, expected: Draft, found: Draft) {
  return format.cells.flatMap(({ path }) => {
    const [one, other] = [getCell(expected, path), getCell(found, path)]
    return one === other ? [] : [{ path, expected: one, found: other }]
  })
}
