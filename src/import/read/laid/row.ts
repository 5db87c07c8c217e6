import type { TextLine } from '../text/line'

/** Words of a line without a space among them, where they stand, in characters, and how many spaces are before them. */
export interface Piece {
  text: string
  left: number
  right: number
  gap: number
}

/** A line of text whose words stand in columns. */
export interface LaidRow {
  line: number
  page: number | undefined
  text: string
  pieces: Piece[]
  /** The figures and marks for none it ends in. */
  figures: Piece[]
}

/** A figure with its unit or remark, or what stands for none. */
const FIGURE = /^(?:[+\-−—–]?\d(?:[\d,.]*\d)?\p{Script=Han}{0,2}(?:\(.*\))?|[-—–/―]{1,3})$/u
/** A figure that begins a line is no item with its number: 3其他. */
const PLAIN = /^[^\p{Script=Han}]+$/u
/** Characters as wide as two figures. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u

/** How characters count: each as one, as programs count them, or wide ones as two, as they are seen. */
export type Width = 1 | 2

/** A single space holds apart what stands close: where such a figure would stand by itself cannot be told. */
const CLOSE = 1

/** Blocks of text a page has beside each other are held apart by so many spaces at least. */
export const BESIDE = 3

/** Whether a piece stands in its place, and not behind another as close as may be. */
export function isApart({ gap }: Piece): boolean {
  return gap > CLOSE
}

/** Whether a piece begins a block of text, so that it stands where its place on the page tells. */
export function beginsBlock({ gap }: Piece): boolean {
  return gap >= BESIDE
}

/** In characters: how far two figures are from standing above each other, to the left, to the right or in the middle. */
export function distance(one: Piece, other: Piece): number {
  const [left, right] = [one.left - other.left, one.right - other.right]
  return Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2)
}

/** A line's words and where they stand. */
export function laidRow({ content, line, page }: TextLine, wide: Width): LaidRow {
  const pieces: Piece[] = []
  let at = 0
  let end = 0
  for (const [part] of content.matchAll(/\s+|\S+/gu)) {
    const width = wide === 1 ? part.length : widthOf(part)
    if (part.trim() !== '') {
      pieces.push({ text: part, left: at, right: at + width, gap: at - end })
      end = at + width
    }
    at += width
  }
  const last = pieces.map(isFigure).lastIndexOf(false)
  return { line, page, text: content.trim(), pieces, figures: pieces.slice(last + 1) }
}

function isFigure({ text }: Piece, index: number): boolean {
  const plain = text.normalize('NFKC')
  return FIGURE.test(plain) && (index > 0 || PLAIN.test(plain))
}

function widthOf(text: string): number {
  let width = 0
  for (const one of text) width += isWide(one) ? 2 : 1
  return width
}

/** Whether a character is as wide as two figures. */
export function isWide(character: string): boolean {
  return WIDE.test(character)
}
