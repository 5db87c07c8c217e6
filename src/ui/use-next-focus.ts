import { type MouseEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react'

/**
 * For a list whose buttons settle the items they stand in: when a button goes with its item, the focus goes to the
 * first button of the item now in its place, or of the last one; when no item is left, to the list itself.
 * @returns what the list hears presses with
 */
export function useNextFocus(list: RefObject<HTMLElement | null>): (event: MouseEvent) => void {
  const pressed = useRef<{ button: Element; at: number } | null>(null)
  useLayoutEffect(() => {
    const at = pressed.current?.at ?? 0
    if (!pressed.current || pressed.current.button.isConnected) return
    pressed.current = null
    // Whoever has gone elsewhere stays there; a page drawn anew may have taken what nobody had.
    if (document.activeElement !== document.body && document.activeElement?.tagName !== 'MAIN') return
    const items = itemsOf(list.current)
    const next = items[Math.min(at, items.length - 1)]?.querySelector('button') ?? list.current
    next?.focus()
  })
  return useCallback(
    ({ target }) => {
      const button = (target as Element).closest('button')
      const item = button?.closest('li')
      pressed.current = button && item ? { button, at: itemsOf(list.current).indexOf(item) } : null
    },
    [list],
  )
}

/** The items that can be acted upon, in their order. */
function itemsOf(list: HTMLElement | null): Element[] {
  return Array.from(list?.querySelectorAll('li') ?? []).filter((item) => item.querySelector('button'))
}
