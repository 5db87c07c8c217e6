import { binaryBytes } from '../binary'
import { decodeText } from '../decode'
import { childElements, childOf, readXml, textOf, type XmlElement } from '../xml'
import type { Zip } from '../zip'
import { withUsualPrefixes } from './prefixes'

/** The parts of a Word file by their names, whatever file holds them. */
export interface WordParts {
  names: string[]
  /** The root element of a part with the usual prefixes; null when there is none of this name. */
  xml: (name: string) => XmlElement | null
  bytes: (name: string) => Uint8Array | null
}

/** The entries of a Word file as it is usually saved. */
export function partsOfZip(zip: Zip): WordParts {
  const xml = (name: string): XmlElement | null => {
    const bytes = zip.read(name)
    const root = bytes && readXml(decodeText(bytes).text)
    return root && withUsualPrefixes(root)
  }
  return { names: zip.names, xml, bytes: zip.read }
}

/** The parts of a Word file saved as one XML file ("Word XML 文档", flat OPC): the same, not packed. */
export function partsOfPackage(root: XmlElement): WordParts {
  const parts = new Map(
    childElements(root).map((part) => [(part.attributes['pkg:name'] ?? '').replace(/^\//, ''), part] as const),
  )
  const xml = (name: string): XmlElement | null => {
    const data = childOf(parts.get(name), 'pkg:xmlData')
    const [inner] = data ? childElements(data) : []
    return inner ? withUsualPrefixes(inner) : null
  }
  const bytes = (name: string): Uint8Array | null => {
    const data = childOf(parts.get(name), 'pkg:binaryData')
    const digits = data ? textOf(data).replace(/[^A-Za-z0-9+/]/g, '') : ''
    // A digit left alone says nothing.
    return data ? binaryBytes(atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)))) : null
  }
  return { names: [...parts.keys()], xml, bytes }
}
