import { isComment, isDeleted } from './deleted'
import { attribute, childrenOf, elementsOf, type HtmlElement, type HtmlNode, isElement } from './parse'

/** Elements that print nothing of a report: machinery, controls, embedded pages. */
const SILENT = new Set(
  'script style noscript template iframe frame object embed applet audio video canvas svg math head select button input textarea datalist dialog'.split(
    ' ',
  ),
)

/** Elements and roles for the frame of a site. */
const FRAME = new Set(['nav', 'footer', 'aside'])
const FRAME_ROLES = new Set(['navigation', 'search', 'contentinfo', 'menu', 'menubar', 'dialog'])
/** Cells of a table that is more than a frame for a search box or a date. */
export const TABLE_CELLS = 12
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i
/** Text for those who hear a page, cut off for those who see it. */
const CLIPPED = /clip\s*:\s*rect\(\s*[01](?:px)?\s*[, ]/i

/** Whether an element shows nothing of the report, whatever is inside it. */
export function isSilent(element: HtmlElement): boolean {
  return isHidden(element) || isOutside(element)
}

/** Whether an element is no part of a report wherever it is shown. */
function isOutside(element: HtmlElement): boolean {
  return (
    SILENT.has(element.tagName) ||
    FRAME.has(element.tagName) ||
    FRAME_ROLES.has(attribute(element, 'role') ?? '') ||
    CLIPPED.test(attribute(element, 'style') ?? '') ||
    isDeleted(element) ||
    isComment(element) ||
    isLogin(element)
  )
}

function isHidden(element: HtmlElement): boolean {
  return attribute(element, 'hidden') !== undefined || HIDING.test(attribute(element, 'style') ?? '')
}

/** How many elements of some names a page hides, tables with fewer cells than one of a report left out. */
export function countHidden(node: HtmlNode, ...names: string[]): number {
  if (isElement(node) && SILENT.has(node.tagName)) return 0
  if (isElement(node) && isHidden(node))
    return [node, ...elementsOf(node, ...names)].filter((one) => counts(one, names)).length
  return childrenOf(node).reduce((sum, child) => sum + countHidden(child, ...names), 0)
}

/** The texts beside tables and links that a page hides, each without spaces, of at least `least` characters. */
export function hiddenTexts(node: HtmlNode, least: number): string[] {
  if (isElement(node) && isOutside(node)) return []
  if (!isElement(node) || !isHidden(node)) return childrenOf(node).flatMap((child) => hiddenTexts(child, least))
  const text = countHidden(node, 'table') > 0 ? '' : textBesideLinks(node).replace(/\s/g, '')
  return text.length < least ? [] : [text]
}

function textBesideLinks(node: HtmlNode): string {
  if ('value' in node) return node.value
  if (isElement(node) && (node.tagName === 'a' || isOutside(node))) return ''
  return childrenOf(node).map(textBesideLinks).join('')
}

function counts(element: HtmlElement, names: string[]): boolean {
  if (!names.includes(element.tagName)) return false
  return element.tagName !== 'table' || elementsOf(element, 'td', 'th').length >= TABLE_CELLS
}

/**
 * Shows what attributes hide, for pages whose script would: WeChat keeps an article hidden until it has run. Whether
 * anything was hidden.
 */
export function reveal(root: HtmlNode): boolean {
  let found = false
  for (const node of childrenOf(root)) {
    if (isElement(node)) {
      const shown = node.attrs.filter(
        ({ name, value }) => name !== 'hidden' && !(name === 'style' && HIDING.test(value)),
      )
      found ||= shown.length < node.attrs.length
      node.attrs = shown
    }
    if (reveal(node)) found = true
  }
  return found
}

/** A form asking for a password. (Some servers wrap a whole page into a form, so not every form is passed over.) */
function isLogin(element: HtmlElement): boolean {
  if (element.tagName !== 'form') return false
  return elementsOf(element, 'input').some((input) => attribute(input, 'type') === 'password') && !hasGrid(element)
}

/** Whether there is a table of several rows and columns inside. */
function hasGrid(node: HtmlNode): boolean {
  return elementsOf(node, 'table').some((table) => {
    const rows = elementsOf(table, 'tr')
    return rows.length > 2 && rows.some((row) => childrenOf(row).filter(isElement).length > 2)
  })
}
