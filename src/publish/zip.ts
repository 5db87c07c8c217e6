import { type Zippable, zipSync } from 'fflate'
import type { PublicationFile } from './publish'

/** The earliest time a ZIP can hold. A fixed one, so that the same report gives the same bytes. */
const MODIFIED = new Date(1980, 0, 1)

/** Files that are packed already: DOCX is a ZIP itself, a PDF's streams are deflated. */
const PACKED = new Set(['docx', 'pdf'])

/** Several files as one ZIP, named like them. */
export function zipFiles(name: string, files: PublicationFile[]): Omit<PublicationFile, 'kind'> {
  const entries: Zippable = {}
  for (const file of files) {
    entries[file.name] = [file.bytes, { mtime: MODIFIED, level: PACKED.has(file.kind) ? 0 : 6 }]
  }
  return { name: `${name}.zip`, mediaType: 'application/zip', bytes: zipSync(entries) }
}
