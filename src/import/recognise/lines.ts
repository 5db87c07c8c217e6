import { runsText } from '../../draft/prose-text'
import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { plainText } from './normalise'

/** The text of a paragraph as printed; empty for tables and pictures. */
export function blockText(block: SourceBlock): string {
  return block.type === 'paragraph' ? runsText(block.runs) : ''
}

/** What a block prints cell by cell, or in its one line; a picture prints nothing. */
export function textsOf(block: SourceBlock): string[] {
  if (block.type === 'table') return block.rows.flat().map(({ text }) => text)
  return block.type === 'picture' ? [] : [blockText(block)]
}

/** Whether a line belongs to a file's pages, wherever it stands: a page's number, a list of contents. */
export function isPageMark(block: SourceBlock, words: ImportWords): boolean {
  return matchesAny(lineText(block), words.pageMarks)
}

/** Whether a line above or below a report belongs to the page around it: navigation, share buttons, page numbers. */
export function isJunk(block: SourceBlock, words: ImportWords): boolean {
  return isJunkLine(lineText(block), words)
}

/** The same of a line's text. */
export function isJunkLine(text: string, words: ImportWords): boolean {
  return matchesAny(text, words.junk, words.pageMarks)
}

/** Whether a line of the last section shows that the report is over. */
export function isEnd(block: SourceBlock, words: ImportWords): boolean {
  return matchesAny(lineText(block), words.end)
}

/** So many words in letters make a line one of another language. */
const LEAST_WORDS = 4

/** Whether a line is in another language than Chinese, like an English summary; an address on the web is none. */
export function isForeign(block: SourceBlock): boolean {
  const text = blockText(block)
  const isWord = (word: string) => /^[(“"]?\p{Script=Latin}+[,.;:)”"]?$/u.test(word)
  return !/\p{Script=Han}/u.test(text) && text.split(/\s+/).filter(isWord).length >= LEAST_WORDS
}

/** Whether a block is running text, and neither a title nor what tables print. */
export function isSentence(block: SourceBlock): boolean {
  // Not one pattern for both: on a long line it would begin anew at every word.
  const behind = blockText(block).match(/\p{Script=Han}{4}(.*)/su)?.[1] ?? ''
  return /[。；]/.test(behind)
}

/** A paragraph, or the first row of a table: a line with separators is one, and so is what a portal says of a page. */
function lineText(block: SourceBlock): string {
  return block.type === 'table' ? (block.rows[0] ?? []).map(({ text }) => text).join('') : blockText(block)
}

function matchesAny(line: string, ...lists: string[][]): boolean {
  const text = plainText(line)
  // Sentences are never taken away: what a page prints around a report are words and short lines.
  if (text.length > 120 || /[。；]/.test(text)) return false
  return lists.some((list) => patternsOf(list).some((pattern) => pattern.test(text)))
}

/** The patterns of a list, made once: every line is tried by all of them. */
function patternsOf(list: string[]): RegExp[] {
  const made = patterns.get(list) ?? list.map((pattern) => new RegExp(pattern, 'u'))
  patterns.set(list, made)
  return made
}

const patterns = new WeakMap<string[], RegExp[]>()
