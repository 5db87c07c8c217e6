import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { PublicationFile } from '../../src/publish/publish'
import { zipFiles } from '../../src/publish/zip'

const file = (kind: PublicationFile['kind'], text: string): PublicationFile => ({
  kind,
  name: `云岭县2024年政府信息公开工作年度报告.${kind}`,
  mediaType: '',
  bytes: new TextEncoder().encode(text),
})

describe('several files as one ZIP', () => {
  const files = [file('docx', 'word'), file('html', '<p>网页</p>')]

  test('hold what went in, under Chinese names marked as UTF-8', () => {
    const zip = zipFiles('云岭县2024年政府信息公开工作年度报告', files)
    expect(zip.name).toBe('云岭县2024年政府信息公开工作年度报告.zip')
    const read = unzipSync(zip.bytes)
    expect(Object.keys(read)).toEqual(files.map(({ name }) => name))
    expect(strFromU8(read[files[1]?.name ?? ''] ?? new Uint8Array())).toBe('<p>网页</p>')
    // Bit 11 of the flags of the first entry: without it Windows reads the name as GBK.
    expect(((zip.bytes[7] ?? 0) >> 3) & 1).toBe(1)
  })

  test('are the same bytes whenever they are made', async () => {
    const first = zipFiles('a', files)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(zipFiles('a', files).bytes).toEqual(first.bytes)
  })
})
