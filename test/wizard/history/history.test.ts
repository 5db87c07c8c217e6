import { beforeEach, describe, expect, test } from 'vitest'
import { blankDraft } from '../../../src/draft/blank'
import { createHistory, type History } from '../../../src/wizard/history/history'
import { format2021 } from '../../support/formats'

let values: Record<string, unknown>
let history: History
beforeEach(() => {
  values = { year: 2024, total: 0 }
  history = createHistory({
    opened: { ...blankDraft(format2021, 2024), title: '甲' },
    read: (name) => values[name],
    follows: (name) => name === 'total',
    undoesItself: () => false,
  })
})

/** Changes a value as a field does, and lets the program rest. */
async function change(...changes: [name: string, value: unknown][]): Promise<void> {
  for (const [name, value] of changes) write(name, value)
  await Promise.resolve()
}

function write(name: string, value: unknown): void {
  values[name] = value
  history.changed(name)
}

function move(direction: 'undo' | 'redo') {
  return history.move(direction, (former) => {
    for (const [name, value] of former) write(name, value)
  })
}

describe('the history of a draft', () => {
  test('knows what the first change of a value replaces by the draft as it was opened', async () => {
    await change(['title', '乙'])
    move('undo')
    expect(values.title).toBe('甲')
  })

  test('takes back whatever changed before the program rested as one step, and does it again', async () => {
    await change(['year', 2025], ['title', '乙'])
    expect(move('undo')?.changes.map(({ name }) => name)).toEqual(['year', 'title'])
    expect(values).toMatchObject({ year: 2024, title: '甲' })
    move('redo')
    expect(values).toMatchObject({ year: 2025, title: '乙' })
  })

  test('has no step for taking one back', async () => {
    await change(['year', 2025])
    move('undo')
    await Promise.resolve()
    expect(history.steps.getState().past).toEqual([])
    expect(move('undo')).toBeNull()
  })

  test('hears of no change where a value is told to have changed and has not', async () => {
    await change(['year', 2024])
    expect(history.steps.getState().past).toEqual([])
  })

  test('adds what was found out later to the last step', async () => {
    await change(['year', 2025])
    history.follow(() => write('title', '乙'))
    move('undo')
    expect(values).toMatchObject({ year: 2024, title: '甲' })
  })
})
