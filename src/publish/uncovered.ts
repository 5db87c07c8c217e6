import type { Document } from '../document/types'
import { parts, fonts as words } from '../messages/zh-CN'
import { type Part, uncoveredCharacters } from '../renderers/uncovered'

/**
 * Says which characters will be marks in the PDF, and where they stand; null when there are none.
 * @param coverages of the faces, as hexadecimal ranges
 */
export function describeUncovered(document: Document, coverages: string[]): string | null {
  const missing = uncoveredCharacters(document, coverages)
  if (missing.length === 0) return null
  return words.uncovered(missing.map(({ character, places }) => words.uncoveredOne(character, places.map(nameOf))))
}

function nameOf(place: Part): string {
  return place.part === 'section' ? place.title : parts[place.part]
}
