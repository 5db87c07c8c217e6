import type * as z from 'zod'
import { expectedOf, inputOf, placesOf } from '../format/issues'
import { findJsonError, numberLiterals, preview } from '../format/json'
import { cellName } from '../format/labels'
import type { Format } from '../format/types'
import { setCells } from './cells'
import { isExact } from './decimal'
import { migrateDraft, type RawDraft } from './migrations'
import { parseNumeral } from './numeral'
import type { DraftNotice, DraftProblem, DraftReading } from './problems'
import { DRAFT_VERSION, draftSchema } from './schema'
import type { Draft } from './types'

/** The largest draft file that is read, in UTF-16 units: far above any report with pictures. */
export const MAX_DRAFT_LENGTH = 64 * 1024 * 1024

/**
 * Reads the text of a draft file (`.nianbao.json`). Never throws, recomputes nothing, drops nothing:
 * what it does not know it refuses, naming where. Figures stay as written, wrong ones included.
 * Source: the data contract of the draft file, version 1.
 */
export function readDraft(text: string, formats: Format[]): DraftReading {
  if (text.length > MAX_DRAFT_LENGTH)
    return refuse({ code: 'draft.too-large', bytes: text.length, limit: MAX_DRAFT_LENGTH })
  const source = text.replace(/^\uFEFF/, '')
  if (source.trim() === '') return refuse({ code: 'draft.empty' })
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch {
    return refuse(notJson(source))
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
  const parsed = schemaOf(format).safeParse(read.draft, { reportInput: true })
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.flatMap((issue) => shapeProblems(issue, format, prefix)) }
  }
  const draft = parsed.data as Draft
  if (parsed.data.previous === null) return { ok: true, draft, notices }
  if (prefix) return refuse({ code: 'draft.previous-of-previous', path: `${prefix}previous` })
  const previous = readDraftObject(parsed.data.previous, formats, 'previous.')
  if (!previous.ok) return { ok: false, problems: previous.problems.map(inPrevious) }
  return { ok: true, draft: { ...draft, previous: previous.draft }, notices: [...notices, ...previous.notices] }
}

const schemas = new WeakMap<Format, ReturnType<typeof draftSchema>>()

/** A format's schema is made once: reading many drafts should not make it again for each. */
function schemaOf(format: Format): ReturnType<typeof draftSchema> {
  const schema = schemas.get(format) ?? draftSchema(format)
  schemas.set(format, schema)
  return schema
}

/** Cells written as text, such as "１２", become the numbers they plainly are; the notice says so. */
function readNumerals(raw: RawDraft, format: Format, prefix: string): { draft: RawDraft; notices: DraftNotice[] } {
  const values: [string, number | null][] = []
  const notices: DraftNotice[] = []
  for (const cell of format.cells) {
    let found: unknown = raw.tables
    for (const key of cell.path.split('.')) found = isObject(found) ? found[key] : undefined
    if (typeof found !== 'string') continue
    const numeral = parseNumeral(found, cell.unit)
    if (!numeral.ok) continue
    values.push([cell.path, numeral.value])
    notices.push({
      code: 'draft.numeral-read',
      path: `${prefix}tables.${cell.path}`,
      cell: cellName(cell),
      found,
      value: numeral.value,
    })
  }
  // Where a cell was found there are tables, whatever else the draft may lack.
  return { draft: values.length > 0 ? { ...setCells(raw as unknown as Draft, values) } : raw, notices }
}

function shapeProblems(issue: z.core.$ZodIssue, format: Format, prefix: string): DraftProblem[] {
  return placesOf(issue).map((place): DraftProblem => {
    const keys = place.map(String)
    const path = prefix + keys.join('.')
    if (issue.code === 'unrecognized_keys') {
      return keys[0] === 'tables' || keys[0] === 'notes'
        ? { code: 'draft.unknown-cell', path, format: format.id }
        : { code: 'draft.unknown-key', path }
    }
    const found = describe(inputOf(issue))
    const cell = keys[0] === 'tables' ? format.cellByPath.get(keys.slice(1).join('.')) : undefined
    return cell
      ? { code: 'draft.cell-not-a-number', path, cell: cellName(cell), found }
      : { code: 'draft.shape', path, expected: expectedOf(issue), found }
  })
}

function notJson(text: string): DraftProblem {
  const place = findJsonError(text)
  return { code: 'draft.not-json', line: place?.line ?? null, column: place?.column ?? null }
}

/** The first number literal of a JSON text that a JavaScript number cannot hold exactly. */
function inexactLiteral(json: string): string | undefined {
  for (const literal of numberLiterals(json)) if (!isExact(literal)) return literal
  return undefined
}

/** A problem that does not say by its path that it lies in last year's draft is told so. */
function inPrevious(problem: DraftProblem): DraftProblem {
  return 'path' in problem ? problem : { code: 'draft.previous', problem }
}

function refuse(problem: DraftProblem): DraftReading {
  return { ok: false, problems: [problem] }
}

function isObject(value: unknown): value is RawDraft {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function describe(value: unknown): string {
  return value === undefined ? '—' : preview(value)
}
