import { describe, expect, test } from 'vitest'
import { addChanges, type Change, type Names, type Steps } from '../../../src/wizard/history/steps'

const none: Steps = { past: [], future: [] }
const names: Names = { follows: (name) => name === 'total', undoesItself: (name) => name === 'text' }
const change = (name: string, before: unknown, after: unknown): Change => ({ name, before, after })

describe('the steps that undo takes back', () => {
  test('typing on in one field is one step, with the total that follows', () => {
    const once = addChanges(none, [change('total', 0, 1), change('a', 0, 1)], 1000, names)
    const twice = addChanges(once, [change('total', 1, 12), change('a', 1, 12)], 1500, names)
    expect(twice.past.map((step) => step.changes)).toEqual([[change('total', 0, 12), change('a', 0, 12)]])
  })

  test.each([
    ['a pause', 'a', 2100],
    ['another field', 'b', 1100],
  ])('after %s a new step begins', (_, name, now) => {
    const once = addChanges(none, [change('a', 0, 1)], 1000, names)
    expect(addChanges(once, [change(name, 1, 2)], now, names).past).toHaveLength(2)
  })

  test('typing without a pause is cut into steps of some seconds', () => {
    let steps = none
    for (let second = 0; second < 20; second += 0.5) {
      steps = addChanges(steps, [change('a', second, second + 0.5)], second * 1000, names)
    }
    expect(steps.past.length).toBeGreaterThan(1)
  })

  test('many cells at one go are one step, to which no typing is added', () => {
    const filled = addChanges(none, [change('a', null, 0), change('b', null, 0)], 1000, names)
    expect(filled.past).toHaveLength(1)
    expect(addChanges(filled, [change('a', 0, 1)], 1100, names).past).toHaveLength(2)
  })

  test('what ends where it began is no step', () => {
    const once = addChanges(none, [change('a', 0, 1)], 1000, names)
    expect(addChanges(once, [change('a', 1, 0)], 1100, names).past).toEqual([])
  })

  test('a text that takes itself back, however late, takes its step out; a figure typed back is a step', () => {
    const once = addChanges(none, [change('text', 'a', 'ab')], 1000, names)
    expect(addChanges(once, [change('text', 'ab', 'a')], 9000, names).past).toEqual([])
    const figure = addChanges(none, [change('a', 0, 1)], 1000, names)
    expect(addChanges(figure, [change('a', 1, 0)], 9000, names).past).toHaveLength(2)
  })

  test('a new change leaves nothing to redo, and only the last 200 steps are kept', () => {
    let steps: Steps = { past: [], future: [{ changes: [], startedAt: 0, endedAt: 0 }] }
    for (let n = 0; n < 250; n += 1) steps = addChanges(steps, [change(`f${n}`, 0, 1)], n, names)
    expect(steps.future).toEqual([])
    expect(steps.past).toHaveLength(200)
    expect(steps.past[0]?.changes[0]?.name).toBe('f50')
  })
})
