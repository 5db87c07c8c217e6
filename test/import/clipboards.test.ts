import { describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import { proseText } from '../../src/draft/prose-text'
import { excelClipboard, wordClipboard, wpsClipboard } from '../support/clipboards'
import { officialFormats } from '../support/formats'
import { figuresOf, imported, withBlanks } from '../support/imported'
import { reportParts } from '../support/report-sources'
import { read } from './read/reading'

const WRITERS = { Word: wordClipboard, WPS: wpsClipboard, Excel: excelClipboard }
const PAIRS = Object.entries(WRITERS).flatMap(([program, write]) =>
  officialFormats.map((format) => [program, format.id, write, format] as const),
)

/** Long enough for its line of markup to be broken. */
const PROSE = '我局坚持以公开为常态，按时答复每一件申请，没有发生复议和诉讼。'

describe('a whole report pasted', () => {
  test.each(PAIRS)(
    'from %s in format %s has every figure and every text in its place',
    async (_, id, write, format) => {
      const draft = withBlanks(format)
      const body = reportParts(format, draft).map((part) => (part === '按要求做好各项工作。' ? PROSE : part))
      const parts = [...body, draft.agency.name, `${draft.year + 1}年1月20日`]
      const found = await imported(await read(`<!DOCTYPE html><meta charset="utf-8">${write(parts)}`))
      expect(found.messages).toEqual([])
      expect(found.draft.format).toBe(id)
      expect(found.draft.agency.name).toBe(draft.agency.name)
      expect(figuresOf(format, found.draft)).toEqual(figuresOf(format, draft))
      expect(proseText(found.draft.sections.others ?? [])).toBe(PROSE)
      expect(found.draft.signature).toEqual({ units: [draft.agency.name], date: `${draft.year + 1}-01-20` })
    },
  )
})

describe('the table of requests pasted alone', () => {
  test.each(officialFormats)('is read by the form whose labels it has ($id)', async (format) => {
    const draft = withBlanks(format)
    const [table] = reportParts(format, draft, ({ key, sheet }) => (key === 'requests' ? [sheet] : [])).filter(
      (part) => typeof part !== 'string',
    )
    if (!table) throw new Error('no table')
    const found = await imported(await read(`<!DOCTYPE html><meta charset="utf-8">${wordClipboard([table])}`))
    const own = (figures: object) => Object.entries(figures).filter(([path]) => path.startsWith('requests.'))
    expect(found.draft.format).toBe(format.id)
    expect(own(figuresOf(format, found.draft))).toEqual(own(figuresOf(format, draft)))
    // The labels of the earlier form are all in the later one, too.
    const isGuess = found.messages.some(({ code }) => code === 'form.guessed')
    expect(isGuess).toBe(format === officialFormats[0])
  })
})

describe('one table pasted', () => {
  const [, format] = officialFormats
  test.each(Object.entries(WRITERS))('from %s has its figures, and no others', async (_, write) => {
    if (!format) throw new Error('no format')
    const draft = withBlanks(format)
    const tables = reportParts(format, draft).filter((part) => typeof part !== 'string')
    for (const [at, { key }] of format.tables.entries()) {
      const { draft: found } = await imported(await read(write(tables.slice(at, at + 1))))
      const ofTable = format.cells.map(
        ({ path, table }) => [path, table === key ? getCell(draft, path) : null] as const,
      )
      expect(figuresOf(format, found)).toEqual(Object.fromEntries(ofTable))
    }
  })
})
