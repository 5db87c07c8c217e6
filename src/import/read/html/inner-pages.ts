import {
  attribute,
  childrenOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlTemplate,
  isElement,
  parsePage,
} from './parse'

/** Pages stand inside each other no deeper. */
const MOST_LEVELS = 3

/**
 * Puts in place what a saved page keeps apart and a browser shows: pages written into a frame (srcdoc), and the inside of
 * elements a page made itself (declarative shadow roots), with what the page gives them at its slots.
 */
export function openInnerPages(page: HtmlNode, level = 0): void {
  for (const frame of elementsOf(page, 'iframe')) {
    const text = attribute(frame, 'srcdoc')
    if (!text || level === MOST_LEVELS) continue
    const inner = parsePage(text)
    openInnerPages(inner, level + 1)
    const [body] = elementsOf(inner, 'body')
    if (body) replace(frame, body.childNodes)
  }
  for (const template of elementsOf(page, 'template')) {
    const host = template.parentNode
    if (attribute(template, 'shadowrootmode') === undefined || !host || !isElement(host)) continue
    const given = host.childNodes.filter((node) => node !== template)
    host.childNodes = []
    adopt(host, (template as HtmlTemplate).content.childNodes)
    for (const slot of elementsOf(host, 'slot')) {
      const own = given.filter((node) => slotOf(node) === (attribute(slot, 'name') ?? ''))
      if (own.length > 0) replace(slot, own)
    }
    openInnerPages(host, level)
  }
}

/** The name of the slot a node is shown in; empty for the one without a name. */
function slotOf(node: HtmlNode): string {
  return isElement(node) ? (attribute(node, 'slot') ?? '') : ''
}

function replace(element: HtmlElement, nodes: HtmlElement['childNodes']): void {
  const parent = element.parentNode
  if (!parent) return
  const at = childrenOf(parent).indexOf(element)
  parent.childNodes.splice(at, 1, ...nodes)
  for (const node of nodes) node.parentNode = parent
}

function adopt(parent: HtmlElement, nodes: HtmlElement['childNodes']): void {
  parent.childNodes.push(...nodes)
  for (const node of nodes) node.parentNode = parent
}
