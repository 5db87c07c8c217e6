import { BESIDE, beginsBlock, type Piece } from './row'

/** Where a column's figures stand, in characters. */
export interface Place {
  left: number
  right: number
}

/** Figures above each other. */
interface Stack extends Place {
  pieces: Piece[]
}

/**
 * The columns of a page's figures, each with its place, null where that is not sure. Programs that lay text out put each
 * block no further left than any that begins left of it on the page, and at least three spaces behind those that end
 * before it begins. So where each cell is a block by itself, figures of one length begin at one place in their column,
 * figures of different columns stand as far apart as blocks, and there are as many columns as the table has: then only.
 */
export function pageColumns(figures: Piece[], count: number): Place[] | null {
  const stacks = stacksOf(figures)
  const areApart = stacks.every(({ left }, index) => left - (stacks[index - 1]?.right ?? 0) >= BESIDE)
  const isSure = figures.every(beginsBlock) && stacks.length === count && areApart && stacks.every(isStraight)
  return isSure ? stacks : null
}

function stacksOf(figures: Piece[]): Stack[] {
  const stacks: Stack[] = []
  for (const piece of [...figures].sort((a, b) => a.left - b.left)) {
    const last = stacks[stacks.length - 1]
    if (last && piece.left < last.right) {
      last.right = Math.max(last.right, piece.right)
      last.pieces.push(piece)
    } else stacks.push({ left: piece.left, right: piece.right, pieces: [piece] })
  }
  return stacks
}

/** Whether all figures of one length begin at one place. */
function isStraight({ pieces }: Stack): boolean {
  const lefts = new Map<number, number>()
  return pieces.every(({ left, right }) => {
    const first = lefts.get(right - left) ?? left
    lefts.set(right - left, first)
    return first === left
  })
}
