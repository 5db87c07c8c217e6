/** Hands a file to the browser's download, by a link: the one way that works on plain http and in old browsers. */
export function download(name: string, mediaType: string, content: Uint8Array | string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the link only after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** What was dropped or chosen: the files, and the name of a folder among them, which is none. */
export interface Given {
  files: File[]
  folder: string | null
}

/** What was dropped. Browsers list a folder as a file that cannot be read. */
export function droppedFiles({ items, files }: DataTransfer): Given {
  const entries = [...items].map((item) => item.webkitGetAsEntry())
  const folders = new Set(entries.flatMap((entry) => (entry?.isDirectory ? entry.name : [])))
  const [folder = null] = folders
  return { files: [...files].filter(({ name }) => !folders.has(name)), folder }
}

/** The text of a file the user chose, as UTF-8. Rejects when the file cannot be read. */
export function readText(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsText(file, 'utf-8')
  })
}

/** The bytes of a file the user chose. Rejects when the file cannot be read. */
export function readBytes(file: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsArrayBuffer(file)
  })
}
