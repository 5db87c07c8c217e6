import { expect, test } from 'vitest'
import { read } from './reading'

// Found by npm run fuzz; each took minutes once. The time limit of the test is the assertion.
test('a line of endless figures with spaces between them is cut into cells at once', { timeout: 10_000 }, async () => {
  const figures = Array(600).fill('9'.repeat(400))
  const source = await read(`规章 ${figures.join(' ')} 完`)
  expect(source.blocks).toMatchObject([{ type: 'paragraph' }])
  const table = await read(`规章 ${figures.join(' ')}`)
  expect(table.blocks[0]).toMatchObject({ type: 'table' })
})
