import { expect, test } from 'vitest'
import { readTextSource } from '../../src/import/read/text'
import { format2021, projectFile } from '../support/formats'
import { figuresOf, imported, unplaced } from '../support/imported'

const REPORT = projectFile('test/fixtures/imports/bars-2021.txt')
const lines = REPORT.split('\n')
const start = lines.findIndex((line) => line.includes('1.信访举报投诉类申请'))
const end = lines.findIndex((line) => line.includes('3.其他'))
const rows = lines.slice(start, end)
const figures = rows.flatMap((line) => line.split('|').filter((cell) => /^\s*\d+\s*$/.test(cell)))
const TITLE = '五、存在的主要问题及改进情况'

test('rows of a table that stand in another section are named with their figures, and not placed', async () => {
  const others = [...lines.slice(0, start), ...lines.slice(end)].join('\n')
  const moved = others.replace(TITLE, `${TITLE}\n${rows.join('\n')}`)
  const { draft, messages } = await imported(readTextSource(moved))
  expect(figures.length).toBeGreaterThan(20)
  expect(unplaced(messages).map((found) => found.trim())).toEqual(figures.map((figure) => figure.trim()))
  const named = messages.filter((one) => one.code === 'figure.unplaced')
  expect(named[0]).toMatchObject({ reason: 'outside', label: '1.信访举报投诉类申请' })
  const repeated = figuresOf(format2021, draft)['requests.notProcessed.petitions.naturalPerson']
  expect(repeated).toBe(null)
})

test('rows that repeat a table in the text are part of the text', async () => {
  const { messages } = await imported(readTextSource(REPORT.replace(TITLE, `${TITLE}\n${rows.join('\n')}`)))
  expect(unplaced(messages)).toEqual([])
})
