import { childOf, descendants, textOf, type XmlElement } from '../xml'
import type { WordPackage } from './package'
import { withUsualPrefixes } from './prefixes'

/** Elements that Word 2003 names otherwise than later ones. */
const NAMES: Record<string, string> = { 'w:vmerge': 'w:vMerge', 'w:hmerge': 'w:hMerge' }
/** Its marks of review, by their type. */
const REVIEW: Record<string, string> = { 'Word.Deletion': 'w:del', 'Word.Insertion': 'w:ins' }

/**
 * A file of Word 2003 in one XML document ("Word 2003 XML 文档"), the form many office systems fill in as a template and
 * hand out as .doc. Its notes and pictures are left out.
 */
export function openWord2003(root: XmlElement): WordPackage {
  const document = asLater(withUsualPrefixes(root))
  const title = descendants(document, 'o:Title').map(textOf).join('').trim()
  return {
    document,
    styles: childOf(document, 'w:styles') ?? null,
    numbering: null,
    footnotes: null,
    endnotes: null,
    header: () => null,
    joined: () => null,
    title: title || null,
    embedded: null,
    picture: () => null,
  }
}

/** An element with what is inside, named as later versions name it. */
function asLater(element: XmlElement): XmlElement {
  const review = element.name === 'aml:annotation' ? REVIEW[element.attributes['w:type'] ?? ''] : undefined
  return {
    ...element,
    name: review ?? NAMES[element.name] ?? element.name,
    children: element.children.map((child) => (typeof child === 'string' ? child : asLater(child))),
  }
}

/** The label before a paragraph of a list as Word 2003 states it; undefined for no list, empty for a bullet. */
export function statedLabel(properties: XmlElement | undefined): string | undefined {
  const list = childOf(properties, 'w:listPr')
  if (!list) return undefined
  const font = childOf(list, 'wx:font')?.attributes['wx:val'] ?? ''
  return /symbol|wingdings/i.test(font) ? '' : (childOf(list, 'wx:t')?.attributes['wx:val'] ?? '')
}
