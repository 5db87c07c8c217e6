import { attribute, childrenOf, type HtmlElement, isElement } from './parse'
import { isSilent } from './visible'

/** A cell of a table drawn without table elements. */
export interface LikeCell {
  /** Null where the table shows an empty place. */
  element: HtmlElement | null
  rowSpan: number
  colSpan: number
}

/** Fewer cells than these, or fewer rows, arrange a page. */
export const LEAST = { cells: 12, rows: 3, columns: 2 }
/** What puts cells elsewhere than in their order, or than `grid-row` and `grid-column` say. */
const REORDERED = ['order', 'grid-area', 'grid-column-end', 'grid-row-end']

/** The element's children that show something or hold a place. */
export function shown(element: HtmlElement): HtmlElement[] {
  return childrenOf(element).filter((child): child is HtmlElement => isElement(child) && !isSilent(child))
}

/** Whether a cell may be shown elsewhere than in its order. */
export function isReordered(cell: HtmlElement): boolean {
  return REORDERED.some((property) => styleOf(cell, property) !== '')
}

/** A whole number above 0 as an attribute or a style gives it, else `otherwise`. */
export function count(text: string | undefined, otherwise = 1): number {
  return text && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : otherwise
}

/** What an element's style attribute says of a property, in small letters; nothing where it says none. */
export function styleOf(element: HtmlElement, property: string): string {
  const style = attribute(element, 'style')
  if (!style) return ''
  return (
    style
      .match(new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i'))?.[1]
      ?.trim()
      .toLowerCase() ?? ''
  )
}
