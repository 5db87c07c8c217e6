/** A line of a text and its number, from 1. */
export interface TextLine {
  content: string
  line: number
}

/** Bars with lines of their own are behind the cells only where no cell ends in one. */
const LONE_BAR = /^\s*[|｜]\s*$/
const CELL_AND_BAR = /[^\s|｜]\s*[|｜]$/

/** So many titles of sections, and so many characters, in a line make it a report that lost its line breaks. */
const LEAST_TITLES = 3
const LONGEST_LINE = 800
const TITLE = /(?:^|\s)[一二三四五六]、/g

/**
 * The lines of a text, those that lost their line breaks cut at every space. Where every cell stands in a line and the
 * bar behind it in the next, the two are one line, so that a title before a table, which has no bar behind it, is none
 * of its cells.
 */
export function linesOf(text: string): TextLine[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|[\n\v\f\u2028\u2029]/)
    .flatMap((content, index) => brokenUp(content).map((part) => ({ content: part, line: index + 1 })))
  const lone = lines.filter(({ content }) => LONE_BAR.test(content))
  return lone.length > 0 && !lines.some(({ content }) => CELL_AND_BAR.test(content.trimEnd())) ? withBars(lines) : lines
}

function brokenUp(content: string): string[] {
  const titles = content.length > LONGEST_LINE ? (content.match(TITLE)?.length ?? 0) : 0
  return titles < LEAST_TITLES || /[|｜\t]/.test(content) ? [content] : content.trim().split(/\s+/)
}

function withBars(lines: TextLine[]): TextLine[] {
  const joined: TextLine[] = []
  for (const { content, line } of lines) {
    const last = joined.at(-1)
    if (LONE_BAR.test(content) && last && last.content.trim() !== '' && !/[|｜]/.test(last.content)) {
      joined[joined.length - 1] = { ...last, content: `${last.content} |` }
    } else joined.push({ content, line })
  }
  return joined
}
