import { describe, expect, test } from 'vitest'
import { theme } from './pdf/setting'

describe('the official layout', () => {
  const { sources, ...measures } = theme

  test('names for every measure the clause it comes from, or why it was chosen', () => {
    const paths = measuresOf(measures)
    expect(paths).toContain('page.marginsMm.top')
    expect(paths.filter((path) => !Object.keys(sources).some((source) => covers(source, path)))).toEqual([])
  })

  test('names sources of nothing else', () => {
    const paths = pathsOf(measures)
    expect(Object.keys(sources).filter((source) => !paths.includes(source))).toEqual([])
    for (const text of Object.values(sources)) expect(text).toMatch(/^(GB\/T 9704-2012 \d|标准未作规定：.)/)
  })
})

function covers(source: string, path: string): boolean {
  return path === source || path.startsWith(`${source}.`)
}

/** Where the numbers stand. */
function measuresOf(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return [path]
  return entriesOf(value).flatMap(([key, one]) => measuresOf(one, path ? `${path}.${key}` : key))
}

function pathsOf(value: unknown, path = ''): string[] {
  return [path, ...entriesOf(value).flatMap(([key, one]) => pathsOf(one, path ? `${path}.${key}` : key))]
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
