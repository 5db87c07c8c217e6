import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../src/draft/types'
import { readTextSource } from '../../src/import/read/text'
import { format2019, format2021, projectFile } from '../support/formats'
import { figuresOf, imported, unplaced } from '../support/imported'

const FOLDER = 'test/fixtures/imports'

/** What a fixture is to be read as: the figures of its format's file, with some exceptions. */
interface Expected {
  format: '2019' | '2021'
  year: number
  except: Record<string, CellValue>
  /** Figures named as not placed, in the order of reading. */
  unplaced: string[]
  /** Codes of the other messages; where a figure is only uncertain, its code once. */
  noticed: string[]
}

const formats = { '2019': format2019, '2021': format2021 }
const names = readdirSync(fileURLToPath(new URL(`../../${FOLDER}`, import.meta.url))).filter((name) =>
  /\.(txt|md)$/.test(name),
)

describe.each(names)('importing %s', (name) => {
  const expected: Expected = JSON.parse(projectFile(`${FOLDER}/${name.replace(/\.\w+$/, '.json')}`))
  const figures: Record<string, CellValue> = JSON.parse(projectFile(`${FOLDER}/figures/${expected.format}.json`))
  const result = imported(readTextSource(projectFile(`${FOLDER}/${name}`)))

  test('gives every figure printed, and only those', async () => {
    const { draft } = await result
    expect(draft.format).toBe(expected.format)
    expect(figuresOf(formats[expected.format], draft)).toEqual({ ...figures, ...expected.except })
  })

  test('gives agency, year, title, prose and signature', async () => {
    const { draft } = await result
    expect(draft.agency.name).toBe('青禾县示例局')
    expect(draft.year).toBe(expected.year)
    expect(draft.title).toBeNull()
    expect(draft.preface).toHaveLength(1)
    expect(Object.values(draft.sections).map((blocks) => blocks.length > 0)).toEqual([true, true, true])
    expect(draft.signature).toEqual({ units: ['青禾县示例局'], date: `${expected.year + 1}-01-20` })
  })

  test('names what it could not place, and notices what is to be noticed', async () => {
    const { messages } = await result
    expect(unplaced(messages)).toEqual(expected.unplaced)
    const codes = messages.map(({ code }) => code).filter((code) => code !== 'figure.unplaced')
    expect(new Set(codes)).toEqual(new Set(expected.noticed))
  })
})
