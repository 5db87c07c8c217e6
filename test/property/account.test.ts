import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { importSource } from '../../src/import/import'
import type { ImportMessage } from '../../src/import/problems'
import { readSource } from '../../src/import/read'
import { wordFile } from '../import/read/word'
import { officialFormats } from '../support/formats'
import { importWords } from '../support/import-words'
import { distinctDraft } from '../support/imported'
import {
  asMarkdown,
  onePerLine,
  reportParts,
  reportText,
  type Sheet,
  spread,
  withBars,
  withTabs,
} from '../support/report-sources'

const RUNS = 15

/** A figure that no report has, for what is added to one. */
const ADDED = '8642'

/** One change of a file's lines: which, at what line, and with what other line. */
type Change = [kind: (typeof CHANGES)[number], at: number, other: number]

/** What goes wrong with lines of text, be they rows, cells, or elements of markup. */
const CHANGES = ['lose', 'double', 'exchange', 'join', 'glue', 'lose a cell', 'lose words', 'add a figure'] as const

/** What stands between cells, in any kind of text. */
const SEPARATOR = /[|\t,]|(?<=\d) +(?=\d)/

const change: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom(...CHANGES), fc.nat(), fc.nat())

function changed(text: string, changes: Change[]): string {
  const lines = text.split('\n')
  for (const [kind, at, other] of changes) {
    // What stands above the title belongs to the page.
    const index = 1 + (at % (lines.length - 1))
    const line = lines[index] ?? ''
    const cells = line.split(new RegExp(SEPARATOR, 'g'))
    const instead: Record<(typeof CHANGES)[number], string[]> = {
      lose: [],
      double: [line, line],
      exchange: [lines[1 + (other % (lines.length - 1))] ?? '', line],
      join: [line + (lines.splice(index + 1, 1)[0] ?? '')],
      glue: [line.replace(new RegExp(SEPARATOR, 'g'), '')],
      'lose a cell': [line.replace(cells[other % cells.length] || '\0', '')],
      'lose words': [line.replace(/(?<!<[^>]*)\p{Script=Han}/gu, '')],
      'add a figure': [`${line}${other % 2 ? '' : '|'}${ADDED}`],
    }
    lines.splice(index, 1, ...instead[kind])
  }
  return lines.join('\n')
}

function withSpaces(sheet: Sheet): string {
  return sheet.map((row) => row.map(({ text }) => text).join(' ')).join('\n')
}

function withCommas(sheet: Sheet): string {
  return spread(sheet, '')
    .map((row) => row.join(','))
    .join('\n')
}

function runTogether(sheet: Sheet): string {
  return sheet.map((row) => row.map(({ text }) => text).join('')).join('\n')
}

/** The same, an element a line. */
function asHtml(sheet: Sheet): string {
  const cell = ({ text, rowSpan, colSpan }: Sheet[number][number]) =>
    `<td rowspan="${rowSpan}" colspan="${colSpan}">${text}</td>`
  return ['<table>', ...sheet.flatMap((row) => ['<tr>', ...row.map(cell), '</tr>']), '</table>'].join('\n')
}

/** Lines with tabs are the rows of a Word table, others are paragraphs. */
function wordOf(text: string): Uint8Array {
  const paragraph = (line: string) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`
  const row = (line: string) =>
    `<w:tr>${line
      .split('\t')
      .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
      .join('')}</w:tr>`
  const lines = text.split('\n').map((line) => (line.includes('\t') ? row(line) : paragraph(line)))
  const body = lines.join('').replace(/(?:<w:tr>.*?<\/w:tr>)+/g, (rows) => `<w:tbl>${rows}</w:tbl>`)
  return wordFile(body)
}

interface Kind {
  write: (sheet: Sheet) => string
  /** How a line of the report stands in the file. */
  line?: (text: string) => string
  bytes: (text: string) => Uint8Array
}

const utf8 = (text: string) => new TextEncoder().encode(text)

const KINDS: Record<string, Kind> = {
  ...Object.fromEntries(
    Object.entries({
      bars: withBars,
      tabs: withTabs,
      Markdown: asMarkdown,
      'one cell a line': onePerLine,
      spaces: withSpaces,
      commas: withCommas,
      'cells run together': runTogether,
    }).map(([name, write]): [string, Kind] => [name, { write, bytes: utf8 }]),
  ),
  HTML: { write: asHtml, line: (text) => `<p>${text}</p>`, bytes: (text) => utf8(`<html><body>${text}</body></html>`) },
  DOCX: { write: withTabs, bytes: wordOf },
}

/** What messages quote of a source. */
function named(messages: ImportMessage[]): string[] {
  return messages.flatMap((message) => ('found' in message ? [message.found] : []))
}

/** All a draft prints, and all that is named. */
function accounted(draft: Draft, named: string[]): string {
  return JSON.stringify([draft, ...named])
}

function figuresIn(text: string, draft: Draft): string[] {
  const figures = JSON.stringify(draft.tables).match(/\d{4}/g) ?? []
  return [ADDED, ...figures].filter((figure) => text.includes(figure))
}

describe.each(Object.entries(KINDS))('in a report of %s, however it is spoilt,', (_, { write, line, bytes }) => {
  test('every figure is placed, named or part of the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(officialFormats.length - 1),
        fc.array(change, { maxLength: 8 }),
        async (which, changes) => {
          const format = officialFormats[which] as Format
          const draft = distinctDraft(format)
          const parts = reportParts(format, draft).map((part) =>
            typeof part === 'string' ? (line?.(part) ?? part) : part,
          )
          const text = changed(reportText(parts, write), changes)
          const reading = await readSource('file', bytes(text))
          if (!reading.ok) return
          const result = await importSource(reading.source, officialFormats, importWords)
          const found = accounted(result.draft, named(result.messages))
          expect(figuresIn(text, draft).filter((figure) => !found.includes(figure))).toEqual([])
        },
      ),
      { numRuns: RUNS },
    )
  })
})
