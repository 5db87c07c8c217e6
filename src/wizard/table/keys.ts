import type { KeyboardEvent } from 'react'
import type { Move } from './places'

/** What a key asks for, as in a spreadsheet. */
export type Command =
  | { do: 'move'; by: Move; extend: boolean }
  | { do: 'enter'; by: 'up' | 'down' }
  | { do: 'edit' | 'escape' | 'empty' | 'selectAll' | 'fill' | 'note' }

const ARROWS: Record<string, Move> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>

/**
 * The command a key gives, or null when it goes on to the input. While a figure is edited in place
 * only Enter, Esc and F2 are commands: arrows, Home, End and Delete work inside the text.
 */
export function commandOf(event: Key, editing: boolean): Command | null {
  const { key, ctrlKey, shiftKey } = event
  if (event.altKey || event.metaKey) return null
  if (key === 'Enter') return ctrlKey ? { do: 'fill' } : { do: 'enter', by: shiftKey ? 'up' : 'down' }
  if (key === 'Escape') return { do: 'escape' }
  if (key === 'F2') return { do: shiftKey ? 'note' : 'edit' }
  if (editing) return null
  if (key === 'Home') return { do: 'move', by: ctrlKey ? 'tableStart' : 'rowStart', extend: shiftKey }
  if (key === 'End') return { do: 'move', by: ctrlKey ? 'tableEnd' : 'rowEnd', extend: shiftKey }
  if (ctrlKey) return key.toLowerCase() === 'a' ? { do: 'selectAll' } : null
  if (key === 'Delete' && !shiftKey) return { do: 'empty' }
  const by = ARROWS[key]
  return by ? { do: 'move', by, extend: shiftKey } : null
}
