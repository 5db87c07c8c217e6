import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5'
import { limit } from '../limits'

export type HtmlNode = DefaultTreeAdapterMap['node']
export type HtmlElement = DefaultTreeAdapterMap['element']
export type HtmlTemplate = DefaultTreeAdapterMap['template']

/** A page that says it is XML, in which any element may close itself. */
const XHTML = /^\s*<\?xml\s|<html\s[^<>]*xmlns=["']http:\/\/www\.w3\.org\/1999\/xhtml/i
const CLOSED = /<([a-z][\w:-]{0,50})(\s[^<>]*)?\/>/gi
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/** Parses a page as a browser does. Refuses one with too many elements, or too many inside each other. */
export function parsePage(text: string): DefaultTreeAdapterMap['document'] {
  const depths = new WeakMap<object, number>()
  let nodes = 0
  // Counted while the tree grows: the parser itself takes time with the square of the depth.
  const count = (parent: object, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1
    depths.set(child, depth)
    limit('nesting', depth)
    limit('nodes', ++nodes)
  }
  return parse(withEndTags(text), {
    treeAdapter: {
      ...defaultTreeAdapter,
      appendChild: (parent, child) => {
        count(parent, child)
        defaultTreeAdapter.appendChild(parent, child)
      },
      insertBefore: (parent, child, next) => {
        count(parent, child)
        defaultTreeAdapter.insertBefore(parent, child, next)
      },
    },
  })
}

/** Whether a node is an element: neither text, comment nor document. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

/** What a node holds, in order; nothing for text and comments. */
export function childrenOf(node: HtmlNode): HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : []
}

/** An attribute's value as written, entities resolved; undefined where the element lacks it. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

/** All elements of some names below a node, in order. */
export function elementsOf(node: HtmlNode, ...names: string[]): HtmlElement[] {
  const found: HtmlElement[] = []
  const visit = (parent: HtmlNode): void => {
    for (const child of childrenOf(parent)) {
      if (isElement(child) && names.includes(child.tagName)) found.push(child)
      visit(child)
    }
  }
  visit(node)
  return found
}

/** The text below a node, as it stands in the file. */
export function rawText(node: HtmlNode): string {
  if ('value' in node) return node.value
  return childrenOf(node).map(rawText).join('')
}

/** In XHTML, elements that close themselves with the end tag HTML wants: a title without one would hold the whole page. */
function withEndTags(text: string): string {
  if (!XHTML.test(text.slice(0, 2000))) return text
  return text.replace(CLOSED, (whole, name: string, rest = '') =>
    VOID.test(name) ? whole : `<${name}${rest}></${name}>`,
  )
}
