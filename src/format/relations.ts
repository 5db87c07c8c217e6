import { bindPattern, expandPattern, fillPattern } from './patterns'
import type { FormatDefinition } from './schema'
import type { Cell, Relation } from './types'

/** What a rule's patterns resolve to; `unresolved` lists patterns that name no cell, with where they stand. */
export interface ResolvedRelations {
  relations: Relation[]
  unresolved: { at: (string | number)[]; pattern: string }[]
}

/** Every relation of the definition's rules, with the patterns resolved against its cells. */
export function resolveRelations(definition: FormatDefinition, cells: Cell[]): ResolvedRelations {
  const paths = cells.map((cell) => cell.path)
  const sectionByPath = new Map(cells.map((cell) => [cell.path, cell.section]))
  const relations: Relation[] = []
  const unresolved: ResolvedRelations['unresolved'] = []

  const resolve = (pattern: string, bindings: Record<string, string>, at: (string | number)[]) => {
    const found = expandPattern(fillPattern(pattern, bindings), paths)
    if (found.length === 0) unresolved.push({ at, pattern: fillPattern(pattern, bindings) })
    return found
  }

  definition.rules.forEach((rule, r) => {
    if (rule.type !== 'relation') return
    rule.instances.forEach((instance, i) => {
      const at = ['rules', r, 'instances', i]
      const bound = paths.map((path) => bindPattern(instance.each, path)).filter((bindings) => bindings !== null)
      if (bound.length === 0) unresolved.push({ at: [...at, 'each'], pattern: instance.each })
      for (const bindings of bound) {
        const side = (name: 'left' | 'right') =>
          instance[name].flatMap((pattern, p) => resolve(pattern, bindings, [...at, name, p]))
        const [left, right] = [side('left'), side('right')]
        relations.push({
          rule,
          left,
          relation: instance.relation,
          right,
          settledByNote: instance.settledByNote ?? false,
          section: sectionByPath.get(right[0] ?? left[0] ?? '') ?? '',
        })
      }
    })
  })
  return { relations, unresolved }
}

/** For every computed cell the first relation that fills it. Where two would, the later one only checks. */
export function computedCells(relations: Relation[]): Map<string, Relation> {
  const computedBy = new Map<string, Relation>()
  for (const relation of relations) {
    const target = relation.rule.computes ? relation.right[0] : undefined
    if (target && !computedBy.has(target)) computedBy.set(target, relation)
  }
  return computedBy
}

/** A computed cell that depends on itself, if there is one. */
export function findCycle(computedBy: ReadonlyMap<string, Relation>): string | null {
  const settled = new Set<string>()
  const visiting = new Set<string>()
  const visit = (path: string): string | null => {
    if (settled.has(path)) return null
    if (visiting.has(path)) return path
    visiting.add(path)
    for (const addend of computedBy.get(path)?.left ?? []) {
      const cycle = visit(addend)
      if (cycle) return cycle
    }
    visiting.delete(path)
    settled.add(path)
    return null
  }
  for (const path of computedBy.keys()) {
    const cycle = visit(path)
    if (cycle) return cycle
  }
  return null
}
