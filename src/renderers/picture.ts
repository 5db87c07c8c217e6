/** A picture and its size in pixels. */
export interface Picture {
  type: 'png' | 'jpg'
  bytes: Uint8Array
  width: number
  height: number
}

/**
 * Reads a picture and the size its header tells.
 * @param url a data: URL of a PNG or JPEG, in base64
 * @returns null where the bytes are no such picture
 */
export function readPicture(url: string): Picture | null {
  const bytes = decode(url.slice(url.indexOf(',') + 1))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const type = bytes.length >= 24 && view.getUint32(0) === 0x89504e47 ? 'png' : 'jpg'
  const size = type === 'png' ? { width: view.getUint32(16), height: view.getUint32(20) } : jpegSize(view)
  return size && size.width > 0 && size.height > 0 ? { type, bytes, ...size } : null
}

function decode(base64: string): Uint8Array {
  let binary = ''
  try {
    binary = atob(base64)
  } catch {
    // Not base64: no bytes, so no picture.
  }
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

/** Walks a JPEG's segments to the frame header, which holds the size (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): { width: number; height: number } | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  let offset = 2
  while (offset + 9 <= view.byteLength && view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1)
    if (isFrameHeader(marker)) return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) }
    offset += marker === 0xff ? 1 : 2 + view.getUint16(offset + 2)
  }
  return null
}

/** SOF0 to SOF15, among which DHT, JPG and DAC are none. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
