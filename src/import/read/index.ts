import type { Source } from '../source'
import { decodeText } from './decode'
import { fileKind } from './kind'
import { limitSource } from './limit-source'
import { limit, MAX_BYTES } from './limits'
import { type ArchivedPage, archivedPages } from './mhtml'
import { tabsOfCsv } from './text/csv'
import { type ReadNotice, Refusal, refuse, type SourceReading } from './types'
import type { Zip } from './zip'

/** A page, or a part of one as copied from it, begins with an element. */
const BEGINS = /^(?:\s|<\?xml[^<>]*>|<!--(?:[^-]|-(?!->))*-->)*<(?:!doctype|[a-z][a-z0-9]*)\b[^<>]*>/i
/** Markup no text has: Markdown may have single elements in its lines, but closes none of these. */
const MARKUP = /<\/(?:table|tr|p|div|h[1-6])\s*>/i
/** Nothing but an address, as copied where a browser shows it. */
const ADDRESS = /^\s*(?:https?|file):\/\/\S+\s*$/i
/** The root of a Word file saved as one XML text, whatever declarations stand before it. */
const WORD_XML = /<(?:pkg:package|\w{1,20}:wordDocument)\s/
const DRAFT = /^\s*\{[\s\S]*"format"\s*:/

/**
 * Reads the bytes of any file into the neutral source, by its content and never by its name alone. Never throws and
 * fetches or executes nothing: what cannot be read comes back as a problem with its code.
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<SourceReading> {
  try {
    if (bytes.length === 0) refuse({ code: 'read.empty' })
    if (bytes.length > MAX_BYTES) refuse({ code: 'read.too-large', bytes: bytes.length, limit: MAX_BYTES })
    return await readKind(name, bytes)
  } catch (error) {
    return problemOf(error)
  }
}

function problemOf(error: unknown): SourceReading {
  if (error instanceof Refusal) return { ok: false, problem: error.problem }
  return { ok: false, problem: { code: 'read.broken', detail: error instanceof Error ? error.message : String(error) } }
}

async function readKind(name: string, bytes: Uint8Array): Promise<SourceReading> {
  const file = fileKind(name, bytes)
  if (file.kind === 'unread') return refuse({ code: 'read.unread-kind', kind: file.unread })
  if (file.kind === 'encrypted-docx') return refuse({ code: 'read.encrypted', kind: 'docx' })
  if (file.kind === 'broken-zip') return refuse({ code: 'read.broken', detail: 'ZIP' })
  if (file.kind === 'unknown') return refuse({ code: 'read.unknown-kind' })
  if (file.kind === 'docx') return readWord(file.zip)
  if (file.kind === 'pdf') {
    const { source, notices } = await (await import('./pdf')).readPdf(bytes)
    return readingOf(source, notices)
  }
  if (file.kind !== 'text') return refuse({ code: 'read.unread-kind', kind: file.kind })
  return readText(bytes)
}

/** Programs that make Word files of pages put the page in and nothing else: then it is read as that page is. */
async function readWord(zip: Zip): Promise<SourceReading> {
  const { source, notices, joined } = (await import('./docx')).readDocx(zip)
  const [page, ...others] = joined
  const isPage = page && others.length === 0 && source.blocks.length === 0 && fileKind('', page).kind === 'text'
  return isPage ? readText(page) : readingOf(source, notices)
}

async function readText(bytes: Uint8Array): Promise<SourceReading> {
  const [first = { bytes, charset: null }, ...frames] = archivedPages(bytes)
  return frames.length > 0 ? readArchive([first, ...frames]) : readPage(first)
}

/** Of an archive's pages the one with most cells of tables: a report may stand in a frame of the page that was saved. */
async function readArchive(pages: ArchivedPage[]): Promise<SourceReading> {
  const readings = await Promise.all(pages.map((page) => readPage(page).catch(problemOf)))
  const read = readings.flatMap((reading) => (reading.ok ? [{ reading, cells: countCells(reading.source) }] : []))
  const [fullest] = [...read].sort((a, b) => b.cells - a.cells)
  const count = read.filter((one) => one !== fullest && one.cells > 0).length
  if (!fullest) return readings[0] ?? { ok: false, problem: { code: 'read.no-text' } }
  const { source, notices } = fullest.reading
  return { ok: true, source, notices: count > 0 ? [...notices, { code: 'read.other-frames', count }] : notices }
}

function countCells({ blocks }: Source): number {
  return blocks.reduce((sum, block) => sum + (block.type === 'table' ? block.rows.flat().length : 0), 0)
}

async function readPage(page: ArchivedPage): Promise<SourceReading> {
  const { text, used, declared } = decodeText(page.bytes, page.charset)
  const { source, notices } = await readKindOfText(text)
  const otherwise = declared !== null && encodingName(declared) !== used
  const encoding: ReadNotice[] = otherwise ? [{ code: 'read.other-encoding', declared, used }] : []
  return readingOf(source, [...encoding, ...notices])
}

/** What was read, unless it is more than a report has. */
function readingOf(source: Source, notices: ReadNotice[]): SourceReading {
  limitSource(source)
  return { ok: true, source, notices }
}

async function readKindOfText(text: string): Promise<{ source: Source; notices: ReadNotice[] }> {
  const plain = text.replace(/^\uFEFF/, '')
  if (plain.trim() === '') refuse({ code: 'read.empty' })
  if (ADDRESS.test(plain)) refuse({ code: 'read.unread-kind', kind: 'shortcut' })
  if (DRAFT.test(plain.slice(0, 2000)))
    return withoutNotices({ kind: 'draft', blocks: [], title: null, embedded: plain })
  if (WORD_XML.test(plain.slice(0, 2000))) return (await import('./docx')).readWordXml(plain)
  if (!BEGINS.test(plain) && !MARKUP.test(plain)) return readPlain(plain)
  const { isMixed, readMixed } = await import('./mixed')
  if (isMixed(plain)) return withoutNotices(readMixed(plain))
  const { readHtml, shownTextFile } = await import('./html')
  const file = shownTextFile(plain)
  return file === null ? readHtml(plain) : readPlain(file)
}

async function readPlain(text: string): Promise<{ source: Source; notices: ReadNotice[] }> {
  limit('characters', text.length)
  return withoutNotices((await import('./text')).readTextSource(tabsOfCsv(text) ?? text))
}

function withoutNotices(source: Source): { source: Source; notices: ReadNotice[] } {
  return { source, notices: [] }
}

/** The standard name of an encoding; GBK and GB 2312 are read as the GB 18030 that holds them. */
function encodingName(label: string): string {
  return /^gb/.test(label) ? 'gb18030' : label.replace(/^utf8$/, 'utf-8')
}
