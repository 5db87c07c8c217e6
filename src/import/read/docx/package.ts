import { EMBEDDED_NAMESPACE } from '../../../document/embedding'
import { binaryText } from '../binary'
import { refuse } from '../types'
import { childElements, descendants, textOf, type XmlElement } from '../xml'
import type { WordParts } from './parts'

/** What the reader needs of a Word file. */
export interface WordPackage {
  document: XmlElement
  styles: XmlElement | null
  numbering: XmlElement | null
  footnotes: XmlElement | null
  endnotes: XmlElement | null
  /** A header of the document by the id of its relationship. */
  header: (id: string) => XmlElement | null
  /** The bytes of a file put in for Word to join on opening (w:altChunk), by the id of its relationship. */
  joined: (id: string) => Uint8Array | null
  title: string | null
  /** Text of the public data this program embeds, or null. */
  embedded: string | null
  /** A picture of the document by the id of its relationship, as a data: URL; null when it is no PNG or JPEG. */
  picture: (id: string) => string | null
}

interface Relationship {
  type: string
  /** Name of the entry it leads to. */
  target: string
}

const PICTURES: [string, number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

/** Finds the parts of a Word file by their relationships (ECMA-376 part 2, 6.5). Nothing outside of it is followed. */
export function openPackage(parts: WordParts): WordPackage {
  const main = entryOf(relationships(parts, ''), 'officeDocument') ?? 'word/document.xml'
  const document = parts.xml(main)
  if (!document) return refuse({ code: 'read.broken', detail: main })
  const own = relationships(parts, main)
  const at = (name: string | undefined): XmlElement | null => (name === undefined ? null : parts.xml(name))
  const part = (type: string): XmlElement | null => at(entryOf(own, type))
  const core = at(entryOf(relationships(parts, ''), 'core-properties'))
  const title = core && descendants(core, 'dc:title').map(textOf).join('').trim()
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    header: (id) => at(own.get(id)?.type.endsWith('/header') ? own.get(id)?.target : undefined),
    joined: (id) => parts.bytes(own.get(id)?.type.endsWith('/aFChunk') ? (own.get(id)?.target ?? '') : ''),
    title: title || null,
    embedded: embeddedData(parts),
    picture: (id) => pictureAt(parts, own.get(id)?.target),
  }
}

function entryOf(all: Map<string, Relationship>, type: string): string | undefined {
  return [...all.values()].find((one) => one.type.endsWith(`/${type}`))?.target
}

/** The relationships of an entry by their ids; of the whole package for an empty name. */
function relationships(parts: WordParts, entry: string): Map<string, Relationship> {
  const folder = entry.slice(0, entry.lastIndexOf('/') + 1)
  const root = parts.xml(`${folder}_rels/${entry.slice(folder.length)}.rels`)
  const inside = root ? childElements(root).filter(({ attributes }) => attributes.TargetMode !== 'External') : []
  return new Map(
    inside.map(({ attributes: { Id = '', Type = '', Target = '' } }) => [
      Id,
      { type: Type, target: resolve(folder, Target) },
    ]),
  )
}

/** The name of the entry a relative target leads to. */
function resolve(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/')
  const names: string[] = []
  for (const step of steps) {
    if (step === '..') names.pop()
    else if (step !== '' && step !== '.') names.push(step)
  }
  return names.join('/')
}

function embeddedData(parts: WordParts): string | null {
  for (const name of parts.names.filter((one) => /^customXml\/item\d+\.xml$/.test(one))) {
    const root = parts.xml(name)
    if (root && Object.values(root.attributes).includes(EMBEDDED_NAMESPACE)) return textOf(root)
  }
  return null
}

function pictureAt(parts: WordParts, name: string | undefined): string | null {
  const bytes = name === undefined ? null : parts.bytes(name)
  const type = bytes && PICTURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0]
  if (!bytes || !type) return null
  return `data:${type};base64,${btoa(binaryText(bytes))}`
}
