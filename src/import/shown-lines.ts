import { proseText } from '../draft/prose-text'
import type { ProseBlock } from '../draft/types'
import { blockText, isJunkLine } from './recognise/lines'
import { plainText } from './recognise/normalise'
import type { SourceBlock } from './source'
import type { ImportWords } from './words'

/** Lines as they are compared: in one width, without spaces, none of them blank or a page's own. */
export type Lines = string[]

/**
 * All lines of some prose, whatever they stand in: a caption may be seen as a paragraph, above or below what it is of, and a
 * table of one row as a line.
 */
export function linesOfProse(blocks: ProseBlock[], words: ImportWords): Lines {
  const texts = blocks.flatMap((block) => [
    ...(block.type === 'table' ? tableTexts(block.rows) : [proseText([block])]),
    ('caption' in block && block.caption) || '',
  ])
  return linesOf(texts, words)
}

/** All lines a part of a source prints. */
export function linesOfBlocks(blocks: SourceBlock[], words: ImportWords): Lines {
  const texts = blocks.flatMap((block) =>
    block.type === 'table' ? tableTexts(block.rows.map((row) => row.map(({ text }) => text))) : blockText(block),
  )
  return linesOf(texts, words)
}

/** The lines that others do not have; each of these takes away one. */
export function without(lines: Lines, others: Lines): Lines {
  const rest = [...others]
  return lines.filter((line) => {
    const index = rest.indexOf(line)
    if (index !== -1) rest.splice(index, 1)
    return index === -1
  })
}

function tableTexts(rows: string[][]): string[] {
  const filled = rows.filter((row) => row.some((text) => text.trim() !== ''))
  return filled.length === 1 ? [(filled[0] ?? []).join('')] : filled.flat()
}

function linesOf(texts: string[], words: ImportWords): Lines {
  return texts.map(plainText).filter((line) => line !== '' && !isJunkLine(line, words))
}
