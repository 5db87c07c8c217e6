import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LIMITS } from '../limits'
import { Refusal } from '../types'

/** What pdf.js's worker sends of a page's operators, bit by bit (its MessageHandler and OperatorList). */
interface OperatorMessage {
  streamId?: number
  chunk?: { fnArray?: unknown }
}

/**
 * Counts the operators of each page while pdf.js still makes them, and gives `refuse` the limit a page passes: states
 * kept inside each other, of which each makes the next take longer, and operators in all. Other messages pass by.
 */
export function watchOperators(port: MessagePort, refuse: (refusal: Refusal) => void): void {
  const pages = new Map<number, { operators: number; depth: number; deepest: number }>()
  port.addEventListener('message', ({ data }: MessageEvent<OperatorMessage>) => {
    const operators = data.chunk?.fnArray
    if (data.streamId === undefined || !Array.isArray(operators)) return
    const page = pages.get(data.streamId) ?? { operators: 0, depth: 0, deepest: 0 }
    pages.set(data.streamId, page)
    page.operators += operators.length
    for (const operator of operators) {
      if (operator === OPS.save) page.depth++
      else if (operator === OPS.restore) page.depth = Math.max(0, page.depth - 1)
      page.deepest = Math.max(page.deepest, page.depth)
    }
    if (page.deepest > LIMITS.nesting) refuse(passed('nesting'))
    else if (page.operators > LIMITS.nodes) refuse(passed('nodes'))
  })
}

function passed(what: 'nesting' | 'nodes'): Refusal {
  return new Refusal({ code: 'read.limit', what, limit: LIMITS[what] })
}
