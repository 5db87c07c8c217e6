import type { Source } from '../source'
import { readPart } from './html'
import { limit } from './limits'
import { joinParts } from './parts'
import { readTextSource } from './text'

/** What pages have, and programs leave out of text they make of one. */
const PAGE = /<(?:!doctype|html|head|body|style|script)\b/i
const TABLE_TAG = /<(\/?)table\b[^<>]*>/gi
/** A blank line between two lines of text that stand in no element of their own, and where elements of text end. */
const BLANK_LINE = /[^\s>][^\S\n]*\n(?:[^\S\n]*\n)+[^\S\n]*[^\s<]/g
const INLINE = /<\/?(?:a|b|em|font|i|span|strong|su[bp]|u)(?:\s[^<>]*)?>/gi
const TEXT_END = /<\/(?:p|li|h[1-6])\s*>/gi
/** Text has so many blank lines at least, and more than elements of text. */
const LEAST_BLANK_LINES = 3

/** A stretch of a text, and the number of its first line, from 1. */
interface Part {
  isTable: boolean
  text: string
  line: number
}

/**
 * Whether a text with markup is one whose paragraphs blank lines hold apart, as Markdown that keeps as HTML what it has no
 * signs for: tables with merged cells, and parts of the page it was made of.
 */
export function isMixed(text: string): boolean {
  if (PAGE.test(text)) return false
  const outside = partsOf(text)
    .filter(({ isTable }) => !isTable)
    .map((part) => part.text)
    .join('\n')
    .replace(INLINE, '')
  const count = (pattern: RegExp) => outside.match(pattern)?.length ?? 0
  const lines = count(BLANK_LINE)
  return lines >= LEAST_BLANK_LINES && lines > count(TEXT_END)
}

/** Reads text with HTML tables in it: these as in a page, the rest as text. Never throws but where a limit is passed. */
export function readMixed(text: string): Source {
  limit('characters', text.length)
  const parts = partsOf(text).map(({ isTable, text: own, line }) => ({
    blocks: isTable ? readPart(own) : readTextSource(own).blocks,
    line,
  }))
  return { kind: 'text', blocks: joinParts(parts), title: null, embedded: null }
}

/** The outermost tables of a text and what stands between them. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let start = 0
  let depth = 0
  let line = 1
  const cut = (end: number, isTable: boolean) => {
    const own = text.slice(start, end)
    if (own !== '') parts.push({ isTable, text: own, line })
    line += own.split('\n').length - 1
    start = end
  }
  for (const { 0: tag, 1: closing, index } of text.matchAll(TABLE_TAG)) {
    if (closing && depth === 0) continue
    if (!closing && depth === 0) cut(index, false)
    depth += closing ? -1 : 1
    if (depth === 0) cut(index + tag.length, true)
  }
  cut(text.length, depth > 0)
  return parts
}
