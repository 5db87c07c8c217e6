import { describe, expect, it } from 'vitest'
import { blankDraft } from '../../src/draft/blank'
import { getCell } from '../../src/draft/cells'
import type { DraftNotice, DraftProblem } from '../../src/draft/problems'
import { readDraft, readDraftObject } from '../../src/draft/read'
import type { Draft } from '../../src/draft/types'
import { publicDraft, writeDraft } from '../../src/draft/write'
import { type CellName, cellName } from '../../src/format/labels'
import { expected as say } from '../../src/messages/zh-CN'
import { draftWith, zeroDraft } from '../support/drafts'
import { allFormats, format2019, format2021, officialFormats } from '../support/formats'
import { PIXEL, richDraft } from '../support/rich-draft'

const FEES = 'proactive.article20_8.administrativeFees.amount'
const RECEIVED = 'requests.received.naturalPerson'

/** What a clerk calls a cell; the forms of 2019 and 2021 agree in those used here. */
function nameOf(path: string): CellName {
  const cell = format2021.cellByPath.get(path)
  if (!cell) throw new Error(`no cell ${path}`)
  return cellName(cell)
}

/** What a draft file may hold before it is checked. */
type Json = Record<string, unknown>

function read(text: string) {
  return readDraft(text, allFormats)
}

/** The problems of a draft file's text; a refused file gives no draft. */
function problemsOf(text: string): DraftProblem[] {
  const reading = read(text)
  return reading.ok ? [] : reading.problems
}

/** The text of a blank 2021 draft after a change of its JSON. */
function textWith(change: (json: Json) => void): string {
  const json = JSON.parse(writeDraft(blankDraft(format2021, 2025))) as Json
  change(json)
  return JSON.stringify(json)
}

/** The text of a blank 2021 draft with a figure as a JSON literal in one cell. */
function textWithFigure(path: string, literal: string): string {
  return textWith((json) => setIn(json, `tables.${path}`, '<figure>')).replace('"<figure>"', literal)
}

function setIn(json: Json, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<Json>((node, key) => node[key] as Json, json)
  parent[last] = value
}

function draftOf(text: string): { draft: Draft; notices: DraftNotice[] } {
  const reading = read(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading
}

describe('a draft file', () => {
  it('is read back as it was written, with everything a draft can hold', () => {
    expect(read(writeDraft(richDraft))).toMatchObject({ ok: true, notices: [] })
    expect(draftOf(writeDraft(richDraft)).draft).toEqual(richDraft)
  })

  it('is written the same again after reading, byte for byte', () => {
    const text = writeDraft(richDraft)
    expect(writeDraft(draftOf(text).draft)).toBe(text)
  })

  it('keeps a $schema of its own', () => {
    const draft = { ...zeroDraft(format2021), $schema: '../my.schema.json' }
    expect(draftOf(writeDraft(draft)).draft.$schema).toBe('../my.schema.json')
  })

  it('ends with a line break and is indented', () => {
    expect(writeDraft(richDraft)).toMatch(/^\{\n {2}"version": [\s\S]*\}\n$/)
  })

  it('may begin with a byte order mark', () => {
    expect(draftOf(`\uFEFF${writeDraft(richDraft)}`).draft).toEqual(richDraft)
  })

  it('may leave out what is empty', () => {
    const { draft } = draftOf('{"version":1,"format":"2019","year":2020,"agency":{"name":"甲局"}}')
    const blank = blankDraft(format2019, 2020)
    expect(draft).toEqual({ ...blank, agency: { ...blank.agency, name: '甲局' } })
  })

  it('may leave out single cells, which are blank then', () => {
    const { draft } = draftOf(textWith((json) => setIn(json, 'tables', { requests: { received: { business: 2 } } })))
    expect(getCell(draft, 'requests.received.business')).toBe(2)
    expect(draft.tables).toMatchObject({ requests: { received: { naturalPerson: null } } })
  })

  it('holds for the public neither reasons nor last year', () => {
    expect(publicDraft({ ...richDraft, $schema: 'file:///home/someone/draft.schema.json' })).toEqual({
      ...richDraft,
      acknowledged: [],
      previous: null,
    })
    expect(writeDraft(publicDraft(richDraft))).not.toContain('已与有关科室核对')
  })
})

describe('figures', () => {
  it.each(['96171.6', '59237.2449', '0.1', '25.10', '123456789012.345'])('keep %s exactly', (literal) => {
    const { draft } = draftOf(textWithFigure(FEES, literal))
    expect(getCell(draft, FEES)).toBe(Number(literal))
    expect(draftOf(writeDraft(draft)).draft).toEqual(draft)
    expect(writeDraft(draft)).toContain(`"amount": ${Number(literal)}`)
  })

  it.each(['-3', '2.5', '1e21', '1e308'])(
    'that do not suit their cell, such as %s, are kept for the rules',
    (literal) => {
      const { draft, notices } = draftOf(textWithFigure(RECEIVED, literal))
      expect(getCell(draft, RECEIVED)).toBe(Number(literal))
      expect(notices).toEqual([])
    },
  )

  it('are not recomputed: a wrong total stays', () => {
    const draft = draftWith(format2021, { [RECEIVED]: 3, 'requests.received.total': 5, 'disputes.review.total': 1 })
    expect(draftOf(writeDraft(draft)).draft).toEqual(draft)
  })

  it('stay blank where they are blank: null is no zero', () => {
    expect(getCell(draftOf(textWithFigure(RECEIVED, 'null')).draft, RECEIVED)).toBeNull()
  })

  it.each([
    ['１２', 12],
    ['12件', 12],
    ['1,234', 1234],
    [' 7 ', 7],
    ['', null],
  ])('written as the text "%s" are read, and the notice says so', (found, value) => {
    const { draft, notices } = draftOf(textWithFigure(RECEIVED, JSON.stringify(found)))
    expect(getCell(draft, RECEIVED)).toBe(value)
    expect(notices).toEqual([
      { code: 'draft.numeral-read', path: `tables.${RECEIVED}`, cell: nameOf(RECEIVED), found, value },
    ])
  })

  it('written as texts are read in an amount with its unit', () => {
    const { draft } = draftOf(textWithFigure(FEES, '"25.1万元"'))
    expect(getCell(draft, FEES)).toBe(25.1)
  })

  it('written as texts are also read in last year’s draft', () => {
    const previous = JSON.parse(textWithFigure(RECEIVED, '"３"'))
    const { draft, notices } = draftOf(textWith((json) => setIn(json, 'previous', previous)))
    expect(draft.previous && getCell(draft.previous, RECEIVED)).toBe(3)
    expect(notices).toEqual([
      {
        code: 'draft.numeral-read',
        path: `previous.tables.${RECEIVED}`,
        cell: nameOf(RECEIVED),
        found: '３',
        value: 3,
      },
    ])
  })
})

describe('reading refuses', () => {
  it.each(['', '  \n\t', '\uFEFF'])('an empty file (%j)', (text) => {
    expect(problemsOf(text)).toEqual([{ code: 'draft.empty' }])
  })

  it('what is not JSON, with line and column', () => {
    expect(problemsOf('{\n  "version": 1,\n  "format": 2021"\n}')).toEqual([
      { code: 'draft.not-json', line: 3, column: 17 },
    ])
  })

  it('a file that breaks off, with the place of its end', () => {
    const text = writeDraft(richDraft)
    const half = text.slice(0, text.indexOf('"notes"') + 3)
    expect(problemsOf(half)).toEqual([
      {
        code: 'draft.not-json',
        line: half.split('\n').length,
        column: (half.split('\n').pop()?.length ?? 0) + 1,
      },
    ])
  })

  it.each([
    ['[]', '[]'],
    ['3', '3'],
    ['null', 'null'],
    ['"draft"', '"draft"'],
    ['{"name":"某局"}', '{"name":"某局"}'],
    ['{"version":1}', '{"version":1}'],
  ])('JSON that is no draft: %s', (text, found) => {
    expect(problemsOf(text)).toEqual([{ code: 'draft.not-a-draft', found }])
  })

  it('a format file', () => {
    expect(problemsOf(JSON.stringify({ id: '2021', tables: [] }))).toEqual([
      { code: 'draft.not-a-draft', found: '{"id":"2021","tables":[]}' },
    ])
  })

  it('a newer version than it knows', () => {
    expect(problemsOf(textWith((json) => setIn(json, 'version', 2)))).toEqual([
      { code: 'draft.newer-version', version: 2, known: 1 },
    ])
  })

  it.each([0, -1, 1.5, '1', null])('the version %j', (version) => {
    expect(problemsOf(textWith((json) => setIn(json, 'version', version)))).toEqual([
      { code: 'draft.bad-version', found: JSON.stringify(version) },
    ])
  })

  it.each(['2020', 2021, null, '__proto__'])('the unknown format %j', (format) => {
    expect(problemsOf(textWith((json) => setIn(json, 'format', format)))).toEqual([
      { code: 'draft.unknown-format', path: 'format', found: JSON.stringify(format), known: ['2019', '2021', 'third'] },
    ])
  })

  it('a cell of the other format', () => {
    expect(problemsOf(textWith((json) => setIn(json, 'tables.requests.otherHandling.total', 1)))).toEqual([
      { code: 'draft.unknown-cell', path: 'tables.requests.otherHandling.total', format: '2021' },
    ])
  })

  it('an unknown table', () => {
    expect(problemsOf(textWith((json) => setIn(json, 'tables.proaktive', {})))).toEqual([
      { code: 'draft.unknown-cell', path: 'tables.proaktive', format: '2021' },
    ])
  })

  it('a note on an unknown cell', () => {
    expect(problemsOf(textWith((json) => setIn(json, 'notes', { 'requests.recieved.total': '注' })))).toEqual([
      { code: 'draft.unknown-cell', path: 'notes.requests.recieved.total', format: '2021' },
    ])
  })

  it('a note on a group of cells', () => {
    expect(problemsOf(textWith((json) => setIn(json, 'notes', { 'requests.received': '注' })))).toEqual([
      { code: 'draft.unknown-cell', path: 'notes.requests.received', format: '2021' },
    ])
  })

  it.each([
    ['titel', (json: Json) => setIn(json, 'titel', 'x')],
    ['agency.fax', (json: Json) => setIn(json, 'agency.fax', 'x')],
    ['agency.site.icp', (json: Json) => setIn(json, 'agency.site.icp', 'x')],
    ['sections.proactive', (json: Json) => setIn(json, 'sections.proactive', [])],
    ['signature.seal', (json: Json) => setIn(json, 'signature.seal', true)],
    ['preface.0.colour', (json: Json) => setIn(json, 'preface', [{ type: 'paragraph', runs: [], colour: 'red' }])],
  ])('the unknown key %s', (path, change) => {
    expect(problemsOf(textWith(change))).toEqual([{ code: 'draft.unknown-key', path }])
  })

  it('every unknown key by name', () => {
    const text = textWith((json) => Object.assign(json, { one: 1, two: 2 }))
    expect(problemsOf(text)).toEqual([
      { code: 'draft.unknown-key', path: 'one' },
      { code: 'draft.unknown-key', path: 'two' },
    ])
  })

  it.each([
    ['"三"', '"三"'],
    ['"1 2"', '"1 2"'],
    ['"1e3"', '"1e3"'],
    ['true', 'true'],
    ['{}', '{}'],
    ['{"value":1}', '{"value":1}'],
    ['[1]', '[1]'],
  ])('%s in a cell', (literal, found) => {
    expect(problemsOf(textWithFigure(RECEIVED, literal))).toEqual([
      { code: 'draft.cell-not-a-number', path: `tables.${RECEIVED}`, cell: nameOf(RECEIVED), found },
    ])
  })

  it('251000元 in a cell that counts 万元', () => {
    expect(problemsOf(textWithFigure(FEES, '"251000元"'))).toEqual([
      { code: 'draft.cell-not-a-number', path: `tables.${FEES}`, cell: nameOf(FEES), found: '"251000元"' },
    ])
  })

  it('a figure where a group of cells should be', () => {
    expect(problemsOf(textWith((json) => setIn(json, 'tables.requests.received', 5)))).toEqual([
      { code: 'draft.shape', path: 'tables.requests.received', expected: say.type.object, found: '5' },
    ])
  })

  it.each(['0.12345678901234567890', '12345678901234567', '1e400', '1e-400', '9007199254740993'])(
    'the number %s, which would change in reading',
    (literal) => {
      expect(problemsOf(textWithFigure(RECEIVED, literal))).toEqual([{ code: 'draft.too-precise', literal }])
    },
  )

  it('no long number that only stands in a text', () => {
    const text = textWith((json) => setIn(json, 'title', '编号12345678901234567890"0.12345678901234567890"'))
    expect(problemsOf(text)).toEqual([])
  })

  it('a file far larger than any draft', () => {
    const limit = 64 * 1024 * 1024
    expect(problemsOf(' '.repeat(limit + 1))).toEqual([{ code: 'draft.too-large', bytes: limit + 1, limit }])
  })

  it.each([
    ['year', '2025', say.type.number, '"2025"'],
    ['year', 20120, say.atMost('9999'), '20120'],
    ['year', 2025.5, say.type.int, '2025.5'],
    ['agency', null, say.type.object, 'null'],
    ['agency.name', undefined, say.type.string, '—'],
    ['agency.level', 'county', say.oneOf(['"government"', '"department"']), '"county"'],
    ['title', '', say.least.string?.('1'), '""'],
    ['notes', [], say.type.object, '[]'],
    ['signature.date', '2026-02-30', say.date, '"2026-02-30"'],
    ['signature.date', '2026年1月5日', say.date, '"2026年1月5日"'],
    ['signature.units', '某局', say.type.array, '"某局"'],
    ['acknowledged', [{ finding: 'a', reason: '' }], say.least.string?.('1'), '""', 'acknowledged.0.reason'],
    [
      'preface',
      [{ type: 'video' }],
      say.oneOf(['"paragraph"', '"heading"', '"image"', '"table"']),
      '"video"',
      'preface.0.type',
    ],
    ['preface', [{ type: 'heading', level: 4, text: '一' }], say.oneOf(['1', '2', '3']), '4', 'preface.0.level'],
    ['preface', [{ type: 'table', rows: [] }], say.least.array?.('1'), '[]', 'preface.0.rows'],
    ['preface', [{ type: 'table', rows: [[]] }], say.least.array?.('1'), '[]', 'preface.0.rows.0'],
  ])('%s: %j', (path, value, expected, found, at = path) => {
    expect(problemsOf(textWith((json) => setIn(json, path, value)))).toEqual([
      { code: 'draft.shape', path: at, expected, found },
    ])
  })

  it.each([
    'https://example.cn/a.png',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html;base64,PGI+',
    `${PIXEL} onerror`,
  ])('the picture %s, which is no PNG or JPEG data', (data) => {
    const text = textWith((json) => setIn(json, 'preface', [{ type: 'image', data, alt: '' }]))
    expect(problemsOf(text)).toMatchObject([{ code: 'draft.shape', path: 'preface.0.data' }])
  })

  it('all that is wrong at once', () => {
    const text = textWith((json) => {
      setIn(json, 'year', 'soon')
      setIn(json, `tables.${RECEIVED}`, true)
    })
    expect(problemsOf(text).map((problem) => problem.code)).toEqual(['draft.shape', 'draft.cell-not-a-number'])
  })
})

describe('last year’s draft inside a draft', () => {
  it('may be of another format', () => {
    const draft: Draft = { ...blankDraft(format2021, 2021), previous: draftWith(format2019, { [RECEIVED]: 4 }) }
    expect(draftOf(writeDraft(draft)).draft).toEqual(draft)
  })

  it('may not hold the year before in turn', () => {
    const draft: Draft = {
      ...blankDraft(format2021, 2022),
      previous: { ...blankDraft(format2021, 2021), previous: blankDraft(format2019, 2020) },
    }
    expect(problemsOf(writeDraft(draft))).toEqual([{ code: 'draft.previous-of-previous', path: 'previous.previous' }])
  })

  it.each([
    [5, { code: 'draft.previous', problem: { code: 'draft.not-a-draft', found: '5' } }],
    [{}, { code: 'draft.previous', problem: { code: 'draft.not-a-draft', found: '{}' } }],
    [
      { version: 1, format: '1999' },
      { code: 'draft.unknown-format', path: 'previous.format', found: '"1999"', known: ['2019', '2021', 'third'] },
    ],
    [
      { version: 1, format: '2019', year: 2020, agency: { name: '' }, extra: 1 },
      { code: 'draft.unknown-key', path: 'previous.extra' },
    ],
    [
      {
        version: 1,
        format: '2019',
        year: 2020,
        agency: { name: '' },
        tables: { requests: { received: { total: [] } } },
      },
      expect.objectContaining({
        code: 'draft.cell-not-a-number',
        path: 'previous.tables.requests.received.total',
        found: '[]',
      }),
    ],
  ])('is refused like any other: %j', (previous, problem) => {
    expect(problemsOf(textWith((json) => setIn(json, 'previous', previous)))).toEqual([problem])
  })
})

describe('names with a meaning of their own in JavaScript', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('are unknown keys like any other: %s', (key) => {
    const text = writeDraft(blankDraft(format2021, 2025))
    const inRoot = text.replace('{', `{"${key}": {"polluted": true},`)
    const inTables = text.replace('"tables": {', `"tables": {"${key}": {"polluted": true},`)
    const inNotes = text.replace('"notes": {', `"notes": {"${key}": "注"`)
    expect(problemsOf(inRoot)).toEqual([{ code: 'draft.unknown-key', path: key }])
    expect(problemsOf(inTables)).toEqual([{ code: 'draft.unknown-cell', path: `tables.${key}`, format: '2021' }])
    expect(problemsOf(inNotes)).toEqual([{ code: 'draft.unknown-cell', path: `notes.${key}`, format: '2021' }])
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  it('are unknown in a draft whose figures are texts, too', () => {
    const text = textWithFigure(RECEIVED, '"５"').replace('"tables":{', '"tables":{"__proto__":{"polluted":1},')
    expect(problemsOf(text)).toEqual([{ code: 'draft.unknown-cell', path: 'tables.__proto__', format: '2021' }])
  })
})

describe('reading never throws', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

  it.each([
    ['the whole file', deep],
    ['an unknown key', textWith((json) => setIn(json, 'extra', '<deep>')).replace('"<deep>"', deep)],
    ['a cell', textWithFigure(RECEIVED, deep)],
    ['last year', textWith((json) => setIn(json, 'previous', '<deep>')).replace('"<deep>"', deep)],
  ])('on values nested deeper than the stack as %s', (_, text) => {
    expect(problemsOf(text)).toHaveLength(1)
  })

  it('on texts with millions of escapes', () => {
    const text = textWith((json) => setIn(json, 'title', '\n'.repeat(5_000_000)))
    expect(problemsOf(text)).toEqual([])
  })

  it('on large pictures', () => {
    const data = `data:image/png;base64,${'A'.repeat(20_000_000)}`
    expect(problemsOf(textWith((json) => setIn(json, 'preface', [{ type: 'image', data, alt: '' }])))).toEqual([])
  })

  it('on tables that are no object', () => {
    for (const tables of [null, 5, 'x', []]) {
      expect(problemsOf(textWith((json) => setIn(json, 'tables', tables)))).toMatchObject([{ path: 'tables' }])
    }
  })
})

describe('a draft already parsed, such as one from the browser’s storage', () => {
  it('is read by the same rules', () => {
    expect(readDraftObject(richDraft, officialFormats)).toEqual({ ok: true, draft: richDraft, notices: [] })
    expect(readDraftObject({ ...richDraft, extra: 1 }, officialFormats)).toEqual({
      ok: false,
      problems: [{ code: 'draft.unknown-key', path: 'extra' }],
    })
  })

  it('is left as it is', () => {
    const stored = JSON.parse(textWithFigure(RECEIVED, '"１２"'))
    const before = structuredClone(stored)
    expect(readDraftObject(stored, officialFormats).ok).toBe(true)
    expect(stored).toEqual(before)
  })
})
