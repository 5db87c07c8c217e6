import { prose as words } from '../../messages/zh-CN'

/** A picture ready for the draft, or why it cannot be taken, in words. */
export type PictureReading = { ok: true; data: string } | { ok: false; reason: string }

type PictureType = 'image/png' | 'image/jpeg'

/** Nobody means to put a larger file into a report; it is refused unread. */
const LARGEST_FILE = 30_000_000
/** Sharp enough across an A4 page. */
const LONGEST_SIDE = 1600
const LARGEST_PICTURE = 2_000_000
const JPEG_QUALITY = 0.88

/**
 * Reads a PNG or JPEG by its bytes, not its name, and scales it down. A photograph is written anew, upright and
 * without what the camera noted of place and time.
 */
export async function readPicture(file: Blob): Promise<PictureReading> {
  if (file.size > LARGEST_FILE) return { ok: false, reason: words.picture.tooLarge }
  const type = pictureType(new Uint8Array(await file.slice(0, 8).arrayBuffer()))
  if (!type) return { ok: false, reason: words.picture.notPicture }
  const image = await decode(new Blob([file], { type }))
  if (!image) return { ok: false, reason: words.picture.broken }
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight))
  if (type === 'image/png' && scale === 1 && file.size <= LARGEST_PICTURE) return take(new Blob([file], { type }))
  for (const as of type === 'image/png' ? (['image/png', 'image/jpeg'] as const) : (['image/jpeg'] as const)) {
    const blob = await draw(image, scale, as)
    if (blob && blob.size <= LARGEST_PICTURE) return take(blob)
  }
  return { ok: false, reason: words.picture.tooLarge }
}

/** The type a file's first bytes say it is of. */
function pictureType(bytes: Uint8Array): PictureType | null {
  const starts = (signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  return starts([0xff, 0xd8, 0xff]) ? 'image/jpeg' : null
}

function decode(blob: Blob): Promise<HTMLImageElement | null> {
  const url = URL.createObjectURL(blob)
  const image = new Image()
  return new Promise<HTMLImageElement | null>((resolve) => {
    image.onload = () => resolve(image.naturalWidth > 0 ? image : null)
    image.onerror = () => resolve(null)
    image.src = url
  }).finally(() => URL.revokeObjectURL(url))
}

function draw(image: HTMLImageElement, scale: number, type: PictureType): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  if (type === 'image/jpeg') {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, type, JPEG_QUALITY))
}

function take(blob: Blob): Promise<PictureReading> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve({ ok: true, data: String(reader.result) })
    reader.onerror = () => resolve({ ok: false, reason: words.picture.broken })
    reader.readAsDataURL(blob)
  })
}
