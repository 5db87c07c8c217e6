import { type IPatch, type Paragraph, PatchType, patchDocument, type Table, TextRun } from 'docx'
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate'
import type { Document } from '../../document/types'

/**
 * A shell made in Word with the report in the place of its `{{body}}`, and the report's title, agency, year and date
 * where it names them. Its page, headers and own styles stay; styles it lacks are added.
 * @param styles the part word/styles.xml of a report without a shell
 */
export async function fillShell(
  shell: Uint8Array,
  document: Document,
  body: (Paragraph | Table)[],
  styles: string,
): Promise<Unzipped> {
  const parts = unzipSync(shell)
  const merged = mergeStyles(textOf(parts, 'word/styles.xml'), styles)
  const styled = zipSync({ ...parts, 'word/styles.xml': strToU8(merged.xml) }, { level: 0 })
  const text = (value: string): IPatch => ({ type: PatchType.PARAGRAPH, children: [new TextRun(value)] })
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: styled,
    patches: {
      body: { type: PatchType.DOCUMENT, children: body },
      title: text(document.title),
      agency: text(document.agency),
      year: text(String(document.year)),
      date: text(document.signature?.date ?? ''),
    },
  })
  const result = unzipSync(filled)
  const renamed = withStyleIds(textOf(result, 'word/document.xml'), merged.ids)
  return withoutAuthor({ ...result, 'word/document.xml': strToU8(renamed) })
}

const STYLE = /<w:style [^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]+)"\/>.*?<\/w:style>/gs

/**
 * Adds to a shell's styles those it lacks. Word knows a style by its name and gives it an id after its own language,
 * so a style the shell has keeps the shell's id.
 */
function mergeStyles(shell: string, ours: string): { xml: string; ids: Map<string, string> } {
  const known = new Map([...shell.matchAll(STYLE)].map(([, id = '', name = '']) => [name.toLowerCase(), id]))
  const ids = new Map<string, string>()
  const added: string[] = []
  for (const [xml, id = '', name = ''] of ours.matchAll(STYLE)) {
    const own = known.get(name.toLowerCase())
    if (own === undefined) added.push(xml)
    else ids.set(id, own)
  }
  return { xml: shell.replace('</w:styles>', `${withStyleIds(added.join(''), ids)}</w:styles>`), ids }
}

function withStyleIds(xml: string, ids: Map<string, string>): string {
  return xml.replace(/<w:(pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]+)"\/>/g, (_, name: string, id: string) => {
    return `<w:${name} w:val="${ids.get(id) ?? id}"/>`
  })
}

/** The properties a shell brings name its author, company and editing time. */
function withoutAuthor(parts: Unzipped): Unzipped {
  const name = 'docProps/app.xml'
  if (!parts[name]) return parts
  const emptied = textOf(parts, name).replace(/(<Properties[^>]*>).*(<\/Properties>)/s, '$1$2')
  return { ...parts, [name]: strToU8(emptied) }
}

function textOf(parts: Unzipped, name: string): string {
  return strFromU8(parts[name] ?? new Uint8Array())
}
