import type { ImportMessage, Unplaced } from './problems'

/** A message by itself, or all figures of one row that found no cell for one and the same reason. */
export type Doubtful = [ImportMessage] | [Unplaced, ...Unplaced[]]

/** Puts the figures of a row without cells together, at the place of the first: seven lines of one sentence hide the others. */
export function groupByRow(messages: ImportMessage[]): Doubtful[] {
  const groups: Doubtful[] = []
  const rows = new Map<string, [Unplaced, ...Unplaced[]]>()
  for (const message of messages) {
    const row = rowOf(message)
    if (row === null || message.code !== 'figure.unplaced') {
      groups.push([message])
      continue
    }
    const begun = rows.get(row)
    if (begun && goesOn(begun, message)) begun.push(message)
    else {
      const group: [Unplaced] = [message]
      rows.set(row, group)
      groups.push(group)
    }
  }
  return groups
}

/** The row an unplaced figure stands in, and why it has no cell; null for what stands in none, or may be read in several ways. */
function rowOf(message: ImportMessage): string | null {
  if (message.code !== 'figure.unplaced' || message.readings || !message.place) return null
  const { block, row, line, page } = message.place
  const { reason, label } = message
  if (row === undefined && line === undefined) return label === null ? null : JSON.stringify([page, reason, label])
  // A row of a text may go over several lines.
  return JSON.stringify([block, row ?? null, row === undefined ? line : null, page, reason, label])
}

/** Whether a figure stands where its row goes on: where tables are printed as paragraphs, in the same one or the next. */
function goesOn(row: [Unplaced, ...Unplaced[]], { place }: Unplaced): boolean {
  const before = row[row.length - 1]?.place
  if (!before || !place) return false
  return place.row !== undefined || place.line !== undefined || place.block - before.block <= 1
}
