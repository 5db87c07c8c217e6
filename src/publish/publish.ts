import { buildDocument } from '../document/build'
import { fileBaseName } from '../draft/title'
import type { Draft } from '../draft/types'
import { publicDraft, writeDraft } from '../draft/write'
import type { Format } from '../format/types'
import type { FontSet } from '../renderers/fonts'
import { renderHtml } from '../renderers/html'
import type { Layouts } from '../renderers/layout'
import { type PaperWriter, paperWriter } from './paper'

/** The kinds of file a report is published as. */
export const PUBLICATION_KINDS = ['docx', 'pdf', 'html', 'json'] as const
export type PublicationKind = (typeof PUBLICATION_KINDS)[number]

/** A finished file: its name after the report's title, its type and its bytes. */
export interface PublicationFile {
  kind: PublicationKind
  name: string
  mediaType: string
  bytes: Uint8Array
}

const MEDIA_TYPES: Record<PublicationKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html;charset=utf-8',
  json: 'application/json;charset=utf-8',
}

/** What rendering needs beside the report itself. Fonts are asked for only when a PDF is. */
export interface PublishingMeans {
  layouts: Layouts
  loadFonts: () => Promise<FontSet>
  /** Where DOCX and PDF are made: right here when left out. */
  writePaper?: PaperWriter
}

/**
 * Renders a report to one file for publication. Only public content goes in, whatever the draft holds.
 * The DOCX and PDF writers are loaded when first needed.
 */
export async function publish(
  format: Format,
  draft: Draft,
  kind: PublicationKind,
  { layouts, loadFonts, writePaper = paperWriter(loadFonts) }: PublishingMeans,
): Promise<PublicationFile> {
  const render: Record<PublicationKind, () => Promise<Uint8Array>> = {
    docx: () => writePaper('docx', buildDocument(format, draft), layouts.theme, layouts.shell),
    pdf: () => writePaper('pdf', buildDocument(format, draft), layouts.theme),
    html: async () => utf8(renderHtml(buildDocument(format, draft), layouts.web)),
    json: async () => utf8(writeDraft(publicDraft(draft))),
  }
  const bytes = await render[kind]()
  return { kind, name: `${fileBaseName(format, draft)}.${kind}`, mediaType: MEDIA_TYPES[kind], bytes }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
