/** What a key asks to undo or do again: Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z; with Cmd on a Mac. */
export function undoDirection(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'y' && !event.shiftKey) return 'redo'
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return null
}
