import type { ClaimWords } from '../book-schema'

/** A stretch of a text; `end` is behind it. */
export interface Span {
  start: number
  end: number
}

/** A sentence with its clauses. */
export interface Sentence extends Span {
  clauses: Span[]
}

/** Cuts a block of prose into sentences, and these into clauses where the file of claims says that one ends. */
export function sentenceSplitter({ clauseEnd }: ClaimWords): (text: string) => Sentence[] {
  const ends = new RegExp(clauseEnd, 'g')
  return (text) =>
    split(text, { start: 0, end: text.length }, /[。！？!?\n]/g).map((sentence) => ({
      ...sentence,
      clauses: split(text, sentence, ends),
    }))
}

/** The stretches between marks, those without any character left out. */
function split(text: string, { start, end }: Span, mark: RegExp): Span[] {
  const spans: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(mark)) {
    spans.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  spans.push({ start: from, end })
  return spans.filter((span) => text.slice(span.start, span.end).trim() !== '')
}
