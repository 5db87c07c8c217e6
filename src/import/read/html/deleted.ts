import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement, rawText } from './parse'

/** Elements a page crosses out; Word's tracked deletions are the first. */
const CROSSED_OUT = new Set(['del', 's', 'strike'])
const LINE_THROUGH = /text-decoration(?:-line)?\s*:[^;]*line-through/i
/** What Word and Excel put around a reviewer's comment: its mark in the text, and the comments below. */
const COMMENT_CLASS = /\b(?:msocom(?:anch|sp|txt)|MsoCommentReference)/i
const COMMENT_STYLE = /mso-element\s*:\s*comment-list|mso-special-character\s*:\s*comment/i

/** Whether an element is crossed out where it is seen, or a deletion Word keeps track of. */
export function isDeleted(element: HtmlElement): boolean {
  return CROSSED_OUT.has(element.tagName) || LINE_THROUGH.test(attribute(element, 'style') ?? '')
}

/** Whether an element belongs to a reviewer's comment. */
export function isComment(element: HtmlElement): boolean {
  return COMMENT_CLASS.test(attribute(element, 'class') ?? '') || COMMENT_STYLE.test(attribute(element, 'style') ?? '')
}

/** How many passages below a node are crossed out or deleted. */
export function countDeleted(node: HtmlNode): number {
  if (isElement(node) && isDeleted(node)) return rawText(node).trim() === '' ? 0 : 1
  return childrenOf(node).reduce((sum, child) => sum + countDeleted(child), 0)
}
