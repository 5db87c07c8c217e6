import { diffChars } from 'diff'

export interface TextChange {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Texts with nothing in common take long to compare and are nothing to look at. */
const LONGEST_MS = 400

/** What changed from one text to the other, character by character; null when hardly anything is the same. */
export function compareTexts(before: string, after: string): TextChange[] | null {
  const changes = diffChars(before, after, { timeout: LONGEST_MS })
  return (
    changes?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? null
  )
}

/** How much of a text stood in the other already, in whole per cent of its characters. */
export function sharePercent(changes: TextChange[]): number {
  const count = (kinds: TextChange['kind'][]) =>
    changes
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { text }) => sum + [...text.replace(/\s/g, '')].length, 0)
  const all = count(['same', 'added'])
  return all === 0 ? 0 : Math.round((count(['same']) / all) * 100)
}
