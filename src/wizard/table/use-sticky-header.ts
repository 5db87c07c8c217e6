import { type RefObject, useLayoutEffect } from 'react'

/**
 * Tells every header row how far below the edge it sticks: under the header rows before it.
 * Rows are measured, as labels wrap with the width of the page (Chromium 86 cannot stick a whole thead).
 */
export function useStickyHeader(table: RefObject<HTMLTableElement | null>): void {
  useLayoutEffect(() => {
    const measure = () => {
      const rows = [...(table.current?.querySelectorAll<HTMLTableRowElement>('tr.header-row') ?? [])]
      const start = rows[0]?.offsetTop ?? 0
      for (const row of rows) row.style.setProperty('--row-top', `${row.offsetTop - start}px`)
      const height = rows.reduce((sum, row) => sum + row.offsetHeight, 0)
      table.current?.style.setProperty('--header-height', `${height}px`)
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [table])
}
