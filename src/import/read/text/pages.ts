import type { TextLine } from './line'

/** A number alone, with what stands around it: — 2 —, 1/3, 第2页. */
const MARKED_NUMBER = /^(?:[\p{P}\p{S}]\s*\d{1,4}\s*[\p{P}\p{S}]|\d{1,4}\s*\/\s*\d{1,4}|第\s*\d{1,4}\s*页.{0,10})$/u
const BARE_NUMBER = /^\d{1,4}$/

/**
 * The lines of a text that form feeds cut into pages, as programs leave it that take it out of a PDF, without what stands
 * at the pages' tops and bottoms on most of them, and without their numbers; any other text as it is.
 */
export function withoutPageEdges(lines: TextLine[]): TextLine[] {
  const pages = pagesOf(lines.filter(({ content }) => content.trim() !== ''))
  if (pages.length === 0) return lines
  const edges = [pages.map((page) => page[0]), pages.map((page) => page[page.length - 1])]
  const first = new Set(edges.flatMap((edge) => furnitureOf(edge)))
  const inner = pages.map((page) => page.filter((line) => !first.has(line)))
  const next = [inner.map((page) => page[0]), inner.map((page) => page[page.length - 1])]
  const all = new Set([...first, ...next.flatMap((edge) => furnitureOf(edge))])
  return lines.map((line) => (all.has(line) ? { ...line, content: '' } : line))
}

function pagesOf(lines: TextLine[]): TextLine[][] {
  const pages = new Map<number, TextLine[]>()
  for (const line of lines) {
    if (line.page === undefined) continue
    const own = pages.get(line.page)
    if (own) own.push(line)
    else pages.set(line.page, [line])
  }
  return [...pages.values()]
}

/** Of the lines at one edge of all pages those that are no part of the text. */
function furnitureOf(edge: (TextLine | undefined)[]): TextLine[] {
  const lines = edge.flatMap((line) => line ?? [])
  const patterns = new Map<string, number>()
  for (const line of lines) patterns.set(patternOf(line), (patterns.get(patternOf(line)) ?? 0) + 1)
  const bare = lines.filter(({ content }) => BARE_NUMBER.test(content.trim()))
  const offsets = new Set(bare.map(({ content, page }) => Number(content) - (page ?? 0)))
  const areNumbers = bare.length > 1 && offsets.size === 1
  return lines.filter((line) => {
    const text = line.content.trim()
    if (BARE_NUMBER.test(text)) return areNumbers
    const count = patterns.get(patternOf(line)) ?? 0
    return MARKED_NUMBER.test(text) || (/\p{L}/u.test(text) && count > 1 && count * 2 >= edge.length)
  })
}

/** A line without its numbers. */
function patternOf({ content }: TextLine): string {
  return content.replace(/\d+/g, '#').replace(/\s/g, '')
}
