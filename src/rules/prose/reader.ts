import type { Format } from '../../format/types'
import type { ClaimWords } from '../book-schema'
import { type CompiledClaim, compileClaims } from './claims'
import { contextReader, type Reporter } from './context'
import { type Part, partsReader } from './parts'
import { type Quantity, quantityReader } from './quantities'
import { type Sentence, type Span, sentenceSplitter } from './sentences'

/** A number in prose bound to the cells it speaks of. */
export interface Claim {
  claim: CompiledClaim
  quantity: Quantity
  sentence: Span
}

/** A statement that there was none of what some cells count. */
export interface NoneClaim {
  claim: CompiledClaim
  clause: Span
  sentence: Span
}

/** 共 A 条，其中甲 b 条、乙 c 条. */
export interface PartsClaim {
  whole: Quantity
  parts: Part[]
  /** The list says that it names all parts. */
  closed: boolean
  sentence: Span
}

/** What one block of prose claims: follows from its text, its heading and the reporter alone. */
export interface Reading {
  claims: Claim[]
  none: NoneClaim[]
  parts: PartsClaim[]
}

/** Reads a block of prose; `heading` is the heading above it, which may name the topic. */
export type ProseReader = (text: string, heading: string) => Reading

/**
 * Characters of the longest sentence that is read, ten times what reports have: looking around a number takes time with
 * the square of the length, and a file made to harm has no end of it.
 */
const LONGEST_SENTENCE = 2000

/** A reader of claims for reports of one format and one reporter. A number the words do not pin down is left out. */
export function proseReader(words: ClaimWords, format: Format, reporter: Reporter): ProseReader {
  const quantitiesOf = quantityReader(words)
  const context = contextReader(words, reporter)
  const claims = compileClaims(words.claims, words, format, reporter.year)
  const none = compileClaims(words.none, words, format, reporter.year)
  const partsOf = partsReader(words)
  const sentencesOf = sentenceSplitter(words)

  return (block, heading) => {
    // The heading is heard before the block; offsets are put back at the end.
    const lead = heading === '' ? 0 : heading.length + 1
    const text = heading === '' ? block : `${heading}\n${block}`
    const quantities = quantitiesOf(text)
    const reading: Reading = { claims: [], none: [], parts: [] }
    let before: Sentence | null = null
    for (const sentence of sentencesOf(text)) {
      if (sentence.start < lead || sentence.end - sentence.start > LONGEST_SENTENCE) continue
      readSentence(sentence, text, within(quantities, sentence), reading)
      const near = { start: before?.start ?? sentence.start, end: sentence.end }
      const found = partsOf(text, sentence, within(quantities, near), before)
      reading.parts.push(
        ...found.map((one) => ({ ...one, sentence: one.whole.start < sentence.start ? near : sentence })),
      )
      before = sentence
    }
    return lead === 0 ? reading : shift(reading, lead)
  }

  function readSentence(sentence: Sentence, text: string, quantities: Quantity[], reading: Reading): void {
    for (const clause of sentence.clauses) {
      // Looking around costs more than matching a pattern: it comes last, and once a clause.
      const outside = once(() => context.isOutside(text, sentence, clause))
      const topic = once(() => context.topicAt(text, clause))
      const fits = (claim: CompiledClaim) =>
        !outside() &&
        (claim.topic === null || claim.topic === topic()) &&
        (!claim.needs || claim.needs.test(text.slice(0, sentence.end))) &&
        (!claim.when || claim.when.test(text.slice(sentence.start, sentence.end)))
      for (const quantity of within(quantities, clause)) {
        const marked = `${text.slice(clause.start, quantity.start)}#${text.slice(quantity.end, clause.end)}`
        const claim = claims.find((one) => one.money === quantity.money && one.pattern.test(marked) && fits(one))
        if (claim) reading.claims.push({ claim, quantity, sentence })
      }
      const said = text.slice(clause.start, clause.end).trim()
      for (const claim of none) {
        if (claim.pattern.test(said) && fits(claim)) reading.none.push({ claim, clause, sentence })
      }
    }
  }
}

/** A value found out when it is first asked for. */
function once<T>(find: () => T): () => T {
  let known: { value: T } | null = null
  return () => {
    known ??= { value: find() }
    return known.value
  }
}

function within<T extends Span>(spans: T[], { start, end }: Span): T[] {
  return spans.filter((span) => span.start >= start && span.end <= end)
}

/** A reading with all offsets less by `by`. */
function shift({ claims, none, parts }: Reading, by: number): Reading {
  const back = <T extends Span>(span: T): T => ({ ...span, start: span.start - by, end: span.end - by })
  const quantity = (one: Quantity): Quantity => ({ ...back(one), digitsEnd: one.digitsEnd - by })
  return {
    claims: claims.map((one) => ({ ...one, quantity: quantity(one.quantity), sentence: back(one.sentence) })),
    none: none.map((one) => ({ ...one, clause: back(one.clause), sentence: back(one.sentence) })),
    parts: parts.map((one) => ({
      ...one,
      whole: quantity(one.whole),
      parts: one.parts.map((part) => ({ ...part, quantity: quantity(part.quantity) })),
      sentence: back(one.sentence),
    })),
  }
}
