import { describe, expect, test } from 'vitest'
import { setCells } from '../../src/draft/cells'
import type { Draft } from '../../src/draft/types'
import { readTextSource } from '../../src/import/text'
import { allFormats } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { reportParts, reportText, type Sheet } from '../support/report-sources'

describe.each(allFormats.map((format) => [format.id, format] as const))(
  'cells copied from a page in format %s',
  (_, format) => {
    const sparse: Draft = setCells(
      distinctDraft(format),
      format.cells.filter((_, index) => index % 3 === 1).map(({ path }) => [path, null] as const),
    )

    test.each([
      ['paragraphs', '\n\n\t\n\n', '\n\n\n\n\n'],
      ['lines', '\n\t\n', '\n\n\n'],
    ])('as %s with tabs in lines of their own give every figure back, and blanks as blanks', async (_, tab, end) => {
      const copied = (sheet: Sheet) => sheet.map((row) => row.map(({ text }) => text).join(tab)).join(end)
      const { draft: result, messages } = await imported(
        readTextSource(reportText(reportParts(format, sparse), copied)),
      )
      expect(figuresOf(format, result)).toEqual(figuresOf(format, sparse))
      expect(unplaced(messages)).toEqual([])
    })

    test('with a line break in blank cells give every figure back', async () => {
      const copied = (sheet: Sheet) => sheet.map((row) => row.map(({ text }) => text || '\n').join('\t')).join('\n')
      const { draft: result } = await imported(readTextSource(reportText(reportParts(format, sparse), copied)))
      const [expected, found] = [figuresOf(format, sparse), figuresOf(format, result)]
      const wrong = Object.keys(expected).filter((path) => found[path] !== null && found[path] !== expected[path])
      expect(wrong).toEqual([])
      const right = Object.values(found).filter((value) => value !== null).length
      expect(right).toBeGreaterThan(Object.values(expected).filter((value) => value !== null).length * 0.95)
    })
  },
)
