import type { RuleWords } from '../book-schema'
import type { Reporter } from '../prose/context'
import type { Found, TextFinder } from './found'

/**
 * Finds where a text speaks of its author as of another agency, as what was taken from another's report does: 我局 in a town's,
 * or another name where the author's stands.
 */
export function agencyFinder({ agency }: RuleWords, { name, level }: Reporter): TextFinder {
  const self = new RegExp(agency.self, 'g')
  const named = agency.named.filter((one) => one.level === undefined || one.level === level)
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const patterns = named.map(({ pattern }) => new RegExp(pattern.replaceAll('{agency}', literal), 'gm'))
  return (text) => {
    if (name === '') return []
    const find = (pattern: RegExp, isOwn: (unit: string) => boolean) =>
      [...text.matchAll(pattern)].flatMap(({ groups, index, 0: whole }): Found[] => {
        const { unit = '' } = groups ?? {}
        if (isOwn(unit)) return []
        const start = index + whole.indexOf(unit)
        const fault = { kind: 'agency' as const, found: unit, agency: name }
        return [{ rule: agency.rule, start, end: start + unit.length, fault }]
      })
    return [
      ...find(self, (unit) => name.includes(unit.slice(1))),
      ...patterns.flatMap((pattern) =>
        find(pattern, (unit) => unit.endsWith(name) || [...unit].every((one) => name.includes(one))),
      ),
    ]
  }
}
