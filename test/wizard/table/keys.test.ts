import { describe, expect, test } from 'vitest'
import { commandOf } from '../../../src/wizard/table/keys'

const key = (combination: string) => {
  const names = combination.split('+')
  return {
    key: names[names.length - 1] ?? '',
    ctrlKey: names.includes('Ctrl'),
    shiftKey: names.includes('Shift'),
    altKey: names.includes('Alt'),
    metaKey: false,
  }
}

describe('a key', () => {
  test.each([
    ['ArrowLeft', { do: 'move', by: 'left', extend: false }],
    ['Shift+ArrowDown', { do: 'move', by: 'down', extend: true }],
    ['Home', { do: 'move', by: 'rowStart', extend: false }],
    ['Ctrl+Shift+End', { do: 'move', by: 'tableEnd', extend: true }],
    ['Shift+Enter', { do: 'enter', by: 'up' }],
    ['Ctrl+Enter', { do: 'fill' }],
    ['Delete', { do: 'empty' }],
    ['Ctrl+A', { do: 'selectAll' }],
    ['F2', { do: 'edit' }],
    ['Shift+F2', { do: 'note' }],
  ])('%s is a command while moving', (combination, command) => {
    expect(commandOf(key(combination), false)).toEqual(command)
  })

  test.each(['ArrowLeft', 'Home', 'Delete', 'Ctrl+A', 'Shift+End'])('%s stays in the text while editing', (one) => {
    expect(commandOf(key(one), true)).toBeNull()
  })

  test.each(['Enter', 'Escape', 'F2'])('%s is a command while editing too', (one) => {
    expect(commandOf(key(one), true)).not.toBeNull()
  })

  test.each(['5', 'Tab', 'Ctrl+Z', 'Ctrl+C', 'Alt+ArrowLeft'])('%s is left to the browser', (one) => {
    expect(commandOf(key(one), false)).toBeNull()
  })
})
