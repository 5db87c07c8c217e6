import type { Format } from '../format/types'
import type { RuleBook } from './book'
import type { Reporter } from './prose/context'
import { proseReader, type Reading } from './prose/reader'
import { type Sentence, sentenceSplitter } from './prose/sentences'
import type { Passage } from './prose-blocks'
import { agencyFinder } from './text/agency-words'
import type { Found } from './text/found'
import { growthFinder } from './text/growth'
import { pairFinder } from './text/pairs'
import { partsNamedFinder } from './text/parts-named'
import { personFinder } from './text/persons'
import { referenceFinder } from './text/references'
import { shareFinder } from './text/shares'
import { wordingFinder } from './text/wording'
import { yearFinder } from './text/year-words'

/** What follows from a block's text alone, whatever the tables hold. */
export interface BlockReading {
  reading: Reading
  found: Found[]
  sentences: Sentence[]
}

export type ReadBlock = (passage: Passage) => BlockReading

const NO_CLAIMS: Reading = { claims: [], none: [], parts: [] }

/** Characters of the longest block that is read: a whole report has fewer. What is longer was made to harm. */
const LONGEST = 20_000

/** A reader of blocks for reports of one format and one reporter; only paragraphs make claims. */
export function blockReader(format: Format, book: RuleBook, reporter: Reporter): ReadBlock {
  const read = proseReader(book.claims, format, reporter)
  const sentencesOf = sentenceSplitter(book.claims)
  const finders = [
    personFinder(book.words),
    wordingFinder(book.words),
    yearFinder(book.words, reporter.year),
    shareFinder(book.claims),
    growthFinder(book.claims),
    agencyFinder(book.words, reporter),
    pairFinder(book.words),
    partsNamedFinder(book.words, format.sections.length),
    referenceFinder(book.words),
  ]
  return ({ text, heading, kind }) => {
    if (text.length > LONGEST) return { reading: NO_CLAIMS, found: [], sentences: [] }
    return {
      reading: kind === 'paragraph' ? read(text, heading) : NO_CLAIMS,
      found: finders.flatMap((find) => find(text, kind)),
      sentences: sentencesOf(text),
    }
  }
}

/**
 * Reads the blocks of a draft and remembers what it read for as long as the text stands there: after a change in
 * one sentence only its block is read again.
 */
export function rememberingReader(read: ReadBlock): (passages: Passage[]) => BlockReading[] {
  let known = new Map<string, BlockReading>()
  return (passages) => {
    const kept = new Map<string, BlockReading>()
    const readings = passages.map((passage) => {
      const key = `${passage.kind}\n${passage.heading}\n${passage.text}`
      const reading = known.get(key) ?? read(passage)
      kept.set(key, reading)
      return reading
    })
    known = kept
    return readings
  }
}
