import type { SourceBlock } from '../source'
import { isBlankLine } from './blank-lines'
import type { Outline } from './outline'

/** The blocks of some sections, one after the other. */
export function blocksOf(sections: Outline['sections']): SourceBlock[] {
  return sections.flatMap(({ blocks }) => blocks)
}

/** An outline without some blocks. */
export function withoutBlocks(outline: Outline, blocksTaken: SourceBlock[]): Outline {
  const taken = new Set(blocksTaken)
  const rest = (blocks: SourceBlock[]) => blocks.filter((block) => !taken.has(block))
  const sections = outline.sections.map((one) => ({ ...one, blocks: rest(one.blocks) }))
  return { ...outline, front: rest(outline.front), sections }
}

/** An outline without the blank lines that tell nothing: they do among the cells of tables alone. */
export function withoutBlankLines({ sections, ...outline }: Outline): Outline {
  const printed = (blocks: SourceBlock[]) => blocks.filter((block) => !isBlankLine(block))
  return {
    ...outline,
    front: printed(outline.front),
    outside: printed(outline.outside),
    sections: sections.map((one) => (one.section?.kind === 'tables' ? one : { ...one, blocks: printed(one.blocks) })),
  }
}
