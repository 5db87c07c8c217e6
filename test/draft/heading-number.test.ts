import { expect, test } from 'vitest'
import { numberLike, placeOf } from '../../src/draft/heading-number'

test.each([
  ['（三）', 3],
  ['（十二）', 12],
  ['(二十)', 20],
  ['4.', 4],
  ['（5）', 5],
  ['（二三）', null],
])('the number %s says place %s', (number, place) => {
  expect(placeOf(number)).toBe(place)
})

test.each([
  ['（三）', 4, '（四）'],
  ['(九)', 10, '(十)'],
  ['1、', 11, '11、'],
  ['（1）', 2, '（2）'],
])('%s for place %i is %s', (like, place, number) => {
  expect(numberLike(like, place)).toBe(number)
})
