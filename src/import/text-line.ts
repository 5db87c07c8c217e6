/** A line of a text and its number, from 1. */
export interface TextLine {
  content: string
  line: number
}
