/** The columns of a table, as wide as the form has them beside each other. */
export function Columns({ widths }: { widths: number[] }) {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return (
    <colgroup>
      {widths.map((width, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
        <col key={column} style={{ width: `${(width / total) * 100}%` }} />
      ))}
    </colgroup>
  )
}
