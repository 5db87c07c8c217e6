import { structure as words } from '../../messages/zh-CN'
import { STRUCTURE } from '../../rules/built-in'
import type { StructureFault } from './fault'

/** A fault of structure in words, without its place. */
export function describeFault(fault: StructureFault): string {
  switch (fault.rule) {
    case STRUCTURE.sections:
      if (fault.kind === 'missing') return words[fault.rule].missing(fault.official)
      if (fault.kind === 'extra') return words[fault.rule].extra(fault.printed)
      return words[fault.rule][fault.kind](fault.printed, fault.official)
    case STRUCTURE.title:
      if (fault.kind === 'missing') return words[fault.rule].missing(fault.official)
      return words[fault.rule].worded(fault.printed, fault.official)
    case STRUCTURE.labels:
      return words[fault.rule].worded(fault.printed, fault.official)
    case STRUCTURE.rows:
      return describeRows(fault)
    case STRUCTURE.format:
      return words[fault.rule]['not-in-force'](fault.used, fault.inForce, fault.year)
  }
}

function describeRows(fault: Extract<StructureFault, { rule: typeof STRUCTURE.rows }>): string {
  const say = words[fault.rule]
  switch (fault.kind) {
    case 'no-row':
    case 'no-figures-in':
      return say[fault.kind](fault.labels)
    case 'no-rows':
      return say['no-rows'](fault.label, fault.count)
    case 'no-cells':
      return say['no-cells'](fault.labels, fault.columns)
    case 'count':
      return say.count(fault.label, fault.found)
    default:
      return say[fault.kind](fault.label)
  }
}
