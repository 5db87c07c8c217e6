import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, Document, TableBlock } from '../../../src/document/types'
import { renderPdf } from '../../../src/renderers/pdf/index'
import { elementsOf, pageStructures, type Structure, structureOf } from '../../support/pdf-structure'
import { readPdf } from '../../support/poppler'
import { formatOf, longReport } from './report'
import { documentOf, fonts, plainText, theme } from './setting'

describe.each([
  ['2021', 2023],
  ['2019', 2020],
] as const)('the structure tree of format %s', (id, year) => {
  const document = longReport(formatOf(id), year)
  let pdf: Uint8Array
  let elements: Structure[]
  beforeAll(async () => {
    pdf = await renderPdf(document, theme, fonts)
    elements = elementsOf(structureOf(pdf))
  })

  test('has title, headings, paragraphs, tables, notes and figures in reading order', () => {
    const wanted = ['H1', 'H2', 'H3', 'H4', 'H5', 'P', 'Note', 'Caption']
    const texts = elements.filter(({ type }) => wanted.includes(type)).map(({ type, text }) => `${type} ${text}`)
    expect(texts).toEqual(textsOf(document).map((text) => text.replace(/(?<!^\w+)\s/g, '')))
    expect(elements.filter(({ type }) => type === 'Table')).toHaveLength(tablesOf(document).length)
  })

  test('has every row and cell of every table, with spans and what it is the header of', () => {
    const tables = elements.filter(({ type }) => type === 'Table')
    expect(tables.map(rowsIn)).toEqual(tablesOf(document).map(rowsOf))
  })

  test('leads from every page to its elements: what belongs to none is a page number', async () => {
    const pages = await pageStructures(pdf)
    expect(pages.flatMap(({ alts }) => alts)).toEqual(
      blocksOf(document).flatMap((block) => (block.type === 'figure' ? [block.alt] : [])),
    )
    expect(pages.map(({ artifacts }) => artifacts.join(''))).toEqual(pages.map((_, index) => `—${index + 1}—`))
    // A paragraph over two pages is in the tree of each, with what stands there.
    const joined = (texts: string[]) => texts.map((text) => text.replace(/^\w+ /, '')).join('')
    const whole = elements.map(({ type, text }) => `${type} ${text}`)
    expect(joined(pages.flatMap(({ texts }) => texts))).toBe(joined(whole))
  })

  test('leaves nothing drawn unmarked', () => {
    const content = readPdf(pdf, 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'])
    let open = 0
    const unmarked: string[] = []
    const pages = content.split('%% Contents for page ').slice(1)
    for (const line of pages.flatMap((page) => page.split('\nendstream')[0]?.split('\n') ?? [])) {
      if (/ BDC$|^\/Artifact BMC$/.test(line)) open++
      else if (line === 'EMC') open--
      else if (/^(S|f|B)\*?$| TJ$|^\/I\d+ Do$/.test(line) && open !== 1) unmarked.push(line)
    }
    expect({ open, unmarked }).toEqual({ open: 0, unmarked: [] })
    expect(content).toMatch(/\/Marked true/)
    expect(readPdf(pdf, 'qpdf', ['--check', 'FILE'])).toContain('No syntax or stream encoding errors')
  })
})

test('a table over several pages is one table, with its header once', async () => {
  const table = tallTable(60)
  const [only, ...more] = await tablesIn([{ ...table, key: null, caption: '表一' }])
  expect(more).toEqual([])
  expect(only && rowsIn(only)).toEqual(rowsOf(table))
})

test('so is an official one, cut into parts', async () => {
  const table = tallTable(60)
  const [only, ...more] = await tablesIn([{ ...table, key: 'requests' }])
  expect(more).toEqual([])
  expect(only && rowsIn(only)).toEqual(rowsOf(table))
})

test('a paragraph over two pages is one paragraph', async () => {
  const text = plainText(1500)
  const pdf = await renderPdf(documentOf([{ type: 'paragraph', runs: [{ text }] }]), theme, fonts)
  expect(elementsOf(structureOf(pdf)).filter(({ type }) => type === 'P')).toMatchObject([{ text }])
})

async function tablesIn(blocks: Block[]): Promise<Structure[]> {
  const pdf = await renderPdf(documentOf(blocks), theme, fonts)
  return elementsOf(structureOf(pdf)).filter(({ type }) => type === 'Table')
}

function tallTable(rows: number): TableBlock {
  const cell = { mark: null, colSpan: 1, rowSpan: 1, vertical: false, path: null }
  const head = ['事项', '数量'].map((text, column) => ({ ...cell, role: 'columnHeader' as const, text, column }))
  const body = Array.from({ length: rows }, (_, row) => [
    { ...cell, role: 'rowHeader' as const, text: `第${row + 1}项`, column: 0 },
    { ...cell, role: 'value' as const, text: String(row), column: 1 },
  ])
  return {
    type: 'table',
    key: null,
    caption: '',
    widths: [1, 1],
    rows: [{ header: true, cells: head }, ...body.map((cells) => ({ header: false, cells }))],
    notes: [],
  }
}

function blocksOf({ preface, sections }: Document): Block[] {
  return [...preface, ...sections.flatMap(({ blocks }) => blocks)]
}

function tablesOf(document: Document): TableBlock[] {
  return blocksOf(document).filter((block) => block.type === 'table')
}

/** Type and text of what is no table, in reading order. */
function textsOf({ title, preface, sections, signature }: Document): string[] {
  const ofBlock = (block: Block): string[] => {
    switch (block.type) {
      case 'heading':
        return [`H${block.level + 2} ${block.text}`]
      case 'paragraph':
        return [`P ${block.runs.map(({ text }) => text).join('')}`]
      case 'figure':
        return block.caption === null ? [] : [`Caption ${block.caption}`]
      case 'table': {
        const caption = block.key === null && block.caption !== '' ? [`Caption ${block.caption}`] : []
        return [...caption, ...block.notes.map(({ mark, text }) => `Note ${mark}${text}`)]
      }
    }
  }
  const units = signature ? [...signature.units, ...(signature.date === null ? [] : [signature.date])] : []
  return [
    `H1 ${title}`,
    ...preface.flatMap(ofBlock),
    ...sections.flatMap((section) => [`H2 ${section.title}`, ...section.blocks.flatMap(ofBlock)]),
    ...units.map((text) => `P ${text}`),
  ]
}

/** A cell as `TH Row 2x1 text`: type, scope, rows by columns it spans. */
function rowsOf({ rows }: TableBlock): string[][] {
  return rows.map(({ cells }) =>
    cells.map(({ role, rowSpan, colSpan, text, mark }) => {
      const type = role === 'value' ? 'TD' : `TH ${role === 'rowHeader' ? 'Row' : 'Column'}`
      return `${type} ${rowSpan}x${colSpan} ${(text + (mark ?? '')).replace(/\s/g, '')}`
    }),
  )
}

function rowsIn({ children }: Structure): string[][] {
  const rows = children.filter(({ type }) => type !== 'Caption')
  expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['TR']))
  return rows.map((row) =>
    row.children.map(({ type, attributes: { Scope, RowSpan = '1', ColSpan = '1' }, text }) =>
      [type, ...(Scope ? [Scope] : []), `${RowSpan}x${ColSpan}`, text].join(' '),
    ),
  )
}
