import type * as z from 'zod'
import { expected as words } from '../messages/zh-CN'
import { cellsOf } from './cells'
import { checkDefinition } from './check'
import { expectedOf, foundAt, placesOf } from './issues'
import { findJsonError } from './json'
import type { TemplateProblem } from './problems'
import { computedCells, resolveRelations } from './relations'
import { type FormatDefinition, formatSchema } from './schema'
import type { Format, Relation } from './types'

/** A template file: its name as the reader of a message knows it, and its text (UTF-8 JSON). */
export interface TemplateFile {
  name: string
  text: string
}

export interface LoadedFormats {
  formats: Format[]
  problems: TemplateProblem[]
}

/**
 * Reads the files of a formats folder. Never throws: a broken file gives problems and no format.
 * Formats come sorted by the year they start with.
 */
export function loadFormats(files: TemplateFile[]): LoadedFormats {
  const results = files.map((file) => ({ file: file.name, ...readFormat(file) }))
  const problems = results.flatMap((result) => result.problems)
  const formats: Format[] = []
  for (const { file, format } of results) {
    if (!format) continue
    const clash = formats.find((other) => other.id === format.id || yearsOverlap(other, format))
    if (clash) {
      const sameId = clash.id === format.id
      problems.push({
        code: sameId ? 'template.duplicate' : 'template.years',
        file,
        path: sameId ? 'id' : 'years',
        expected: sameId ? words.format.ownId : words.format.ownYears(clash.id),
        found: sameId ? format.id : JSON.stringify(format.years),
      })
      continue
    }
    formats.push(format)
  }
  return { formats: formats.sort((a, b) => a.years.from - b.years.from), problems }
}

/** Reads one format file. Never throws. */
export function readFormat(file: TemplateFile): { format: Format | null; problems: TemplateProblem[] } {
  let json: unknown
  try {
    json = JSON.parse(file.text)
  } catch (error) {
    const problem: TemplateProblem = {
      code: 'template.not-json',
      file: file.name,
      path: placeInText(file.text),
      expected: words.format.json,
      found: error instanceof Error ? error.message : String(error),
    }
    return { format: null, problems: [problem] }
  }
  const parsed = formatSchema.safeParse(json, { reportInput: true })
  if (!parsed.success) {
    return { format: null, problems: parsed.error.issues.flatMap((issue) => shapeProblems(file.name, issue, json)) }
  }
  const problems = checkDefinition(parsed.data).map((problem) => ({ ...problem, file: file.name }))
  return problems.length > 0 ? { format: null, problems } : { format: deriveFormat(parsed.data), problems: [] }
}

/** The format in force for reports on a year, or null where no notice covers it. */
export function proposeFormat(formats: Format[], year: number): Format | null {
  return (
    formats.find((format) => year >= format.years.from && year <= (format.years.to ?? Number.POSITIVE_INFINITY)) ?? null
  )
}

function deriveFormat(definition: FormatDefinition): Format {
  const cells = cellsOf(definition)
  const { relations } = resolveRelations(definition, cells)
  const relationsByCell = new Map<string, Relation[]>()
  for (const relation of relations) {
    for (const path of new Set([...relation.left, ...relation.right])) {
      relationsByCell.set(path, [...(relationsByCell.get(path) ?? []), relation])
    }
  }
  return {
    ...definition,
    cells,
    cellByPath: new Map(cells.map((cell) => [cell.path, cell])),
    relations,
    computedBy: computedCells(relations),
    relationsByCell,
  }
}

/** Line and column as editors write them: 12:5. */
function placeInText(text: string): string {
  const place = findJsonError(text)
  return place ? `${place.line}:${place.column}` : ''
}

function shapeProblems(file: string, issue: z.core.$ZodIssue, json: unknown): TemplateProblem[] {
  return placesOf(issue).map((keys) => ({
    code: 'template.shape',
    file,
    path: keys.join('.'),
    expected: expectedOf(issue),
    found: foundAt(json, keys),
  }))
}

function yearsOverlap(a: FormatDefinition, b: FormatDefinition): boolean {
  const end = (format: FormatDefinition) => format.years.to ?? Number.POSITIVE_INFINITY
  return a.years.from <= end(b) && b.years.from <= end(a)
}
