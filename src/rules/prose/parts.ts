import type { ClaimWords } from '../book-schema'
import type { Quantity } from './quantities'
import type { Sentence, Span } from './sentences'

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

/**
 * A reader of 共 A 条，其中甲 b 条、乙 c 条 in a sentence; wholes and parts have the same unit and are exact. A sentence that
 * begins with 其中 has its whole in the one before it, if any.
 */
export function partsReader({ parts: words }: ClaimWords) {
  const opens = new RegExp(words.opens)
  const closed = new RegExp(words.closed)
  const ends = new RegExp(words.ends)
  const beside = new RegExp(words.beside)
  const rest = new RegExp(words.rest)
  const kinds = words.kinds.map((source) => new RegExp(source))

  return (text: string, sentence: Sentence, quantities: Quantity[], before: Sentence | null = null): Parts[] =>
    sentence.clauses.flatMap((clause, index): Parts[] => {
      const said = text.slice(clause.start, clause.end)
      const opening = opens.test(said)
      if (!opening && !closed.test(said)) return []
      const opened = clause.start + said.search(opening ? opens : closed)
      const isGoneOn = opening && text.slice(sentence.start, opened).trim() === ''
      const heard = [...(isGoneOn && before ? before.clauses : []), ...sentence.clauses]
      const from = heard[0]?.start ?? 0
      const compared = heard.filter(({ start, end }) => end <= opened && beside.test(text.slice(start, end)))
      const isWhole = ({ start, end }: Quantity) =>
        start >= from && end <= opened && !compared.some((one) => within(start, one))
      const wholes = quantities.filter(isWhole)
      const whole = wholes.at(-1)
      // Of several numbers in the sentence before any may be the whole.
      if (!whole || whole.approximate || (isGoneOn && wholes.length > 1)) return []
      const list = { start: opened, end: Math.min(bracketEnd(text, opened), sentence.end) }
      const { parts, last } = readList(text, sentence.clauses.slice(index), quantities, list, whole.unit)
      const end = parts.at(-1)?.quantity.end ?? list.end
      const isLast = quantities.every((one) => one.start < end || one.end > list.end || one.unit !== whole.unit)
      const isRest = parts.length > 1 && rest.test(last) && isLast
      const isClosed = isRest || closed.test(text.slice(opened, clause.end))
      return parts.length > 0 ? [{ whole, parts, closed: isClosed }] : []
    })

  /** The parts named one a clause within `list`, up to the first clause that is none, and what the last is called. */
  function readList(text: string, clauses: Span[], quantities: Quantity[], list: Span, unit: string) {
    const parts: Part[] = []
    let last = ''
    // Brackets open since the first part, as far as the list was read.
    let depth = 0
    let at = 0
    for (const { start, end } of clauses) {
      if (start >= list.end) break
      const words = text.slice(start, end)
      if (parts.length > 0) depth += openedIn(text.slice(at, start))
      at = start
      // What stands in brackets behind a part are parts of that part.
      if (depth > 0 || (parts.length > 0 && !/[\p{L}\p{N}]/u.test(words))) continue
      if (parts.length > 0 && (ends.test(words) || opens.test(words) || leavesList(text, parts, start))) break
      const inside = quantities.filter((one) => one.start >= Math.max(start, list.start) && one.end <= end)
      const [part] = inside
      // A name in quotation marks is a clause of its own, before its number.
      if (!part && text[end] === '”') continue
      if (inside.length !== 1 || !part) {
        if (parts.length > 0) break
        continue
      }
      if (part.unit !== unit || part.approximate || beside.test(words)) break
      const named = text.slice(parts.at(-1)?.quantity.end ?? list.start, end)
      last = words.replace(/^[^\p{L}\p{N}]+/u, '')
      // 其他 is whatever its list is of.
      const kind = rest.test(last) ? (parts.at(-1)?.kind ?? -1) : kinds.findIndex((one) => one.test(named))
      parts.push({ quantity: part, kind })
    }
    return { parts, last }
  }
}

function within(at: number, { start, end }: Span): boolean {
  return at >= start && at < end
}

/** Whether a semicolon before a clause ends a list whose parts stood between commas so far. */
function leavesList(text: string, parts: Part[], start: number): boolean {
  const behind = (at: number, before: number) => /[；;]/.test(text.slice(at, before))
  const [first, second] = parts
  const last = parts.at(-1)
  return Boolean(
    first && second && last && behind(last.quantity.end, start) && !behind(first.quantity.end, second.quantity.start),
  )
}

/** How many more brackets a text opens than it closes. */
function openedIn(text: string): number {
  return (text.match(/[（(]/g)?.length ?? 0) - (text.match(/[）)]/g)?.length ?? 0)
}

/** The end of the brackets something stands in, or of the text. */
function bracketEnd(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '（' || character === '(') depth++
    else if (character === '）' || character === ')') {
      if (depth === 0) return at
      depth--
    }
  }
  return text.length
}
