import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../scripts/schemas'
import { officialFormats, projectFile } from '../support/formats'

const schemas = jsonSchemas(officialFormats)

/** Follows keys into a schema. */
function at(schema: unknown, ...keys: (string | number)[]): unknown {
  return keys.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], schema)
}

describe('the JSON schemas in templates/schema', () => {
  it.each(Object.keys(schemas))('%s is what the code says: npm run schema brings it up to date', (name) => {
    expect(JSON.parse(projectFile(`templates/schema/${name}`))).toEqual(JSON.parse(JSON.stringify(schemas[name])))
  })

  it('are three, each with a title and a description, in the draft editors know best', () => {
    expect(Object.keys(schemas)).toEqual(['format.schema.json', 'draft.schema.json', 'theme.schema.json'])
    for (const schema of Object.values(schemas)) {
      expect(schema).toMatchObject({
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: expect.any(String),
        description: expect.any(String),
      })
    }
  })

  it.each([
    ['templates/formats/2019.json', 'templates/schema/format.schema.json'],
    ['templates/formats/2021.json', 'templates/schema/format.schema.json'],
    ['test/fixtures/formats/third.json', 'templates/schema/format.schema.json'],
    ['templates/layouts/gongwen/theme.json', 'templates/schema/theme.schema.json'],
  ])('are named by %s', (file, schema) => {
    const { $schema } = JSON.parse(projectFile(file))
    const base = new URL(file, 'file:///')
    expect(new URL($schema, base).pathname).toBe(`/${schema}`)
  })
})

describe('the schema of drafts', () => {
  const drafts = at(schemas['draft.schema.json'], 'anyOf') as unknown[]

  it('has one alternative for every format, told apart by `format`', () => {
    expect(drafts.map((draft) => at(draft, 'properties', 'format', 'const'))).toEqual(['2019', '2021'])
  })

  it('knows the cells of its format and refuses others', () => {
    const row = (draft: unknown) =>
      at(draft, 'properties', 'tables', 'properties', 'requests', 'properties', 'otherHandling')
    expect(Object.keys(at(row(drafts[0]), 'properties') as object)).toContain('naturalPerson')
    expect(Object.keys(at(row(drafts[1]), 'properties') as object)).toEqual(['notCorrected', 'feeUnpaid', 'other'])
    expect(at(row(drafts[1]), 'additionalProperties')).toBe(false)
  })

  it('asks for no more than reading does', () => {
    for (const draft of drafts) expect(at(draft, 'required')).toEqual(['version', 'format', 'year', 'agency'])
  })

  it('takes a draft again for last year, which has none of its own', () => {
    for (const draft of drafts) {
      expect(at(draft, 'properties', 'previous', 'anyOf')).toEqual([
        { type: 'null' },
        { allOf: [{ $ref: '#' }, { properties: { previous: { type: 'null' } } }] },
      ])
    }
  })

  it('refers only to what it defines', () => {
    const text = JSON.stringify(schemas['draft.schema.json'])
    const references = [...text.matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(references.length).toBeGreaterThan(0)
    expect(Object.keys(at(schemas['draft.schema.json'], 'definitions') as object)).toEqual(
      expect.arrayContaining([...new Set(references)]),
    )
  })
})
