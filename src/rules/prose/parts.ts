import type { ClaimWords } from '../book'
import type { Quantity } from './quantities'
import type { Sentence } from './sentences'

/** One part of a whole; parts of the same kind may be added up, those of different kinds overlap. */
export interface Part {
  quantity: Quantity
  kind: number
}

interface Parts {
  whole: Quantity
  parts: Part[]
  closed: boolean
}

/** A reader of 共 A 条，其中甲 b 条、乙 c 条 in a sentence; wholes and parts have the same unit and are exact. */
export function partsReader({ parts: words }: ClaimWords) {
  const opens = new RegExp(words.opens)
  const closed = new RegExp(words.closed)
  const ends = new RegExp(words.ends)
  const beside = new RegExp(words.beside)
  const kinds = words.kinds.map((source) => new RegExp(source))

  return (text: string, sentence: Sentence, quantities: Quantity[]): Parts[] =>
    sentence.clauses.flatMap((clause, index): Parts[] => {
      const said = text.slice(clause.start, clause.end)
      const opening = opens.test(said)
      if (!opening && !closed.test(said)) return []
      const opened = clause.start + said.search(opening ? opens : closed)
      const whole = quantities.filter((one) => one.end <= opened).at(-1)
      if (!whole || whole.approximate) return []
      const parts: Part[] = []
      for (const one of sentence.clauses.slice(index)) {
        const words = text.slice(one.start, one.end)
        if (parts.length > 0 && (ends.test(words) || opens.test(words))) break
        const inside = quantities.filter((q) => q.start >= Math.max(one.start, opened) && q.end <= one.end)
        const [part] = inside
        if (inside.length !== 1 || !part) {
          if (parts.length > 0) break
          continue
        }
        if (part.unit !== whole.unit || part.approximate || beside.test(words)) break
        parts.push({ quantity: part, kind: kinds.findIndex((kind) => kind.test(words)) })
      }
      return parts.length > 0 ? [{ whole, parts, closed: closed.test(text.slice(opened, clause.end)) }] : []
    })
}
