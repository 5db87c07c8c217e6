import { expandPattern } from '../../format/patterns'
import type { Format } from '../../format/types'
import type { ClaimDefinition, ClaimWords } from '../book-schema'

/** A claim definition ready to match: only with sums that exist in the format. */
export interface CompiledClaim {
  rule: string
  about: string
  topic: string | null
  byColumn: boolean
  needs: RegExp | null
  when: RegExp | null
  /** Any of the patterns. */
  pattern: RegExp
  /** Sums of cells, as paths; the claim holds when one of them agrees. */
  sums: string[][]
  /** Whether the cells hold money. */
  money: boolean
}

/** Compiles the claims of a file for one format and year; those that speak of no cell of it are left out. */
export function compileClaims(
  definitions: ClaimDefinition[],
  claimWords: ClaimWords,
  format: Format,
  year: number,
): CompiledClaim[] {
  const words = { ...claimWords.words, ...yearWords(year) }
  const paths = format.cells.map((cell) => cell.path)
  return definitions.flatMap((definition): CompiledClaim[] => {
    const sums = definition.cells.flatMap((patterns) => {
      const found = patterns.map((pattern) => expandPattern(pattern, paths))
      return found.every((one) => one.length > 0) ? [found.flat()] : []
    })
    const first = format.cellByPath.get(sums[0]?.[0] ?? '')
    if (!first) return []
    return [
      {
        rule: definition.rule,
        about: definition.about,
        topic: definition.topic ?? null,
        byColumn: definition.byColumn ?? false,
        needs: definition.needs ? new RegExp(definition.needs) : null,
        when: definition.when ? new RegExp(definition.when) : null,
        pattern: new RegExp(definition.patterns.map((pattern) => `(?:${fillWords(pattern, words)})`).join('|')),
        sums,
        money: first.kind === 'amount',
      },
    ]
  })
}

/** What a pattern may name of the report's year, the one before and the one after. */
function yearWords(year: number): Record<string, string> {
  return { 本年数: String(year), 去年数: String(year - 1), 次年数: String(year + 1) }
}

/** A pattern with its {words} put in; words may name others. */
function fillWords(pattern: string, words: Record<string, string>): string {
  const filled = pattern.replace(/\{([一-鿿]+)\}/g, (whole, name: string) => words[name] ?? whole)
  return filled === pattern ? pattern : fillWords(filled, words)
}
