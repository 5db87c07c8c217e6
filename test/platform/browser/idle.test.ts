import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inIdleTurns } from '../../../src/platform/browser/idle'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('one thing begins when the one before is done, failed or not', async () => {
  const done: string[] = []
  let finish = () => {}
  const first = () => new Promise<void>((resolve) => (finish = resolve)).then(() => void done.push('first'))
  const second = async () => {
    done.push('second')
    throw new Error('not to be had')
  }
  const third = async () => void done.push('third')
  inIdleTurns([first, second, third], 1000)
  await vi.advanceTimersByTimeAsync(5000)
  expect(done).toEqual([])
  finish()
  await vi.advanceTimersByTimeAsync(10)
  expect(done).toEqual(['first', 'second', 'third'])
})

test('what has not begun is called off', async () => {
  const begun: string[] = []
  const cancel = inIdleTurns(
    [
      async () => {
        begun.push('first')
        cancel()
      },
      async () => void begun.push('second'),
    ],
    1000,
  )
  await vi.advanceTimersByTimeAsync(5000)
  expect(begun).toEqual(['first'])
})
