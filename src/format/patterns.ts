/**
 * Path patterns of the format files. A pattern is a cell path in which
 * `{name}` stands for one or more segments and binds them, and `*` for one or more segments.
 * A name that stands twice stands for the same segments both times.
 */

/** A pattern as a format file writes it. */
export const PATTERN = /^(?:[A-Za-z]\w*|\*|\{[A-Za-z]\w*\})(?:\.(?:[A-Za-z]\w*|\*|\{[A-Za-z]\w*\}))*$/

/** The values the pattern's {names} take in a path, or null when the path does not match. */
export function bindPattern(pattern: string, path: string): Record<string, string> | null {
  const match = path.match(patternExpression(pattern))
  return match ? { ...match.groups } : null
}

/** The pattern with its {names} replaced by bound values. */
export function fillPattern(pattern: string, bindings: Record<string, string>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => bindings[name] ?? whole)
}

/** The paths a pattern stands for, in the order given; none while a {name} in it is unbound. */
export function expandPattern(pattern: string, paths: readonly string[]): string[] {
  if (pattern.includes('{')) return []
  if (!pattern.includes('*')) return paths.filter((path) => path === pattern)
  const expression = patternExpression(pattern)
  return paths.filter((path) => expression.test(path))
}

/** A format's few patterns are each held against all of its cells, and made once: a fifth of reading it (measured). */
const expressions = new Map<string, RegExp>()

function patternExpression(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? makeExpression(pattern)
  expressions.set(pattern, known)
  return known
}

function makeExpression(pattern: string): RegExp {
  const names = new Set<string>()
  const source = pattern
    .split('.')
    .map((segment) => {
      const name = segment.match(/^\{(\w+)\}$/)?.[1]
      if (name && names.has(name)) return `\\k<${name}>`
      if (name) names.add(name)
      if (name) return `(?<${name}>[^.]+(?:\\.[^.]+)*)`
      return segment === '*' ? '[^.]+(?:\\.[^.]+)*' : segment.replace(/[^\w]/g, '\\$&')
    })
    .join('\\.')
  return new RegExp(`^${source}$`)
}
