import { Window } from 'happy-dom'

/** A figure found in an HTML table by the labels it stands under and beside. */
export interface PlacedFigure {
  table: number
  /** Labels to the left, outside in. */
  rows: string[]
  /** Labels above, from the top; of those in the middle of a table only the nearest block's. */
  columns: string[]
  text: string
  path: string | null
}

/** Every data cell of a page's tables with the labels around it, spans expanded. Reads only the HTML. */
export function readHtmlFigures(html: string): PlacedFigure[] {
  const window = new Window()
  window.document.write(html)
  const tables = [...window.document.querySelectorAll('table')]
  return tables.flatMap((table, index) => {
    const grid: { text: string; header: boolean; path: string | null; origin: boolean }[][] = []
    ;[...table.querySelectorAll('tr')].forEach((row, r) => {
      grid[r] ??= []
      let column = 0
      for (const cell of row.querySelectorAll('th,td')) {
        while (grid[r]?.[column]) column++
        const colSpan = Number(cell.getAttribute('colspan') ?? 1)
        const rowSpan = Number(cell.getAttribute('rowspan') ?? 1)
        for (let y = r; y < r + rowSpan; y++) {
          for (let x = column; x < column + colSpan; x++) {
            grid[y] ??= []
            const place = {
              header: cell.tagName === 'TH',
              path: cell.getAttribute('data-cell'),
              origin: y === r && x === column,
            }
            ;(grid[y] as (typeof grid)[number])[x] = { text: cell.textContent?.trim() ?? '', ...place }
          }
        }
        column += colSpan
      }
    })
    return grid.flatMap((row, r) =>
      row.flatMap((cell, c): PlacedFigure[] => {
        if (cell.header || !cell.origin) return []
        const rows = row.slice(0, c).filter((one) => one.header)
        const above = grid.slice(0, r).map((line) => line[c])
        const lastFigure = above.reduce((last, one, index) => (one && !one.header ? index : last), -1)
        const start = above.findIndex((one, index) => index > lastFigure && one?.header)
        const columns = (lastFigure >= 0 && start === -1 ? headerRun(above) : above.slice(start)).filter(
          (one) => one?.header,
        )
        return [
          {
            table: index,
            rows: unique(rows.map((one) => one.text)),
            columns: unique(columns.map((one) => one?.text ?? '')),
            text: cell.text,
            path: cell.path,
          },
        ]
      }),
    )
  })
}

/** The nearest run of headers above a figure that has other figures directly above it. */
function headerRun<T extends { header: boolean } | undefined>(above: T[]): T[] {
  let end = above.length
  while (end > 0 && !above[end - 1]?.header) end--
  let start = end
  while (start > 0 && above[start - 1]?.header) start--
  return above.slice(start, end)
}

function unique(labels: string[]): string[] {
  return labels.filter((label, index) => label !== labels[index - 1])
}
