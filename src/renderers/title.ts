import type { Document } from '../document/types'
import { evenLines } from './lines'
import { lengthOf, type Sized } from './pieces'

/**
 * The lines of the title. One too long for a line breaks behind the agency's name, so that a name is never torn apart
 * unless it is itself too long; what is left is made even (GB/T 9704-2012, 7.3.1).
 * @param set gives a text's characters with their widths
 * @param room of a line, in em
 * @param words the theme's, see `evenLines`
 */
export function titleLines<C extends Sized>(
  document: Document,
  set: (text: string) => C[],
  room: number,
  words: string[],
): C[][] {
  const fits = lengthOf(set(document.title)) <= room
  return (fits ? [document.title] : titleParts(document)).flatMap((part) => evenLines(set(part), room, words))
}

/** A title's parts: the agency's name and the rest, or the whole where it does not begin with that name. */
export function titleParts({ title, agency }: Document): string[] {
  const startsWithAgency = agency !== '' && title !== agency && title.startsWith(agency)
  return startsWithAgency ? [agency, title.slice(agency.length)] : [title]
}
