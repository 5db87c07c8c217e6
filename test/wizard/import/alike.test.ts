import { describe, expect, test } from 'vitest'
import { groupAlike } from '../../../src/wizard/import/alike'

const some = (kinds: string) => [...kinds].map((kind, at) => ({ kind, at }))
const shown = (kinds: string) => groupAlike(some(kinds)).map((group) => group.map(({ at }) => at))

describe('doubts of one kind', () => {
  test('stand by themselves where they are few, in the order they came', () => {
    expect(shown('abaab')).toEqual([[0], [1], [2], [3], [4]])
    expect(shown('')).toEqual([])
  })

  test('are together at the place of the first where they are many', () => {
    expect(shown('abaabaaa')).toEqual([[0, 2, 3, 5, 6, 7], [1], [4]])
  })
})
