import { Packer, type File as WordFile } from 'docx'
import { strToU8, type Unzipped, zipSync } from 'fflate'
import type { Document } from '../../document/types'
import { escapeMarkup } from '../escape'
import { embedData } from './embedded'
import { element, XML_HEAD } from './xml'

/**
 * What docx packs into a Word file, by path. Its types keep the compiler to themselves; without it the file would be
 * packed only to be unpacked here (measured: a seventh of the time of a Word file).
 */
const { compiler } = Packer as unknown as {
  compiler: {
    compile(file: WordFile, indent: undefined, overrides: { path: string; data: string }[]): Map<string, Part>
  }
}

type Part = string | Uint8Array<ArrayBuffer> | ArrayBuffer

/** The parts of a Word file as docx writes it, with a styles part (word/styles.xml) of our own. */
export function partsOf(file: WordFile, styles: string): Unzipped {
  const compiled = compiler.compile(file, undefined, [{ path: 'word/styles.xml', data: styles }])
  const parts = new Map(compiled)
  const settings = String(parts.get('word/settings.xml') ?? '')
  parts.set('word/settings.xml', settings.replace('<w:compat>', `${FULL_PUNCTUATION}<w:compat>`))
  return Object.fromEntries([...parts].map(([path, data]) => [path, bytesOf(data)]))
}

function bytesOf(data: Part): Uint8Array<ArrayBuffer> {
  if (typeof data === 'string') return strToU8(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

/**
 * Punctuation keeps its full width, as on the grid of GB/T 9704-2012, 5.2.3. Left unsaid, LibreOffice squeezes it
 * and breaks other lines than Word (measured).
 */
const FULL_PUNCTUATION = element('w:characterSpacingControl', { 'w:val': 'doNotCompress' })

/**
 * A Word file's bytes, which follow from the document alone: no clock, no author, no machine. The title is the only
 * property told; the public data goes along.
 */
export function packParts(parts: Unzipped, { title, data }: Document): Uint8Array {
  const told = { ...embedData(parts, data), ...(CORE in parts && { [CORE]: strToU8(coreProperties(title)) }) }
  // Zip keeps local times, so the fixed time is a local one: the same bytes in every zone.
  return zipSync(told, { mtime: new Date(1980, 0, 1) })
}

/** A shell may come without it. */
const CORE = 'docProps/core.xml'

function coreProperties(title: string): string {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }
  return XML_HEAD + element('cp:coreProperties', namespaces, element('dc:title', {}, escapeMarkup(title)))
}
