import type { Block, Document } from '../document/types'
import { readCoverage } from './coverage'

/** A part of the report. */
export type Part = { part: 'title' | 'preface' | 'signature' } | { part: 'section'; title: string }

/** A character no face has, and the parts it stands in, in reading order. */
export interface Uncovered {
  character: string
  places: Part[]
}

/**
 * The characters of a document that none of the embedded faces has, each once, in reading order. A PDF shows a mark
 * in their place and has lost them in its text.
 * @param coverages of the faces, as hexadecimal ranges
 */
export function uncoveredCharacters(document: Document, coverages: string[]): Uncovered[] {
  const faces = coverages.map(readCoverage)
  const found = new Map<string, Part[]>()
  for (const { place, texts } of partsOf(document)) {
    for (const character of new Set(texts.join(''))) {
      if (needsNoGlyph(character) || faces.some((has) => has(character.codePointAt(0) ?? 0))) continue
      found.set(character, [...(found.get(character) ?? []), place])
    }
  }
  return [...found].map(([character, places]) => ({ character, places }))
}

/** Spaces, line breaks and invisible marks. */
function needsNoGlyph(character: string): boolean {
  return /\p{White_Space}|\p{Cf}|\p{Cc}|\p{Variation_Selector}/u.test(character)
}

function partsOf({ title, preface, sections, signature }: Document): { place: Part; texts: string[] }[] {
  return [
    { place: { part: 'title' }, texts: [title] },
    { place: { part: 'preface' }, texts: preface.flatMap(blockTexts) },
    ...sections.map((section) => ({
      place: { part: 'section' as const, title: section.title },
      texts: [section.title, ...section.blocks.flatMap(blockTexts)],
    })),
    { place: { part: 'signature' }, texts: [...(signature?.units ?? []), signature?.date ?? ''] },
  ]
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return block.runs.map(({ text }) => text)
    case 'heading':
      return [block.text]
    case 'figure':
      return [block.caption ?? '']
    case 'table':
      return [
        block.key === null ? block.caption : '',
        ...block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
        ...block.notes.map(({ text }) => text),
      ]
  }
}
