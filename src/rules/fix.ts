import type { Draft, ProseBlock } from '../draft/types'
import type { TextPlace } from './finding'
import { NOTES, PREFACE } from './prose-blocks'

type Fix = NonNullable<TextPlace['fix']>

/**
 * The draft with the corrections of some places applied; only their stretches change, and bold stays bold.
 * The places have to be those of this very draft.
 */
export function applyFixes(draft: Draft, places: TextPlace[]): Draft {
  return [...places].sort((a, b) => b.start - a.start).reduce(applyFix, draft)
}

function applyFix(draft: Draft, { section, block, fix }: TextPlace): Draft {
  if (!fix) return draft
  const inBlocks = (blocks: ProseBlock[]) => blocks.map((one, index) => (index === block ? fixBlock(one, fix) : one))
  if (section === PREFACE) return { ...draft, preface: inBlocks(draft.preface) }
  if (section === NOTES) {
    const path = Object.keys(draft.notes)[block] ?? ''
    return { ...draft, notes: { ...draft.notes, [path]: splice(draft.notes[path] ?? '', fix) } }
  }
  return { ...draft, sections: { ...draft.sections, [section]: inBlocks(draft.sections[section] ?? []) } }
}

function fixBlock(block: ProseBlock, fix: Fix): ProseBlock {
  switch (block.type) {
    case 'paragraph': {
      const texts = splicePieces(
        block.runs.map(({ text }) => text),
        fix,
      )
      const runs = block.runs.map((run, index) => ({ ...run, text: texts[index] ?? '' }))
      return { ...block, runs: runs.filter(({ text }) => text !== '') }
    }
    case 'heading':
      return { ...block, text: splice(block.text, fix) }
    case 'image':
      return { ...block, caption: splice(block.caption ?? '', fix) }
    case 'table': {
      const texts = splicePieces(block.rows.flat(), fix, 1)
      let next = 0
      return { ...block, rows: block.rows.map((row) => row.map(() => texts[next++] ?? '')) }
    }
  }
}

function splice(text: string, fix: Fix): string {
  return splicePieces([text], fix)[0] ?? text
}

/** Pieces of a text, `gap` characters between them, with one stretch replaced; what is new stands in one piece. */
function splicePieces(pieces: string[], { start, end, replacement }: Fix, gap = 0): string[] {
  let at = 0
  let rest = replacement
  return pieces.map((text) => {
    const [from, to] = [start - at, end - at]
    at += text.length + gap
    // A stretch that begins right behind a piece belongs to the next one; an insertion to this.
    if (to < 0 || from > text.length || (from === text.length && to > from)) return text
    const added = rest
    rest = ''
    return text.slice(0, Math.max(from, 0)) + added + text.slice(Math.min(to, text.length))
  })
}
