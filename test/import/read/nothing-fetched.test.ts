import childProcess from 'node:child_process'
import dns from 'node:dns'
import net from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { importSource } from '../../../src/import/import'
import { officialFormats } from '../../support/formats'
import { ELSEWHERE, hostilePage, hostilePdf, hostileWord } from '../../support/hostile'
import { importWords } from '../../support/import-words'
import { paragraphs, read, utf8 } from './reading'

/** What was tried of all that leads out of the program. */
const tried: string[] = []

beforeEach(() => {
  tried.length = 0
  const forbid = (name: string) => () => {
    tried.push(name)
    throw new Error(name)
  }
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(forbid('connect'))
  vi.spyOn(dns, 'lookup').mockImplementation(forbid('lookup') as never)
  vi.spyOn(globalThis, 'fetch').mockImplementation(forbid('fetch'))
  for (const name of ['spawn', 'exec', 'execFile', 'fork'] as const)
    vi.spyOn(childProcess, name).mockImplementation(forbid(name))
  vi.stubGlobal('alert', (text: string) => tried.push(`alert ${text}`))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a file that means to run script and to fetch', () => {
  test.each([
    ['page', () => utf8(hostilePage)],
    ['Word file', hostileWord],
    ['PDF', hostilePdf],
  ])('is read as the text it prints, and nothing is run or asked for: %s', async (_, file) => {
    const source = await read(file())
    const { draft } = await importSource(source, officialFormats, importWords)
    expect(draft).toMatchObject({ year: 2023, agency: { name: '云岭县民政局' } })
    const text = paragraphs(source).join('\n')
    expect(text).toContain('依法公开政府信息。')
    expect(text).not.toMatch(/root:|alert\('(?:script|load|svg|template)/)
    expect(tried).toEqual([])
  })

  test('would be caught at it', async () => {
    await expect((async () => fetch(ELSEWHERE))()).rejects.toThrow()
    expect(() => net.connect(80, 'elsewhere.invalid')).toThrow()
    expect(tried).toEqual(['fetch', 'connect'])
  })
})
