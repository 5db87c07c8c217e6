import { headingLevel, runsText } from '../../draft/prose-text'
import type { ProseBlock, Run } from '../../draft/types'
import { joinRuns } from './convert'

const WIDE = '[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF]'
/** A line break in the source between two Chinese characters is no space. */
const BREAK_BETWEEN_WIDE = new RegExp(`(${WIDE}) *[\\r\\n]+[ \\t\\r\\n]*(?=${WIDE})`, 'g')
/** Control characters, and characters without width. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\u200B-\u200D\uFEFF]/gu

/** Prose from plain text, a line a paragraph; numbered short lines are headings. */
export function blocksFromText(text: string): ProseBlock[] {
  return text.split(/\r\n|\r|\n|\u2028|\u2029/).flatMap((line): ProseBlock[] => {
    const tidy = tidyText(line)
    const level = headingLevel(tidy)
    if (tidy === '') return []
    return [level === null ? { type: 'paragraph', runs: [{ text: tidy }] } : { type: 'heading', level, text: tidy }]
  })
}

/** Text as a browser would show it: spaces run together, none at either end, no indent by spaces. */
export function tidyText(text: string): string {
  return runsText(tidyRuns([{ text }]))
}

/** The runs of one line, tidied as one text. */
export function tidyRuns(runs: Run[]): Run[] {
  const characters = runs.flatMap(({ text, bold }) => Array.from(text, (character) => ({ character, bold })))
  const whole = characters.map(({ character }) => character).join('')
  const kept = keptOffsets(whole)
  let offset = 0
  const tidy = characters.flatMap(({ character, bold }): Run[] => {
    const now = kept.get(offset)
    offset += character.length
    return now === undefined ? [] : [{ text: /\s/.test(character) ? now : character, bold }]
  })
  return joinRuns(tidy)
}

/** Which characters of a text stay, by their offset, and as what. */
function keptOffsets(text: string): Map<number, string> {
  const spaces = text
    .replace(INVISIBLE, '\u0000')
    .replace(BREAK_BETWEEN_WIDE, (found, first: string) => first + '\u0000'.repeat(found.length - first.length))
  const kept = new Map<number, string>()
  let pending: number | null = null
  Array.from({ length: spaces.length }, (_, offset) => spaces[offset] ?? '').forEach((unit, offset) => {
    if (unit === '\u0000') return
    if (/\s/.test(unit)) {
      if (kept.size > 0) pending ??= offset
      return
    }
    if (pending !== null) kept.set(pending, ' ')
    pending = null
    kept.set(offset, unit)
  })
  return kept
}
