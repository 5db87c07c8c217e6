import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readFormat } from '../../src/format/load'
import type { FormatDefinition } from '../../src/format/schema'
import type { Format } from '../../src/format/types'

/** The text of a file of the project, by its path from the project's folder. */
export function projectFile(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
}

const PATHS = {
  '2019': 'templates/formats/2019.json',
  '2021': 'templates/formats/2021.json',
  /** Invented for tests on the basis of 2021: a row and a block more, a column fewer, a section renamed. */
  third: 'test/fixtures/formats/third.json',
}

export type FormatName = keyof typeof PATHS

export function formatFile(name: FormatName): { name: string; text: string } {
  return { name: `${name}.json`, text: projectFile(PATHS[name]) }
}

/** A fresh copy of a format file's JSON, for tests to break. */
export function formatJson(name: FormatName): FormatDefinition {
  return JSON.parse(formatFile(name).text)
}

function loadFormat(name: FormatName): Format {
  const { format, problems } = readFormat(formatFile(name))
  if (!format) throw new Error(`${name}: ${JSON.stringify(problems)}`)
  return format
}

export const format2019 = loadFormat('2019')
export const format2021 = loadFormat('2021')
export const thirdFormat = loadFormat('third')
export const officialFormats: [Format, ...Format[]] = [format2019, format2021]
export const allFormats = [...officialFormats, thirdFormat]
