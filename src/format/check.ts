import { cellsOf } from './cells'
import { figureColumns, labelDepth } from './grid'
import { bindPattern, expandPattern, fillPattern } from './patterns'
import type { TemplateProblem, TemplateProblemCode } from './problems'
import { computedCells, findCycle, resolveRelations } from './relations'
import type { FormatDefinition, TableDefinition } from './schema'
import type { Cell } from './types'

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
    .map((placeholder) => problem('template.title', 'title', `the placeholder ${placeholder}`, definition.title))
}

function checkYears({ years }: FormatDefinition): Problem[] {
  if (years.to === null || years.from <= years.to) return []
  return [problem('template.years', 'years.to', `null or at least ${years.from}`, String(years.to))]
}

function checkSections(definition: FormatDefinition): Problem[] {
  const known = new Set(definition.tables.map((table) => table.key))
  const used = new Set<string>()
  const problems: Problem[] = []
  definition.sections.forEach((section, s) => {
    if (section.kind !== 'tables') return
    section.tables.forEach((key, t) => {
      const at = `sections.${s}.tables.${t}`
      if (!known.has(key)) problems.push(problem('template.unknown-table', at, [...known].join(' | '), key))
      if (used.has(key)) problems.push(problem('template.duplicate', at, 'a table no other section has', key))
      used.add(key)
    })
  })
  definition.tables.forEach((table, t) => {
    if (!used.has(table.key)) {
      problems.push(problem('template.table-not-used', `tables.${t}.key`, 'a table some section names', table.key))
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
      problems.push(
        problem(
          'template.width',
          `tables.${t}.widths.stub`,
          `${depth} widths, one for each level of row labels`,
          String(stub),
        ),
      )
    }
    if (figures[b] !== widest) {
      problems.push(
        problem(
          'template.width',
          `${at}.columns`,
          `${widest} grid columns, as the widest block has (see span)`,
          String(figures[b]),
        ),
      )
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
    if (inside) problems.push(problem('template.duplicate', 'tables', `no cell inside the cell ${path}`, inside))
  }
  for (const cell of cells) {
    if ((cell.kind === 'amount') !== (cell.unit !== null)) {
      problems.push(
        problem(
          'template.unit',
          'tables',
          `a unit for an amount, and only for an amount: ${cell.path}`,
          String(cell.unit),
        ),
      )
    }
  }
  return problems
}

function checkRules(definition: FormatDefinition): Problem[] {
  const cells = cellsOf(definition)
  const { relations, unresolved } = resolveRelations(definition, cells)
  if (unresolved.length > 0) {
    return unresolved.map(({ at, pattern }) =>
      problem('template.rule-names-no-cell', at.join('.'), 'a pattern that matches at least one cell', pattern),
    )
  }
  const problems = [
    ...definition.carryForward.flatMap((carry, c) => checkCarry(carry, `carryForward.${c}`, cells)),
    ...checkCharts(definition, cells),
  ]
  for (const relation of relations) {
    const at = `rules.${definition.rules.indexOf(relation.rule)}`
    const operands = [...relation.left, ...relation.right]
    for (const i of repeated(operands)) {
      problems.push(problem('template.duplicate', at, 'every cell only once in a relation', operands[i] ?? ''))
    }
    if (!relation.rule.computes) continue
    if (relation.relation !== '=' || relation.right.length !== 1) {
      problems.push(
        problem(
          'template.rule-computes',
          at,
          'one cell on the right and the relation =',
          `${relation.relation} ${relation.right.join(', ')}`,
        ),
      )
    }
  }
  const cycle = findCycle(computedCells(relations))
  if (cycle)
    problems.push(problem('template.rule-computes', 'rules', 'computed cells that do not depend on themselves', cycle))
  return problems
}

/** The other year's form may be another, so what is taken from it is only checked for its {names}. */
function checkCarry({ from, to }: FormatDefinition['carryForward'][number], at: string, cells: Cell[]): Problem[] {
  const bound = cells.map((cell) => bindPattern(to, cell.path)).find((bindings) => bindings !== null)
  if (!bound) {
    return [problem('template.rule-names-no-cell', `${at}.to`, 'a pattern that matches at least one cell', to)]
  }
  const source = fillPattern(from, bound)
  if (!/[{*]/.test(source)) return []
  return [problem('template.rule-names-no-cell', `${at}.from`, 'one cell for each that `to` matches', source)]
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
    ...nowhere.map(({ pattern, at }) =>
      problem('template.chart-names-no-cell', at, 'a pattern that matches at least one cell', pattern),
    ),
    ...repeated(charts.map((chart) => chart.key)).map((i) => duplicate(`charts.${i}.key`, charts[i]?.key)),
  ]
}

/** Indices of values that stood before. */
function repeated(values: string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []))
}

function duplicate(path: string, found: string | undefined): Problem {
  return problem('template.duplicate', path, 'a name used only once', found ?? '')
}

function problem(code: TemplateProblemCode, path: string, expected: string, found: string): Problem {
  return { code, path, expected, found }
}
