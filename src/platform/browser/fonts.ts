import { gunzipSync } from 'fflate'

interface FontList {
  faces: Record<string, { file: string; coverage: string }>
}

interface Fonts {
  faces: Record<string, { bytes: Uint8Array; coverage: string }>
}

let loading: Promise<Fonts> | undefined

/**
 * The embedded faces, fetched once from the page's own folder and unpacked. Rejects when a file is missing.
 * A worker has no page and is told its address.
 */
export function loadFonts(page = document.baseURI): Promise<Fonts> {
  loading ??= fetchFonts(page).catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}

/** Which characters each face has, as hexadecimal ranges, without fetching the faces. Rejects when the list is missing. */
export async function loadCoverages(page = document.baseURI): Promise<string[]> {
  return Object.values((await fetchList(page)).faces).map(({ coverage }) => coverage)
}

async function fetchFonts(page: string): Promise<Fonts> {
  const list = await fetchList(page)
  const faces = await Promise.all(
    Object.entries(list.faces).map(async ([id, face]) => {
      const packed = new Uint8Array(await (await fetchOwn(face.file, page)).arrayBuffer())
      return [id, { bytes: gunzipSync(packed), coverage: face.coverage }] as const
    }),
  )
  return { faces: Object.fromEntries(faces) }
}

async function fetchList(page: string): Promise<FontList> {
  return (await (await fetchOwn('fonts.json', page)).json()) as FontList
}

async function fetchOwn(file: string, page: string): Promise<Response> {
  const response = await fetch(new URL(`fonts/${file}`, page).href)
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  return response
}
