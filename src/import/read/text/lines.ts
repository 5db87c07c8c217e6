import { withoutCommas } from './commas'
import type { TextLine } from './line'
import { brokenLines } from './markup'
import { withoutPageEdges } from './pages'
import { withTabs } from './tabs'

/** Bars with lines of their own are behind the cells only where no cell ends in one. */
const LONE_BAR = /^\s*[|｜]\s*$/
const CELL_AND_BAR = /[^\s|｜]\s*[|｜]$/

/** A row of a table drawn with box characters, and what separates two. */
const BOXED_ROW = /^\s*[│┃║].*[│┃║]\s*$/
const BOX_RULE = /^(?=.*[─━═])[\s\u2500-\u257f]+$/
const SIGN_RULE = /^\s*[+|](?:[-=:]+[+|])+\s*$/

/** Cells with line breaks as spreadsheets copy them, in quotation marks: where one is left open, and where it is closed. */
const OPENED = /(?:^|\t)"[^"\t]*$/
const CLOSED = /^[^"\t]*"(?=\t|$)/
const QUOTED = /(^|\t)"([^"\t]*)"(?=\t|$)/g
const MOST_LINES = 12

/** So many titles of sections, and so many characters, in a line make it a report that lost its line breaks. */
const LEAST_TITLES = 3
const LONGEST_LINE = 800
const TITLE = /(?:^|\s)[一二三四五六]、/g

/**
 * The lines of a text, those that lost their line breaks cut at every space. Where every cell stands in a line and the
 * bar behind it in the next, the two are one line, so that a title before a table, which has no bar behind it, is none
 * of its cells.
 */
export function linesOf(numbered: TextLine[]): TextLine[] {
  const lines = withoutPageEdges(
    numbered.flatMap((line) =>
      brokenLines(line.content)
        .flatMap((part) => brokenUp(withoutBox(unescaped(part))))
        .map((content) => ({ ...line, content })),
    ),
  )
  const lone = lines.filter(({ content }) => LONE_BAR.test(content))
  const isApart = lone.length > 0 && !lines.some(({ content }) => CELL_AND_BAR.test(content.trimEnd()))
  return isApart ? withBars(lines) : withTabs(withoutQuotes(withoutCommas(lines)))
}

/** The lines of a text as they are. */
export function numbered(text: string): TextLine[] {
  const hasPages = text.includes('\f')
  let page = 1
  return text.split(/\r\n?|[\n\v\u2028\u2029]|(?=\f)/).map((content, index) => {
    if (content.startsWith('\f')) page += 1
    const line = { content: content.replace(/^\f/, ''), line: index + 1 }
    return hasPages ? { ...line, page } : line
  })
}

/** Signs that Markdown would take for its own, escaped by programs that write it: \\-3, 1\\. */
function unescaped(content: string): string {
  return content.replace(/\\([-+*_.#!()[\]`~>])/g, '$1')
}

/** A line of a table drawn with box characters as one with bars; what only draws lines is none. */
function withoutBox(content: string): string {
  if (BOX_RULE.test(content) || SIGN_RULE.test(content)) return ''
  return BOXED_ROW.test(content) ? content.replace(/[│┃║]/g, '|') : content
}

/** The lines with cells whole that were broken into several in quotation marks. */
function withoutQuotes(lines: TextLine[]): TextLine[] {
  const joined: TextLine[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const one = lines[index] as TextLine
    let whole = one.content
    let last = index
    for (let end = closing(lines, last, whole); end !== null; end = closing(lines, last, whole)) {
      const rest = lines.slice(last + 1, end + 1)
      whole += rest.map(({ content }) => content).join('')
      last = end
    }
    joined.push(last === index ? one : { ...one, content: whole.replace(QUOTED, '$1$2') })
    index = last
  }
  return joined
}

/** The line that closes the quotation mark left open before; null where none is, or no near line closes it. */
function closing(lines: TextLine[], index: number, whole: string): number | null {
  if (!OPENED.test(whole)) return null
  const rest = lines.slice(index + 1, index + 1 + MOST_LINES)
  const end = rest.findIndex(({ content }) => /["\t]/.test(content))
  return end !== -1 && CLOSED.test(rest[end]?.content ?? '') ? index + 1 + end : null
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
