import { describe, expect, test } from 'vitest'
import { directionProblems } from '../../scripts/lib/direction-rules.mjs'

const files = Array.from({ length: 40 }, (_, i) => `src/format/file-${i}.ts`)
const seeing = (sources: string[], violations: unknown[] = []) => ({
  modules: sources.map((source) => ({ source })),
  summary: { violations },
})

describe('directionProblems', () => {
  test('accepts code seen whole and without violation', () => {
    expect(directionProblems([...files, 'src/format', 'src/ui/style.css'], seeing(files))).toEqual([])
  })

  test('says which rule is broken where', () => {
    const violation = { from: 'src/draft/a.ts', to: 'src/rules/b.ts', rule: { name: 'draft-only' }, comment: 'why' }
    expect(directionProblems(files, seeing(files, [violation]))).toEqual([
      'draft-only: src/draft/a.ts -> src/rules/b.ts (why)',
    ])
  })

  test('a tool that sees no or not every module does not pass', () => {
    expect(directionProblems(files, seeing([]))).toHaveLength(files.length)
    expect(directionProblems(files, seeing(files.slice(1)))).toEqual([
      'not seen by dependency-cruiser: src/format/file-0.ts',
    ])
    expect(directionProblems([], seeing([]))).toEqual([expect.stringContaining('only 0 modules')])
  })

  test('JSX belongs to the wizard and its primitives', () => {
    const jsx = (file: string) => directionProblems([...files, file], seeing([...files, file]))
    expect(jsx('src/ui/button/Button.tsx')).toEqual([])
    expect(jsx('src/rules/Finding.tsx')).toEqual(['JSX outside the wizard: src/rules/Finding.tsx'])
  })
})
