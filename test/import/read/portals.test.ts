import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildDocument } from '../../../src/document/build'
import { getCell } from '../../../src/draft/cells'
import { readDraft } from '../../../src/draft/read'
import type { Draft } from '../../../src/draft/types'
import { importSource } from '../../../src/import/import'
import { officialFormats } from '../../support/formats'
import { importWords } from '../../support/import-words'
import { paragraphs, read, tables } from './reading'

const FOLDER = new URL('../../fixtures/sources/', import.meta.url)
const pages = readdirSync(FOLDER).filter((name) => /^portal-.*\.html$/.test(name))

/** The report all portal pages of a format show. */
function shown(page: string): Draft {
  const format = page.match(/(\d{4})\.html$/)?.[1]
  const reading = readDraft(readFileSync(new URL(`portal-${format}.nianbao.json`, FOLDER), 'utf8'), officialFormats)
  if (!reading.ok) throw new Error(`portal-${format}`)
  return reading.draft
}

/** What stands around reports on portals, and nowhere in them. */
const FRAME =
  /网站首页|信息公开指南|水务局2021年|财政局2020年|用户名|密码|ICP备|访客|分享到|新浪微博|热门推荐|ueditor_end/

test('there are pages of six kinds of portal', () => expect(pages).toHaveLength(6))

test.each(pages)('%s gives the whole report and nothing of the frame', async (page) => {
  const expected = shown(page)
  const format = officialFormats.find(({ id }) => id === expected.format)
  if (!format) throw new Error(expected.format)
  const source = await read(new Uint8Array(readFileSync(new URL(page, FOLDER))))
  const texts = paragraphs(source)
  const cells = tables(source).flatMap(({ rows }) => rows.flat().map(({ text }) => text))
  expect([...texts, ...cells].filter((text) => FRAME.test(text))).toEqual([])
  const document = buildDocument(format, expected)
  const written = [document.title, ...document.sections.map(({ title }) => title)]
  for (const text of written) expect(texts).toContain(text)

  const { draft } = await importSource(source, officialFormats, importWords)
  const figures = (one: Draft) => Object.fromEntries(format.cells.map(({ path }) => [path, getCell(one, path)]))
  expect(figures(draft)).toEqual(figures(expected))
  const { year, title, preface, sections, signature, agency } = draft
  expect({ year, title, preface, sections, signature, agency: agency.name }).toEqual({
    year: expected.year,
    title: expected.title,
    preface: expected.preface,
    sections: expected.sections,
    signature: expected.signature,
    agency: expected.agency.name,
  })
})
