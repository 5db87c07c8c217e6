import { source as words } from '../../../messages/zh-CN'
import { childElements, type XmlElement } from '../xml'

type NoteKind = 'footnote' | 'endnote'

/** The footnote or endnote with an id, with the mark it is given when it is first asked for: 脚注1. */
export type Notes = (kind: NoteKind, id: string) => { mark: string; element: XmlElement } | null

/**
 * The notes of word/footnotes.xml and word/endnotes.xml. Word numbers them in the order of the text, either kind by
 * itself; the marks say which kind, so that none is taken for a note the report numbers itself.
 */
export function readNotes(parts: Record<NoteKind, XmlElement | null>): Notes {
  const marks: Record<NoteKind, Map<string, string>> = { footnote: new Map(), endnote: new Map() }
  return (kind, id) => {
    const elements = parts[kind] ? childElements(parts[kind]) : []
    const element = elements.find(({ attributes }) => attributes['w:id'] === id)
    if (!element) return null
    const mark = marks[kind].get(id) ?? words[kind](marks[kind].size + 1)
    marks[kind].set(id, mark)
    return { mark, element }
  }
}
