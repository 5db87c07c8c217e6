import { limit } from './limits'

/** An element of an XML file. Names keep the prefix they are written with. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Markup that is skipped, or whose content is text as it stands. */
const SPANS: [RegExp, string][] = [
  [/<!--/y, '-->'],
  [/<!\[CDATA\[/y, ']]>'],
  [/<\?/y, '?>'],
  [/<!DOCTYPE[^<>[]*\[/y, ']>'],
]
/**
 * Values in quotes may hold a >; none may hold a <, so that a damaged tag ends where the next begins. A name is no longer
 * than names are, so that one without an end is not tried at every length.
 */
const TAG = /<(\/?)([^\s<>/=!?]{1,100})((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>/y
/** Lengths are bounded so that a damaged tag costs no more than its length. */
const ATTRIBUTE = /([^\s=/]{1,100})\s?=\s?(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads the XML of an Office file as far as it goes: the root element, or null when there is none. Entities a file
 * declares itself are not expanded, so that none can grow; damaged markup is skipped.
 */
export function readXml(text: string): XmlElement | null {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  let nodes = 0
  let at = 0
  while (at < text.length) {
    const parent = open[open.length - 1] ?? root
    const next = text.indexOf('<', at)
    const end = next < 0 ? text.length : next
    if (end > at) parent.children.push(decodeEntities(text.slice(at, end)))
    if (next < 0) break
    const span = SPANS.find(([start]) => matchAt(start, text, next))
    if (span) {
      at = text.indexOf(span[1], next)
      if (at < 0) break
      at += span[1].length
      if (span[1] === ']]>') parent.children.push(text.slice(next + '<![CDATA['.length, at - span[1].length))
      continue
    }
    const match = matchAt(TAG, text, next)
    at = match ? TAG.lastIndex : next + 1
    if (!match) continue
    const [, closing, name = '', rest = ''] = match
    if (closing) {
      close(open, name)
      continue
    }
    const element: XmlElement = { name, attributes: readAttributes(rest), children: [] }
    parent.children.push(element)
    limit('nodes', ++nodes)
    if (!rest.endsWith('/')) open.push(element)
    limit('nesting', open.length)
  }
  return childElements(root)[0] ?? null
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Closes the innermost element of this name and what is left open inside it. */
function close(open: XmlElement[], name: string): void {
  for (let index = open.length - 1; index > 0; index--) {
    if (open[index]?.name !== name) continue
    open.length = index
    return
  }
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (name) attributes[name] = decodeEntities(double ?? single ?? '')
  }
  return attributes
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,8}));/g, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The elements an element holds, in order, without the text between them. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** All elements of this name below an element, in order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ])
}

/** The text inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
