/** A line of a text and its number, from 1, and that of its page where form feeds end pages. */
export interface TextLine {
  content: string
  line: number
  page?: number | undefined
}
