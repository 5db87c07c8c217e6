import type * as z from 'zod'
import type { Format } from '../format/types'
import { isExact } from './decimal'
import { migrateDraft, type RawDraft } from './migrations'
import { parseNumeral } from './numeral'
import type { DraftNotice, DraftProblem, DraftReading } from './problems'
import { DRAFT_VERSION, draftSchema } from './schema'
import type { Draft } from './types'

/** The largest draft file that is read, in UTF-16 units: far above any report with pictures. */
const MAX_LENGTH = 64 * 1024 * 1024

/**
 * Reads the text of a draft file (`.nianbao.json`). Never throws, recomputes nothing, drops nothing:
 * what it does not know it refuses, naming where. Figures stay as written, wrong ones included.
 * Source: the data contract of the draft file, version 1.
 */
export function readDraft(text: string, formats: Format[]): DraftReading {
  if (text.length > MAX_LENGTH) return refuse({ code: 'draft.too-large', bytes: text.length, limit: MAX_LENGTH })
  const source = text.replace(/^\uFEFF/, '')
  if (source.trim() === '') return refuse({ code: 'draft.empty' })
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch (error) {
    return refuse(notJson(source, error))
  }
  const literal = inexactLiteral(source)
  if (literal) return refuse({ code: 'draft.too-precise', literal })
  return readDraftObject(json, formats)
}

/** Reads a draft already parsed from JSON, such as one from the browser's storage. Same rules as `readDraft`. */
export function readDraftObject(json: unknown, formats: Format[], prefix = ''): DraftReading {
  if (!isObject(json) || !('version' in json) || !('format' in json)) {
    return refuse({ code: 'draft.not-a-draft', found: describe(json) })
  }
  const version = json.version
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse({ code: 'draft.bad-version', found: describe(version) })
  }
  if (version > DRAFT_VERSION) return refuse({ code: 'draft.newer-version', version, known: DRAFT_VERSION })
  const notices: DraftNotice[] = []
  if (version < DRAFT_VERSION) notices.push({ code: 'draft.migrated', from: version, to: DRAFT_VERSION })
  const current = migrateDraft(json, version, DRAFT_VERSION)

  const format = formats.find((one) => one.id === current.format)
  if (!format) {
    const known = formats.map((one) => one.id)
    return refuse({ code: 'draft.unknown-format', path: `${prefix}format`, found: describe(current.format), known })
  }
  const read = readNumerals(current, format, prefix)
  notices.push(...read.notices)
  const parsed = draftSchema(format).safeParse(read.draft, { reportInput: true })
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => shapeProblem(issue, format, prefix)) }
  }
  const draft = parsed.data as Draft
  if (parsed.data.previous === null) return { ok: true, draft, notices }
  if (prefix) return refuse({ code: 'draft.previous-of-previous', path: `${prefix}previous` })
  const previous = readDraftObject(parsed.data.previous, formats, 'previous.')
  if (!previous.ok) return previous
  return { ok: true, draft: { ...draft, previous: previous.draft }, notices: [...notices, ...previous.notices] }
}

/** Cells written as text, such as "１２", become the numbers they plainly are; the notice says so. */
function readNumerals(raw: RawDraft, format: Format, prefix: string): { draft: RawDraft; notices: DraftNotice[] } {
  const draft = JSON.parse(JSON.stringify(raw)) as RawDraft
  const notices: DraftNotice[] = []
  for (const cell of format.cells) {
    const keys = cell.path.split('.')
    const last = keys.pop() ?? ''
    let node: unknown = draft.tables
    for (const key of keys) node = isObject(node) ? node[key] : undefined
    if (!isObject(node) || typeof node[last] !== 'string') continue
    const found = node[last]
    const numeral = parseNumeral(found, cell.unit)
    if (!numeral.ok) continue
    node[last] = numeral.value
    notices.push({ code: 'draft.numeral-read', path: `${prefix}tables.${cell.path}`, found, value: numeral.value })
  }
  return { draft, notices }
}

function shapeProblem(issue: z.core.$ZodIssue, format: Format, prefix: string): DraftProblem {
  const keys = issue.path.map(String)
  const at = prefix + keys.join('.')
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    if (keys[0] === 'tables') return { code: 'draft.unknown-cell', path: `${at}.${key}`, format: format.id }
    if (keys[0] === 'notes') return { code: 'draft.unknown-cell', path: `${at}.${key}`, format: format.id }
    return { code: 'draft.unknown-key', path: keys.length > 0 ? `${at}.${key}` : prefix + key }
  }
  const found = describe(issue.input)
  if (keys[0] === 'tables' && format.cellByPath.has(keys.slice(1).join('.'))) {
    return { code: 'draft.cell-not-a-number', path: at, found }
  }
  return { code: 'draft.shape', path: at, expected: expectedOf(issue), found }
}

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' | ')
    case 'too_small':
      return `≥ ${issue.minimum}`
    case 'too_big':
      return `≤ ${issue.maximum}`
    case 'invalid_format':
      return issue.format === 'date' ? 'YYYY-MM-DD' : issue.message
    default:
      return issue.message
  }
}

function notJson(text: string, error: unknown): DraftProblem {
  const detail = error instanceof Error ? error.message : String(error)
  const position = detail.match(/position (\d+)/)?.[1]
  if (position === undefined) return { code: 'draft.not-json', line: null, column: null, detail }
  const before = text.slice(0, Number(position)).split('\n')
  return { code: 'draft.not-json', line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1, detail }
}

/** The first number literal of a JSON text that a JavaScript number cannot hold exactly. */
function inexactLiteral(json: string): string | undefined {
  const tokens = json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g)
  for (const [token] of tokens) if (!token.startsWith('"') && !isExact(token)) return token
  return undefined
}

function refuse(problem: DraftProblem): DraftReading {
  return { ok: false, problems: [problem] }
}

function isObject(value: unknown): value is RawDraft {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function describe(value: unknown): string {
  if (value === undefined) return '—'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
