import { describe, expect, it } from 'vitest'
import { bindPattern, expandPattern, fillPattern, PATTERN } from '../../src/format/patterns'

const paths = ['a.x.one', 'a.x.two', 'a.y.z.one', 'b.x.one', 'a.one']

describe('bindPattern', () => {
  it('binds a name to the segment it stands for', () => {
    expect(bindPattern('a.{row}.one', 'a.x.one')).toEqual({ row: 'x' })
  })

  it('binds a name to several segments', () => {
    expect(bindPattern('a.{row}.one', 'a.y.z.one')).toEqual({ row: 'y.z' })
  })

  it('binds several names', () => {
    expect(bindPattern('{table}.x.{column}', 'b.x.one')).toEqual({ table: 'b', column: 'one' })
  })

  it('binds nothing in a pattern without names that matches', () => {
    expect(bindPattern('a.*.one', 'a.x.one')).toEqual({})
  })

  it('wants at least one segment for a name', () => {
    expect(bindPattern('a.{row}.one', 'a.one')).toBeNull()
  })

  it('wants the whole path to match', () => {
    expect(bindPattern('a.x', 'a.x.one')).toBeNull()
    expect(bindPattern('x.one', 'a.x.one')).toBeNull()
  })

  it('takes a dot for a dot', () => {
    expect(bindPattern('a.x', 'a-x')).toBeNull()
    expect(bindPattern('a.x', 'aax')).toBeNull()
  })

  it('wants a name that stands twice to mean the same both times', () => {
    expect(bindPattern('{name}.{name}', 'x.x')).toEqual({ name: 'x' })
    expect(bindPattern('{name}.{name}', 'x.y')).toBeNull()
  })
})

describe('fillPattern', () => {
  it('puts bound values in place of names', () => {
    expect(fillPattern('a.{row}.{column}', { row: 'y.z', column: 'one' })).toBe('a.y.z.one')
  })

  it('leaves names that are not bound', () => {
    expect(fillPattern('a.{row}', {})).toBe('a.{row}')
  })
})

describe('expandPattern', () => {
  it('finds the paths a star stands for, in the order given', () => {
    expect(expandPattern('a.*.one', paths)).toEqual(['a.x.one', 'a.y.z.one'])
  })

  it('finds a plain path', () => {
    expect(expandPattern('a.one', paths)).toEqual(['a.one'])
  })

  it('finds nothing for a path that is not there', () => {
    expect(expandPattern('a.x.three', paths)).toEqual([])
  })

  it('finds nothing while a name is not bound, rather than everything', () => {
    expect(expandPattern('a.{row}.one', paths)).toEqual([])
  })
})

describe('what counts as a pattern', () => {
  it.each(['a', 'a.b_2', '{row}', 'a.{row}.*'])('takes %s', (pattern) => {
    expect(pattern).toMatch(PATTERN)
  })

  it.each(['', '.', 'a.', '.a', 'a..b', 'a.{}', 'a.{1}', 'a.{row', 'a.b*', 'a.x{row}', 'a b', 'a.(b'])(
    'does not take "%s"',
    (pattern) => {
      expect(pattern).not.toMatch(PATTERN)
    },
  )
})
