import { describe, expect, it } from 'vitest'
import { lineOf } from '../../src/format/json-place'
import { projectFile } from '../support/formats'

const JSON_TEXT = `{
  "a": "x, \\"b\\": {",
  "list": [
    { "b": 1 },
    { "b": [2,
            3] }
  ],
  "b": null,
  "none": {
  },
  "empty": [
  ],
  "last": 1
}`

describe('the line of a place in JSON', () => {
  it.each<[PropertyKey[], number]>([
    [['a'], 2],
    [['list'], 3],
    [['list', 0, 'b'], 4],
    [['list', 1], 5],
    [['list', 1, 'b', 1], 6],
    [['b'], 8],
    [['none', 'c'], 9],
    [['empty', 0], 11],
    [['last'], 13],
  ])('%j is on line %i', (place, line) => {
    expect(lineOf(JSON_TEXT, place)).toBe(line)
  })

  it('is that of what should hold it, where nothing stands there', () => {
    expect(lineOf(JSON_TEXT, ['list', 0, 'c', 'd'])).toBe(4)
    expect(lineOf(JSON_TEXT, ['missing'])).toBe(1)
    expect(lineOf(JSON_TEXT, [])).toBe(1)
  })

  it('is found for every value of an official format', () => {
    const text = projectFile('templates/formats/2021.json')
    const lines = text.split('\n')
    const visit = (value: unknown, place: PropertyKey[]) => {
      const last = place[place.length - 1]
      if (typeof last === 'string') expect(lines[lineOf(text, place) - 1]).toContain(`"${last}"`)
      if (value !== null && typeof value === 'object')
        for (const [key, inner] of Object.entries(value))
          visit(inner, [...place, Array.isArray(value) ? Number(key) : key])
    }
    visit(JSON.parse(text), [])
  })
})
