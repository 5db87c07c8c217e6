import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPdf } from './poppler'

/** An element of a PDF's structure tree as poppler reads it: its own text without spaces, and what is below it. */
export interface Structure {
  type: string
  attributes: Record<string, string>
  text: string
  children: Structure[]
}

/** The structure tree, read by poppler. */
export function structureOf(pdf: Uint8Array): Structure {
  const root: Structure = { type: '', attributes: {}, text: '', children: [] }
  // The element at every depth of indentation, in steps of two spaces.
  let path = [root]
  for (const line of readPdf(pdf, 'pdfinfo', ['-struct-text', 'FILE']).split('\n')) {
    const [, indent = '', content = ''] = /^( *)(.*)$/.exec(line) ?? []
    const depth = indent.length / 2
    const text = /^"(.*)"$/.exec(content)?.[1]
    const attribute = /^ ?\/(\w+) \/?(.+)$/.exec(content)
    if (content === '') continue
    if (text !== undefined) open(path, depth).text += text.replace(/\s/g, '')
    else if (attribute) {
      const [, name = '', value = ''] = attribute
      open(path, path.length - 1).attributes[name] = value
    } else {
      const element = { type: content.replace(/ \(\w+\)|:$/g, ''), attributes: {}, text: '', children: [] }
      open(path, depth).children.push(element)
      path = [...path.slice(0, depth + 1), element]
    }
  }
  return root.children[0] ?? root
}

function open(path: Structure[], depth: number): Structure {
  const element = path[depth]
  if (!element) throw new Error(`Nothing is open at depth ${depth}`)
  return element
}

/** All elements of the tree, in reading order. */
export function elementsOf(structure: Structure): Structure[] {
  return [structure, ...structure.children.flatMap(elementsOf)]
}

/** What pdf.js makes of a page: its part of the tree, found through /ParentTree, with the texts in it. */
export interface PageStructure {
  /** Types and texts in reading order, one entry for every element with text: `P 一年来…`. */
  texts: string[]
  /** Text alternatives of the figures. */
  alts: string[]
  /** Texts that belong to no element. */
  artifacts: string[]
}

interface Node {
  role?: string
  alt?: string
  type?: string
  id?: string
  children?: Node[]
}

/** The structure of every page, read by pdf.js. */
export async function pageStructures(pdf: Uint8Array): Promise<PageStructure[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS }).promise
  const pages: PageStructure[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = new Map<string, string>()
    const artifacts: string[] = []
    const open: string[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open[open.length - 1] ?? ''
        const text = item.str.replace(/\s/g, '')
        if (id !== '') texts.set(id, (texts.get(id) ?? '') + text)
        else if (text !== '') artifacts.push(text)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push('id' in item ? (item.id ?? '') : '')
    }
    const result: PageStructure = { texts: [], alts: [], artifacts }
    const visit = ({ role, alt, children = [] }: Node) => {
      if (alt) result.alts.push(alt)
      const text = children.map(({ type, id }) => (type === 'content' ? (texts.get(id ?? '') ?? '') : '')).join('')
      if (text !== '') result.texts.push(`${role} ${text}`)
      children.forEach(visit)
    }
    visit((await page.getStructTree()) as Node)
    pages.push(result)
  }
  await document.destroy()
  return pages
}
