import type { Block, Document } from '../document/types'
import { readCoverage } from './coverage'

/**
 * The characters of a document that none of the embedded faces has, each once, in reading order.
 * A PDF shows a box in their place and leaves them out of its text (measured with pdfmake).
 * @param coverages of the faces, as hexadecimal ranges
 */
export function uncoveredCharacters(document: Document, coverages: string[]): string[] {
  const faces = coverages.map(readCoverage)
  const missing = new Set<string>()
  for (const text of textsOf(document)) {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0
      // Spaces, line breaks and invisible marks need no glyph.
      if (/\p{White_Space}|\p{Cf}|\p{Cc}|\p{Variation_Selector}/u.test(character)) continue
      if (!faces.some((has) => has(code))) missing.add(character)
    }
  }
  return [...missing]
}

function textsOf({ title, preface, sections, signature }: Document): string[] {
  return [
    title,
    ...preface.flatMap(blockTexts),
    ...sections.flatMap((section) => [section.title, ...section.blocks.flatMap(blockTexts)]),
    ...(signature ? [...signature.units, signature.date ?? ''] : []),
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
