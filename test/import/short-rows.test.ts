import { expect, test } from 'vitest'
import type { Source, SourceTable } from '../../src/import/source'
import { format2021 } from '../support/formats'
import { figuresOf, imported } from '../support/imported'
import { cell, exactSource } from '../support/report-sources'

test('a row too short by one figure stays blank where blanks are lost, though all its figures are the same', async () => {
  const rows = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0'],
  ]
  const read = async (blanks: SourceTable['blanks']) => {
    const source: Source = exactSource(['二、主动公开政府信息情况', rows.map((row) => row.map((text) => cell(text)))])
    const blocks = source.blocks.map((block) =>
      block.type === 'table' ? { ...block, grid: 'loose' as const, ...(blanks ? { blanks } : {}) } : block,
    )
    const { draft } = await imported({ ...source, kind: 'pdf', blocks })
    return Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)
  }
  expect(await read(undefined)).toEqual([])
  expect(await read('lost')).toEqual([])
  expect(await read('kept')).toEqual([0, 0])
})
