/** A stretch of a text; `end` is behind it. */
export interface Span {
  start: number
  end: number
}

/** A sentence with its clauses. */
export interface Sentence extends Span {
  clauses: Span[]
}

/**
 * 、 parts clauses only beside a counted thing: not in 行政复议、行政诉讼. Brackets that belong to a name part none:
 * 县（市、区）, 办公厅（室）.
 */
const CLAUSE_END =
  /[，；：:;“”]|[（(](?![省市州县区旗乡镇街道室局委办处、]{1,6}[）)])|(?<![（(][省市州县区旗乡镇街道室局委办处、]{1,6})[）)]|,(?!\d{3})|、(?=\d)|(?<=\d\s*[一-鿿]{1,2}|[一二三四五六七八九十百千][件宗起例份条个项笔])、/g

/** Cuts a block of prose into sentences, and these into clauses at commas, brackets and enumerations. */
export function splitSentences(text: string): Sentence[] {
  return split(text, { start: 0, end: text.length }, /[。！？!?\n]/g).map((sentence) => ({
    ...sentence,
    clauses: split(text, sentence, CLAUSE_END),
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
