import { describe, expect, it } from 'vitest'
import { blankAgency, blankDraft } from '../../src/draft/blank'
import { getCell, setCells } from '../../src/draft/cells'
import { readDraft } from '../../src/draft/read'
import { writeDraft } from '../../src/draft/write'
import { allFormats, format2021, officialFormats } from '../support/formats'

describe('a blank draft', () => {
  it.each(allFormats)('has every cell, and every cell blank ($id)', (format) => {
    const draft = blankDraft(format, 2020)
    for (const { path } of format.cells) expect(cellIn(draft.tables, path)).toBeNull()
  })

  it.each(allFormats)('has every prose section, empty ($id)', (format) => {
    const keys = format.sections.filter((section) => section.kind === 'prose').map((section) => section.key)
    expect(blankDraft(format, 2020).sections).toEqual(Object.fromEntries(keys.map((key) => [key, []])))
  })

  it.each(allFormats)('states its format, whatever the year ($id)', (format) => {
    expect(blankDraft(format, 2030)).toMatchObject({ version: 1, format: format.id, year: 2030, title: null })
  })

  it.each(officialFormats)('is read back as it was written ($id)', (format) => {
    const draft = blankDraft(format, 2020, blankAgency('某市某局'))
    expect(readDraft(writeDraft(draft), officialFormats)).toEqual({ ok: true, draft, notices: [] })
  })
})

describe('cells of a draft', () => {
  const blank = blankDraft(format2021, 2025)

  it('are read by their path', () => {
    const draft = setCells(blank, [['requests.refused.stateSecrets.other', 7]])
    expect(getCell(draft, 'requests.refused.stateSecrets.other')).toBe(7)
  })

  it('are blank where the draft has nothing', () => {
    expect(getCell(blank, 'requests.nothing.here')).toBeNull()
    expect(getCell(blank, 'requests.received')).toBeNull()
    expect(getCell(blank, 'requests.received.naturalPerson.deeper')).toBeNull()
  })

  it('change without touching the draft given', () => {
    const before = structuredClone(blank)
    setCells(blank, [['requests.received.naturalPerson', 1]])
    expect(blank).toEqual(before)
  })

  it('share with the old draft what did not change', () => {
    const draft = setCells(blank, [['requests.received.naturalPerson', 1]])
    expect(draft.tables.disputes).toBe(blank.tables.disputes)
    expect(draft.tables.requests).not.toBe(blank.tables.requests)
  })

  it('set to what they are leave the draft the same', () => {
    expect(setCells(blank, [['requests.received.naturalPerson', null]])).toBe(blank)
  })

  it('take zero for zero and blank for blank', () => {
    const draft = setCells(blank, [['requests.received.naturalPerson', 0]])
    expect(getCell(draft, 'requests.received.naturalPerson')).toBe(0)
    expect(
      getCell(setCells(draft, [['requests.received.naturalPerson', null]]), 'requests.received.naturalPerson'),
    ).toBe(null)
  })
})

/** Undefined where there is nothing, so that a missing cell is told from a blank one. */
function cellIn(tree: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], tree)
}
