import type { TextPlace } from './finding'

/** A sentence cut into what is meant and what stands around it. */
export interface Excerpt {
  before: string
  meant: string
  after: string
}

/** Characters shown on either side of what is meant. */
const AROUND = 24
const GAP = '…'

/** The sentence of a place, shortened around what is meant. */
export function shorten({
  quote,
  quoteStart,
  start,
  end,
}: Pick<TextPlace, 'quote' | 'quoteStart' | 'start' | 'end'>): Excerpt {
  const from = Math.min(Math.max(start - quoteStart, 0), quote.length)
  const to = Math.min(Math.max(end - quoteStart, from), quote.length)
  const first = Math.max(from - AROUND, 0)
  const last = Math.min(to + AROUND, quote.length)
  return {
    before: (first > 0 ? GAP : '') + quote.slice(first, from),
    meant: quote.slice(from, to),
    after: quote.slice(to, last) + (last < quote.length ? GAP : ''),
  }
}
