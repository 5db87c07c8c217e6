import { describe, expect, it } from 'vitest'
import { rulesDocument } from '../../scripts/rules-docs'
import { ALWAYS_LISTED } from '../../src/rules/built-in'
import { officialFormats, projectFile } from '../support/formats'
import { ruleBook } from '../support/rules'

describe('every rule', () => {
  it('is described in docs/rules.md as its files say: run `npm run schema` after a change', () => {
    expect(projectFile('docs/rules.md')).toBe(rulesDocument(ruleBook.info))
  })

  it('of a format is described, with the severity it has there', () => {
    for (const rule of officialFormats.flatMap((format) => format.rules)) {
      expect(ruleBook.info.get(rule.id)?.severity, rule.id).toBe(rule.severity)
    }
  })

  it('that the words, the claims or a format name is described', () => {
    expect(namedInFiles().filter((rule) => !ruleBook.info.has(rule))).toEqual([])
  })

  it('is named by a file of words, claims or a format, or is code that every rule book has to list', () => {
    const known = new Set([
      ...namedInFiles(),
      ...officialFormats.flatMap(({ rules }) => rules.map(({ id }) => id)),
      ...ALWAYS_LISTED,
    ])
    expect([...ruleBook.info.keys()].filter((rule) => !known.has(rule))).toEqual([])
  })
})

function namedInFiles(): string[] {
  const { claims, words } = ruleBook
  return [
    ...[
      ...claims.claims,
      ...claims.none,
      ...words.sections,
      ...words.persons,
      ...words.wording,
      ...words.references,
      claims.growth,
      words.pairs,
      words.partsNamed,
      words.agency,
    ].map(({ rule }) => rule),
    ...officialFormats.flatMap(({ acrossYears }) => acrossYears.map(({ rule }) => rule)),
  ]
}
