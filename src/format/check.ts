import { expected } from '../messages/zh-CN'
import { cellsOf } from './cells'
import { figureColumns, labelDepth } from './grid'
import { bindPattern, expandPattern, fillPattern } from './patterns'
import type { TemplateProblem, TemplateProblemCode } from './problems'
import { computedCells, findCycle, resolveRelations } from './relations'
import type { FormatDefinition, TableDefinition } from './schema'
import type { Cell } from './types'

const words = expected.format

type Problem = Omit<TemplateProblem, 'file'>

/** What a definition of the right shape can still get wrong: names that clash, miss, or do not fit together. */
export function checkDefinition(definition: FormatDefinition): Problem[] {
  const structure = [
    ...checkTitle(definition),
    ...checkYears(definition),
    ...checkSections(definition),
    ...definition.tables.flatMap(checkTable),
    ...checkUnique(definition),
  ]
  // Rules are only worth reading against cells that stand.
  return structure.length > 0 ? structure : checkRules(definition)
}

function checkTitle(definition: FormatDefinition): Problem[] {
  return ['{agency}', '{year}']
    .filter((placeholder) => !definition.title.includes(placeholder))
    .map((placeholder) => problem('template.title', 'title', words.placeholder(placeholder), definition.title))
}

function checkYears({ years }: FormatDefinition): Problem[] {
  if (years.to === null || years.from <= years.to) return []
  return [problem('template.years', 'years.to', words.laterYear(years.from), String(years.to))]
}

function checkSections(definition: FormatDefinition): Problem[] {
  const known = new Set(definition.tables.map((table) => table.key))
  const used = new Set<string>()
  const problems: Problem[] = []
  definition.sections.forEach((section, s) => {
    if (section.kind !== 'tables') return
    section.tables.forEach((key, t) => {
      const at = `sections.${s}.tables.${t}`
      if (!known.has(key)) problems.push(problem('template.unknown-table', at, expected.oneOf([...known]), key))
      if (used.has(key)) problems.push(problem('template.duplicate', at, words.ownTable, key))
      used.add(key)
    })
  })
  definition.tables.forEach((table, t) => {
    if (!used.has(table.key)) {
      problems.push(problem('template.table-not-used', `tables.${t}.key`, words.usedTable, table.key))
    }
  })
  return problems
}

function checkTable(table: TableDefinition, t: number): Problem[] {
  const problems: Problem[] = []
  const stub = table.widths.stub.length
  const figures = table.blocks.map(figureColumns)
  const widest = Math.max(...figures)
  table.blocks.forEach((block, b) => {
    const at = `tables.${t}.blocks.${b}`
    const depth = labelDepth(block.rows)
    if (depth > stub) {
      problems.push(problem('template.width', `tables.${t}.widths.stub`, words.stubWidths(depth), String(stub)))
    }
    if (figures[b] !== widest) {
      problems.push(problem('template.width', `${at}.columns`, words.columns(widest), String(figures[b])))
    }
  })
  return problems
}

function checkUnique(definition: FormatDefinition): Problem[] {
  const cells = cellsOf(definition)
  const problems = [
    ...repeated(definition.sections.map((section) => section.key)).map((i) =>
      duplicate(`sections.${i}.key`, definition.sections[i]?.key),
    ),
    ...repeated(definition.tables.map((table) => table.key)).map((i) =>
      duplicate(`tables.${i}.key`, definition.tables[i]?.key),
    ),
    ...repeated(definition.rules.map((rule) => rule.id)).map((i) =>
      duplicate(`rules.${i}.id`, definition.rules[i]?.id),
    ),
    ...repeated(cells.map((cell) => cell.path)).map((i) => duplicate('tables', cells[i]?.path)),
  ]
  const paths = new Set(cells.map((cell) => cell.path))
  for (const path of paths) {
    const inside = [...paths].find((other) => other.startsWith(`${path}.`))
    if (inside) problems.push(problem('template.duplicate', 'tables', words.noCellInside(path), inside))
  }
  for (const cell of cells) {
    if ((cell.kind === 'amount') !== (cell.unit !== null)) {
      problems.push(problem('template.unit', 'tables', words.unit(cell.path), String(cell.unit)))
    }
  }
  return problems
}

function checkRules(definition: FormatDefinition): Problem[] {
  const cells = cellsOf(definition)
  const { relations, unresolved } = resolveRelations(definition, cells)
  if (unresolved.length > 0) {
    return unresolved.map(({ at, pattern }) =>
      problem('template.rule-names-no-cell', at.join('.'), words.somePattern, pattern),
    )
  }
  const problems = [
    ...definition.carryForward.flatMap((carry, c) => checkCarry(carry, `carryForward.${c}`, cells)),
    ...definition.acrossYears.flatMap((across, a) => checkAcross(across, `acrossYears.${a}`, cells)),
    ...checkCharts(definition, cells),
  ]
  for (const relation of relations) {
    const at = `rules.${definition.rules.indexOf(relation.rule)}`
    const operands = [...relation.left, ...relation.right]
    for (const i of repeated(operands)) {
      problems.push(problem('template.duplicate', at, words.cellsOnce, operands[i] ?? ''))
    }
    if (!relation.rule.computes) continue
    if (relation.relation !== '=' || relation.right.length !== 1) {
      problems.push(
        problem('template.rule-computes', at, words.oneResult, `${relation.relation} ${relation.right.join(', ')}`),
      )
    }
  }
  const cycle = findCycle(computedCells(relations))
  if (cycle) problems.push(problem('template.rule-computes', 'rules', words.noCircle, cycle))
  return problems
}

/** The other year's form may be another, so what is taken from it is only checked for its {names}. */
function checkCarry({ from, to }: FormatDefinition['carryForward'][number], at: string, cells: Cell[]): Problem[] {
  const bound = cells.map((cell) => bindPattern(to, cell.path)).find((bindings) => bindings !== null)
  if (!bound) {
    return [problem('template.rule-names-no-cell', `${at}.to`, words.somePattern, to)]
  }
  const source = fillPattern(from, bound)
  if (!/[{*]/.test(source)) return []
  return [problem('template.rule-names-no-cell', `${at}.from`, words.oneSource, source)]
}

/** All figures a year follows from are cells of this form: an empty sum would count as 0. */
function checkAcross({ each, ...sums }: FormatDefinition['acrossYears'][number], at: string, cells: Cell[]): Problem[] {
  const paths = cells.map((cell) => cell.path)
  const bound = paths.map((path) => bindPattern(each, path)).filter((bindings) => bindings !== null)
  if (bound.length === 0) return [problem('template.rule-names-no-cell', `${at}.each`, words.somePattern, each)]
  return (['previous', 'plus', 'minus'] as const).flatMap((key) =>
    sums[key].flatMap((pattern, p) => {
      const nowhere = bound
        .map((bindings) => fillPattern(pattern, bindings))
        .find((filled) => expandPattern(filled, paths).length === 0)
      return nowhere === undefined
        ? []
        : [problem('template.rule-names-no-cell', `${at}.${key}.${p}`, words.somePattern, nowhere)]
    }),
  )
}

function checkCharts({ charts }: FormatDefinition, cells: Cell[]): Problem[] {
  const paths = cells.map((cell) => cell.path)
  const nowhere = charts.flatMap(({ series }, c) =>
    series.flatMap((one, s) =>
      one.cells
        .map((pattern, p) => ({ pattern, at: `charts.${c}.series.${s}.cells.${p}` }))
        .filter(({ pattern }) => expandPattern(pattern, paths).length === 0),
    ),
  )
  return [
    ...nowhere.map(({ pattern, at }) => problem('template.chart-names-no-cell', at, words.somePattern, pattern)),
    ...repeated(charts.map((chart) => chart.key)).map((i) => duplicate(`charts.${i}.key`, charts[i]?.key)),
  ]
}

/** Indices of values that stood before. */
function repeated(values: string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []))
}

function duplicate(path: string, found: string | undefined): Problem {
  return problem('template.duplicate', path, words.ownName, found ?? '')
}

function problem(code: TemplateProblemCode, path: string, should: string, found: string): Problem {
  return { code, path, expected: should, found }
}
