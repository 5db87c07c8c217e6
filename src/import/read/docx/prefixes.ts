import type { XmlElement } from '../xml'

/** The prefixes readers know elements by, for the namespaces of Word files (ECMA-376, transitional and strict; Word 2003). */
const PREFIXES: [RegExp, string][] = [
  [/\/office\/word\/2003\/wordml$/, 'w'],
  [/\/office\/word\/2003\/auxHint$/, 'wx'],
  [/^http:\/\/schemas\.microsoft\.com\/aml\/2001\/core$/, 'aml'],
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
]

/**
 * The part with the prefixes Word gives its namespaces. A file may give them others; nearly all have Word's, and are
 * handed back as they are.
 */
export function withUsualPrefixes(root: XmlElement): XmlElement {
  const renamed = new Map<string, string>()
  for (const [name, uri] of Object.entries(root.attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    const prefix = name.slice('xmlns:'.length)
    const usual = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1]
    if (usual !== undefined && usual !== prefix) renamed.set(prefix, usual)
  }
  return renamed.size === 0 ? root : rename(root, renamed)
}

function rename(element: XmlElement, prefixes: Map<string, string>): XmlElement {
  const attributes = Object.entries(element.attributes).map(([name, value]) => [
    // The default namespace is none of an attribute's.
    name.includes(':') ? nameIn(name, prefixes) : name,
    value,
  ])
  return {
    name: nameIn(element.name, prefixes),
    attributes: Object.fromEntries(attributes),
    children: element.children.map((child) => (typeof child === 'string' ? child : rename(child, prefixes))),
  }
}

function nameIn(name: string, prefixes: Map<string, string>): string {
  const colon = name.indexOf(':')
  const usual = prefixes.get(name.slice(0, Math.max(0, colon)))
  return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`
}
