import { childElements, childOf, type XmlElement } from '../xml'
import { numberOf, settingOf, switchOf } from './properties'

/** What a style says of its text, with what it has from the styles it is based on. */
export interface Style {
  /** As Word names it in every language, in small letters: "heading 1", "toc 2". */
  name: string
  bold: boolean | undefined
  /** Whether its text is hidden (w:vanish). */
  hidden: boolean | undefined
  /** Outline level, 0–8; 9 is body text. */
  outline: number | undefined
  /** The properties of its list, if it numbers its paragraphs. */
  numbering: XmlElement | undefined
}

export interface Styles {
  /** The style of this id; without one, or when there is none, the default of paragraphs. */
  paragraph: (id: string | undefined) => Style
  run: (id: string | undefined) => Style
}

const NOTHING: Style = { name: '', bold: undefined, hidden: undefined, outline: undefined, numbering: undefined }
/** Styles based on styles; longer chains are circles. */
const LONGEST_CHAIN = 20

/** Reads word/styles.xml. */
export function readStyles(root: XmlElement | null): Styles {
  const elements = root ? childElements(root).filter(({ name }) => name === 'w:style') : []
  const byId = new Map(elements.map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const isDefault = ({ attributes }: XmlElement): boolean =>
    attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(attributes['w:default'] ?? '')
  const normal = elements.find(isDefault)?.attributes['w:styleId'] ?? ''
  const styles = new Map([...byId.keys()].map((id) => [id, resolve(byId, id, 0)]))
  return {
    paragraph: (id = normal) => styles.get(id) ?? styles.get(normal) ?? NOTHING,
    run: (id = '') => styles.get(id) ?? NOTHING,
  }
}

function resolve(byId: Map<string, XmlElement>, id: string, depth: number): Style {
  const element = byId.get(id)
  if (!element || depth > LONGEST_CHAIN) return NOTHING
  const base = resolve(byId, settingOf(element, 'w:basedOn') ?? '', depth + 1)
  const paragraph = childOf(element, 'w:pPr')
  return {
    name: (settingOf(element, 'w:name') ?? '').toLowerCase(),
    bold: switchOf(childOf(element, 'w:rPr'), 'w:b') ?? base.bold,
    hidden: switchOf(childOf(element, 'w:rPr'), 'w:vanish') ?? base.hidden,
    outline: numberOf(paragraph, 'w:outlineLvl') ?? base.outline,
    numbering: childOf(paragraph, 'w:numPr') ?? base.numbering,
  }
}
