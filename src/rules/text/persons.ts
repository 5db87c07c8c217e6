import type { RuleWords } from '../book-schema'
import type { TextFinder } from './found'

/** Weights and check characters of GB 11643-1999, the citizen's number. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Finds data of persons: numbers that have the form and, where there is one, the check digit. */
export function personFinder({ persons }: RuleWords): TextFinder {
  const compiled = persons.map((one) => ({
    ...one,
    pattern: new RegExp(one.pattern, 'g'),
    unless: one.unless ? new RegExp(one.unless) : null,
    unlessNot: one.unlessNot ? new RegExp(one.unlessNot) : null,
  }))
  return (text) =>
    compiled.flatMap(({ rule, kind, severity, pattern, check, unless, unlessNot }) =>
      [...text.matchAll(pattern)].flatMap(({ 0: number, index: start }) => {
        if (check && !CHECKS_BY_NAME[check](number.replace(/ /g, ''))) return []
        const before = text.slice(0, start)
        if (unless?.test(before) && !unlessNot?.test(before)) return []
        return [{ rule, severity, start, end: start + number.length, fault: { kind: 'person' as const, what: kind } }]
      }),
    )
}

const CHECKS_BY_NAME = { 'id-card': isCitizenNumber, luhn: passesLuhn }

function isCitizenNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECKS[sum % 11] === number[17]?.toUpperCase()
}

/** The check digit of bank cards (ISO/IEC 7812-1, annex B). */
function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
