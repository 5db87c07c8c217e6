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
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** Whether an element shows nothing of the report, whatever is inside it. */
export function isSilent(element: HtmlElement): boolean {
  return (
    SILENT.has(element.tagName) ||
    FRAME.has(element.tagName) ||
    FRAME_ROLES.has(attribute(element, 'role') ?? '') ||
    attribute(element, 'hidden') !== undefined ||
    HIDING.test(attribute(element, 'style') ?? '') ||
    isDeleted(element) ||
    isComment(element) ||
    isLogin(element)
  )
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
