import { describe, expect, it } from 'vitest'
import { readRuleBook } from '../../src/rules/book'
import { ALWAYS_LISTED } from '../../src/rules/built-in'
import { ruleTexts } from '../support/rules'

describe('reading the rule book', () => {
  it('refuses words about a rule that no file lists: its findings would come without a sentence', () => {
    const texts = ruleTexts()
    const prose = JSON.parse(texts.get('prose.json') ?? '') as { id: string }[]
    const claims = JSON.parse(texts.get('claims.json') ?? '') as { claims: { rule: string }[] }
    const dropped = claims.claims[0]?.rule
    texts.set('prose.json', JSON.stringify(prose.filter(({ id }) => id !== dropped)))
    const { book, problems } = readRuleBook(texts)
    expect(book).toBeNull()
    expect(problems[0]).toMatchObject({ file: 'claims.json', path: 'claims.0.rule' })
    expect(problems[0]?.expected).toContain(dropped)
  })

  it.each(ALWAYS_LISTED)('refuses files of which none lists %s, which is found whatever they say', (id) => {
    const texts = [...ruleTexts()].map(([file, text]): [string, string] => {
      const json: unknown = JSON.parse(text)
      return [file, Array.isArray(json) ? JSON.stringify(json.filter((rule) => rule.id !== id)) : text]
    })
    const { book, problems } = readRuleBook(new Map(texts))
    expect(book).toBeNull()
    expect(problems[0]?.expected).toContain(id)
  })

  it('names every file that does not hold what it should', () => {
    const texts = new Map([...ruleTexts(), ['words.json', '{'], ['years.json', '{}']])
    const { book, problems } = readRuleBook(texts)
    expect(book).toBeNull()
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['words.json', 'years.json']))
  })
})
