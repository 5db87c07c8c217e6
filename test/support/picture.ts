import { crc32, deflateSync } from 'node:zlib'

/** A grey column chart as the data: URL of a PNG. */
export function picture(width: number, height: number): string {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const rows = Array.from({ length: height }, (_, y) =>
    // Each row starts with the number of its filter: none.
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => (isColumn(x, height - y, height) ? 0x90 : 0xf4))]),
  )
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return `data:image/png;base64,${png.toString('base64')}`
}

function isColumn(x: number, y: number, height: number): boolean {
  const column = Math.floor(x / 40)
  return x % 40 > 10 && y < (height * (3 + ((column * 5) % 7))) / 11
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
