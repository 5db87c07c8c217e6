import { describe, expect, test } from 'vitest'
import { readTextSource } from '../../src/import/read/text'
import { format2021, projectFile } from '../support/formats'
import { figuresOf, imported } from '../support/imported'

const LABEL = '一、本年新收政府信息公开申请数量'
const REPORT = projectFile('test/fixtures/imports/run-together-2021.txt')

describe('figures printed without gaps', () => {
  test.each([
    ['in a cell', `${LABEL} | 0012003 |`],
    ['behind their label', `${LABEL}001200 3`],
  ])('%s are not placed, but named with the readings that add up', async (_, line) => {
    const text = REPORT.replace(/^一、本年新收.*$/m, line)
    expect(text).not.toBe(REPORT)
    const { draft, messages } = await imported(readTextSource(text))
    const received = Object.entries(figuresOf(format2021, draft)).filter(([path]) => path.includes('.received.'))
    expect(received.map(([, value]) => value)).toEqual(Array(7).fill(null))
    const named = messages.find((one) => one.code === 'figure.unplaced')
    expect(named).toMatchObject({ reason: 'count', readings: [['0', '0', '1', '2', '0', '0', '3']] })
  })

  test('are named alone where a count would go on in the next cell', async () => {
    const text = REPORT.replace(/^一、本年新收.*$/m, `${LABEL} | 245 | 0 | 44 | 166 | 455 |`)
    const { messages } = await imported(readTextSource(text))
    expect(messages.filter((one) => one.code === 'figure.unplaced').map(({ found }) => found)).toContain('245')
    expect(messages.filter((one) => 'readings' in one)).toEqual([])
  })

  test('are named alone where no reading adds up', async () => {
    const { messages } = await imported(readTextSource(REPORT))
    expect(messages.filter((one) => 'readings' in one)).toEqual([])
  })
})
