/** Pixels of the picture for one of the drawing: sharp on paper, small in the file. */
const SHARPNESS = 2

/** The address of a drawing, to be shown as a picture. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

/** A drawing as a PNG picture, as a data: URL. Rejects where the browser cannot draw it. */
export async function svgToPng(svg: string): Promise<string> {
  const image = new Image()
  await new Promise((resolve, reject) => {
    image.onload = resolve
    image.onerror = () => reject(new Error('svg'))
    image.src = svgAddress(svg)
  })
  const canvas = document.createElement('canvas')
  canvas.width = image.width * SHARPNESS
  canvas.height = image.height * SHARPNESS
  const context = canvas.getContext('2d')
  if (!context) throw new Error('canvas')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png')
}
