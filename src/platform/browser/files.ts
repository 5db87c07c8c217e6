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

/** The text of a file the user chose, as UTF-8. Rejects when the file cannot be read. */
export function readText(file: File): Promise<string> {
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
