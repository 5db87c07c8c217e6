import type { KeyboardEvent } from 'react'

/**
 * The input a key leads to from the one that has the focus, or null when the key is not for moving.
 * Up, down and Enter keep the column; left and right move only from the end of the text, so that
 * the cursor inside a figure still works.
 */
export function neighbour(event: KeyboardEvent): HTMLInputElement | null {
  const input = event.target
  if (!(input instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.metaKey) return null
  switch (event.key) {
    case 'ArrowUp':
      return vertical(input, -1)
    case 'ArrowDown':
      return vertical(input, 1)
    case 'Enter':
      return vertical(input, event.shiftKey ? -1 : 1)
    case 'ArrowLeft':
      return input.selectionStart === 0 || allSelected(input) ? horizontal(input, -1) : null
    case 'ArrowRight':
      return input.selectionEnd === input.value.length ? horizontal(input, 1) : null
    default:
      return null
  }
}

function allSelected(input: HTMLInputElement): boolean {
  return input.selectionStart === 0 && input.selectionEnd === input.value.length
}

function horizontal(input: HTMLInputElement, step: number): HTMLInputElement | null {
  const inputs = inputsOf(input)
  return inputs[inputs.indexOf(input) + step] ?? null
}

/** The nearest input above or below whose cell covers the same grid column. */
function vertical(input: HTMLInputElement, step: number): HTMLInputElement | null {
  const cell = input.closest('td')
  if (!cell) return null
  const column = Number(cell.dataset.column)
  const ahead = inputsOf(input)
    .map((other) => ({ other, td: other.closest('td') }))
    .filter(({ td }) => td && (Number(td.dataset.row) - Number(cell.dataset.row)) * step > 0)
    .filter(({ td }) => td && Number(td.dataset.column) <= column && column < Number(td.dataset.column) + td.colSpan)
  return (step > 0 ? ahead[0] : ahead[ahead.length - 1])?.other ?? null
}

function inputsOf(input: HTMLInputElement): HTMLInputElement[] {
  return [...(input.closest('table')?.querySelectorAll<HTMLInputElement>('td input') ?? [])]
}
