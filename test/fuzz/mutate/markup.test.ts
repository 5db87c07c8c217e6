import { expect, test } from 'vitest'
import { randomFrom } from '../random'
import { mutateMarkup } from './markup'

// Adding an attribute to it once took as long as the square of the word: a minute. The time limit is the assertion.
test('a page with a word of 200,000 letters is broken in many ways soon', { timeout: 20_000 }, () => {
  const page = `<p>${'9'.repeat(200_000)}</p>`
  const broken = Array.from({ length: 30 }, (_, seed) => mutateMarkup(page, randomFrom(seed)))
  expect(broken.filter((one) => one !== page).length).toBeGreaterThan(20)
})
