import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../../src/renderers/docx/columns'
import { charactersWide } from '../../../src/renderers/docx/text'
import { readPicture } from '../../../src/renderers/picture'
import { picture } from '../../support/picture'

describe('readPicture', () => {
  it('reads the size of a PNG', () => {
    expect(readPicture(picture(31, 17))).toMatchObject({ type: 'png', width: 31, height: 17 })
  })

  it('reads the size of a JPEG from its frame header, past other segments', () => {
    const segments = [0xffd8, 0xffe0, 0x0004, 0xffc0, 0xffc4, 0x0003, 0x00ff, 0xffc2, 0x0011, 0x0802, 0x0003, 0x0003]
    const bytes = Buffer.alloc(segments.length * 2)
    segments.forEach((word, index) => {
      bytes.writeUInt16BE(word, index * 2)
    })
    // The segment after ffc4 is three bytes long, so the next marker stands one byte further left.
    const jpeg = Buffer.concat([bytes.subarray(0, 13), bytes.subarray(14)])
    expect(readPicture(`data:image/jpeg;base64,${jpeg.toString('base64')}`)).toMatchObject({
      type: 'jpg',
      width: 0x0300,
      height: 0x0200,
    })
  })

  it.each([
    '',
    'data:image/png;base64,',
    'data:image/png;base64,iVBORw0K',
    'data:image/jpeg;base64,/9j/4AAA',
    'data:,%',
  ])('gives null for %j', (url) => {
    expect(readPicture(url)).toBeNull()
  })
})

describe('columnWidths', () => {
  it('adds up to the whole, in proportion', () => {
    const widths = columnWidths([754, 921, 3271, 685, 685, 685, 685, 685, 685, 685], 8845)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845)
    expect(widths[2]).toBe(Math.round((3271 / 9741) * 8845))
    expect(Math.max(...widths.slice(3)) - Math.min(...widths.slice(3))).toBeLessThanOrEqual(1)
  })
})

describe('charactersWide', () => {
  it('counts Latin letters as halves', () => {
    expect(charactersWide('清河市')).toBe(3)
    expect(charactersWide('2024年')).toBe(3)
    expect(charactersWide('')).toBe(0)
  })
})
