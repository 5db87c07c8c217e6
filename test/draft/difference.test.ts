import { describe, expect, test } from 'vitest'
import { setCells } from '../../src/draft/cells'
import { differences, sameValue } from '../../src/draft/difference'
import { draftWith } from '../support/drafts'
import { format2021 } from '../support/formats'
import { richDraft } from '../support/rich-draft'

describe('what differs between two drafts', () => {
  test('is nothing between a draft and its copy', () => {
    expect(differences(format2021, richDraft, JSON.parse(JSON.stringify(richDraft)))).toEqual([])
  })

  test('is a cell with both its values; blank is not 0', () => {
    const before = draftWith(format2021, {})
    const after = setCells(before, [['requests.granted.total', null]])
    expect(differences(format2021, before, after)).toEqual([
      {
        part: 'cell',
        name: 'tables.requests.granted.total',
        path: 'requests.granted.total',
        before: 0,
        after: null,
      },
    ])
  })

  test('is a section, the preface and single fields, each by its place in the draft', () => {
    const after = {
      ...richDraft,
      preface: [],
      sections: { ...richDraft.sections, problems: richDraft.preface },
      agency: { ...richDraft.agency, phone: null, site: { ...richDraft.agency.site, column: '公开年报' } },
      signature: { ...richDraft.signature, units: [] },
      notes: {},
      previous: null,
    }
    expect(differences(format2021, richDraft, after).map(({ part, name }) => `${part} ${name}`)).toEqual([
      'field agency.phone',
      'field agency.site.column',
      'field signature.units',
      'field notes',
      'field previous',
      'prose preface',
      'prose sections.problems',
    ])
  })

  test('writing the differing values into one draft makes it the other', () => {
    const other = draftWith(format2021, { 'requests.received.business': 7 })
    const made = JSON.parse(JSON.stringify(richDraft))
    for (const { name, after } of differences(format2021, richDraft, other)) {
      const keys = name.split('.')
      const last = keys.pop() ?? ''
      // biome-ignore lint/suspicious/noExplicitAny: walks JSON of any shape
      keys.reduce((node: any, key) => node[key], made)[last] = after
    }
    expect(differences(format2021, made, other)).toEqual([])
  })

  test.each([
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [[], {}, false],
    [null, {}, false],
    [[1, [2]], [1, [2]], true],
    [[1, 2], [1], false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same)
  })
})
