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

async function fetchFonts(page: string): Promise<Fonts> {
  const list = (await (await fetchOwn('fonts.json', page)).json()) as FontList
  const faces = await Promise.all(
    Object.entries(list.faces).map(async ([id, face]) => {
      const packed = new Uint8Array(await (await fetchOwn(face.file, page)).arrayBuffer())
      return [id, { bytes: gunzipSync(packed), coverage: face.coverage }] as const
    }),
  )
  return { faces: Object.fromEntries(faces) }
}

async function fetchOwn(file: string, page: string): Promise<Response> {
  const response = await fetch(new URL(`fonts/${file}`, page).href)
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  return response
}
