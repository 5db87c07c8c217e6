import type { Severity } from '../format/schema'
import type { RuleBook } from './book'
import type { Finding } from './finding'

/** The part of a finding that the book knows. */
type Said = Pick<Finding, 'rule' | 'severity' | 'source' | 'sentence' | 'fingerprint'>

/**
 * What the book says of a rule, for a finding of it. `same` is what the finding is recognised by; `severity` is
 * given where a format or a list of words has one of its own. A rule the book does not know is a mistake in the files.
 */
export function saidOf({ info }: RuleBook, rule: string, same: string, severity?: Severity): Said {
  const known = info.get(rule)
  return {
    rule,
    severity: severity ?? known?.severity ?? 'advice',
    source: known?.source ?? '',
    sentence: known?.sentence ?? '',
    fingerprint: `${rule}:${same}`,
  }
}
