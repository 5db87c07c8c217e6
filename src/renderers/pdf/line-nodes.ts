import type { Content, ContentText } from 'pdfmake/interfaces'
import type { Character } from './text'

/** Characters of one face in a row, as pdfmake takes them. */
interface Span {
  text: string
  font: string
}

/**
 * Lines that are broken already, one node each. pdfmake would break Chinese text into one piece per character, each
 * measured and written by itself (measured: a quarter of the time of a report).
 */
export function lineNodes(lines: Character[][], one: (index: number) => Partial<ContentText> = () => ({})): Content[] {
  return lines.map((line, index) => ({ text: spansOf(line), noWrap: true, ...one(index) }))
}

/** The text as spans, one for each stretch in one face. */
export function spansOf(line: Character[]): Span[] {
  const spans: Span[] = []
  for (const { text, font } of line) {
    const last = spans[spans.length - 1]
    if (last && last.font === font) last.text += text
    else spans.push({ text, font })
  }
  return spans
}

/** The most a line is spread, in em between two characters: an emptier one keeps its natural gaps. */
const WIDEST_GAP = 0.25

/**
 * What to add between the characters of a line so that it fills `room`; lengths in em. pdfmake adds it between the
 * characters of a span, not between spans.
 */
export function spacingOf(line: Character[], room: number): number {
  const gaps = spansOf(line).reduce((sum, { text }) => sum + text.length - 1, 0)
  const slack = room - line.reduce((sum, { width }) => sum + width, 0)
  const gap = gaps > 0 ? slack / gaps : 0
  return gap > 0 && gap <= WIDEST_GAP ? gap : 0
}
