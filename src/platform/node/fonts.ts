import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflate, gunzip } from 'node:zlib'

interface Fonts {
  /** Plain TTF bytes, and the characters each face has. */
  faces: Record<string, { bytes: Uint8Array; coverage: string }>
  /** Packs bytes in one step too. */
  deflate: (bytes: Uint8Array) => Promise<Uint8Array>
}

const unpack = promisify(gunzip)
const pack = promisify(deflate)

/** A font folder's list of faces, as public/fonts/fonts.json holds it. */
interface FontList {
  faces: Record<string, { file: string; bytes: number; coverage: string }>
}

/**
 * Reads the embedded faces from a font folder. They are unpacked beside the main thread, side by side, each in one step:
 * in steps of zlib's own size it takes half as long again (measured), and the main thread has to gather them.
 */
export async function readFonts(folder: string): Promise<Fonts> {
  const list = JSON.parse(await readFile(join(folder, 'fonts.json'), 'utf8')) as FontList
  const faces = await Promise.all(
    Object.entries(list.faces).map(async ([id, face]) => {
      const { buffer, byteOffset, byteLength } = await unpack(await readFile(join(folder, face.file)), {
        chunkSize: face.bytes,
      })
      return [id, { bytes: new Uint8Array(buffer, byteOffset, byteLength), coverage: face.coverage }] as const
    }),
  )
  return { faces: Object.fromEntries(faces), deflate: (bytes) => pack(bytes, { chunkSize: bytes.length }) }
}
