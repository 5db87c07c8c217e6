import { greatest, least } from '../many'
import type { Rule } from './marks'

/** Ruling lines that meet: the border of one table. */
export interface Mesh {
  rows: Rule[]
  columns: Rule[]
  left: number
  right: number
  top: number
  bottom: number
}

/** Distances in points. */
const SAME_LINE = 2
/** A dashed line's gaps, and corners that do not quite meet. */
const BREAK = 4
const MEET = 3
/** A page with more lines than this holds a drawing. */
const MOST_RULES = 2000

/** The tables' borders on a page, from top to bottom. A box around one thing is none. */
export function meshesOf(rules: Rule[]): Mesh[] {
  const rows = joinRules(rules, 'horizontal')
  const columns = joinRules(rules, 'vertical')
  if (rows.length + columns.length > MOST_RULES) return []
  const groups = new Map<Rule, Set<Rule>>([...rows, ...columns].map((rule) => [rule, new Set([rule])]))
  for (const row of rows) {
    for (const column of columns) {
      if (!meets(row, column)) continue
      const one = groups.get(row)
      const other = groups.get(column)
      if (!one || !other || one === other) continue
      for (const rule of other) {
        one.add(rule)
        groups.set(rule, one)
      }
    }
  }
  const meshes = [...new Set(groups.values())].map((group) => [...group]).flatMap(meshOf)
  return withoutFrames(meshes).sort((a, b) => a.top - b.top)
}

/** A table has lines of both directions, and three of one. */
function meshOf(group: Rule[]): Mesh[] {
  const rows = group.filter((rule) => rule.way === 'horizontal')
  const columns = group.filter((rule) => rule.way === 'vertical')
  if (rows.length === 0 || columns.length === 0 || rows.length + columns.length < 5) return []
  const across = [...columns.map((rule) => rule.at), ...rows.flatMap((rule) => [rule.from, rule.to])]
  const down = [...rows.map((rule) => rule.at), ...columns.flatMap((rule) => [rule.from, rule.to])]
  return [
    {
      rows,
      columns,
      left: least(across),
      right: greatest(across),
      top: least(down),
      bottom: greatest(down),
    },
  ]
}

/** Of a mesh inside another, the one with more lines is the table. */
function withoutFrames(meshes: Mesh[]): Mesh[] {
  const lines = (mesh: Mesh): number => mesh.rows.length + mesh.columns.length
  const overlap = (one: Mesh, other: Mesh): boolean =>
    one.left < other.right - MEET &&
    other.left < one.right - MEET &&
    one.top < other.bottom - MEET &&
    other.top < one.bottom - MEET
  const kept: Mesh[] = []
  for (const mesh of [...meshes].sort((a, b) => lines(b) - lines(a))) {
    if (!kept.some((other) => overlap(mesh, other))) kept.push(mesh)
  }
  return kept
}

function meets(row: Rule, column: Rule): boolean {
  return (
    column.at > row.from - MEET && column.at < row.to + MEET && row.at > column.from - MEET && row.at < column.to + MEET
  )
}

/** Pieces of a line as one line: borders are drawn cell by cell, dash by dash, twice side by side. */
function joinRules(rules: Rule[], way: Rule['way']): Rule[] {
  const ordered = rules.filter((rule) => rule.way === way).sort((a, b) => a.at - b.at)
  const bands: Rule[][] = []
  for (const rule of ordered) {
    const band = bands[bands.length - 1]
    if (band?.[0] && rule.at - band[0].at <= SAME_LINE) band.push(rule)
    else bands.push([rule])
  }
  return bands.flatMap(joinBand)
}

function joinBand(band: Rule[]): Rule[] {
  const joined: Rule[] = []
  for (const rule of [...band].sort((a, b) => a.from - b.from)) {
    const last = joined[joined.length - 1]
    if (last && rule.from <= last.to + BREAK) last.to = Math.max(last.to, rule.to)
    else joined.push({ ...rule })
  }
  return joined.filter((rule) => rule.to - rule.from > BREAK)
}
