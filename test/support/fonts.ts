import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { FontSet } from '../../src/renderers/fonts'

const FOLDER = new URL('../../public/fonts/', import.meta.url)

/** The faces of public/fonts, unpacked. */
export function loadFonts(): FontSet {
  const list: { faces: Record<string, { file: string; coverage: string }> } = JSON.parse(
    readFileSync(new URL('fonts.json', FOLDER), 'utf8'),
  )
  return {
    faces: Object.fromEntries(
      Object.entries(list.faces).map(([id, { file, coverage }]) => [
        id,
        { bytes: new Uint8Array(gunzipSync(readFileSync(new URL(file, FOLDER)))), coverage },
      ]),
    ),
  }
}
