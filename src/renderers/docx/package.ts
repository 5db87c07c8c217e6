import { Packer, type File as WordFile } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { element, escapeXml } from './xml'

/**
 * A Word file whose bytes follow from the document alone: no clock, no author, no machine.
 * @param title the only core property told
 * @param styles the part word/styles.xml
 */
export async function packDocument(document: WordFile, title: string, styles: string): Promise<Uint8Array> {
  const packed = await Packer.toArrayBuffer(document, undefined, [
    { path: 'word/styles.xml', data: styles },
    { path: 'docProps/core.xml', data: coreProperties(title) },
  ])
  // Zip keeps local times, so the fixed time is a local one: the same bytes in every zone.
  return zipSync(unzipSync(new Uint8Array(packed)), { mtime: new Date(1980, 0, 1) })
}

function coreProperties(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    element('dc:title', {}, escapeXml(title)),
  )}`
}
