/**
 * The rules that are code here, by name: no format and no file of templates/rules tells what they look for. What is said
 * of each stands in templates/rules.
 */
export const BUILT_IN = {
  carriedIn: 'years.carried-in',
  leftoverYear: 'years.leftover-year',
  noneButSome: 'prose.none-but-some',
  numbering: 'prose.numbering',
  oneColumn: 'prose.one-column',
  partsExceedWhole: 'prose.parts-exceed-whole',
  sameText: 'years.same-text',
  shares: 'prose.shares',
  signatureDate: 'signature.date',
  swing: 'years.swing',
  unitSlip: 'years.unit-slip',
} as const

/** The rules on how a published report is put together, which importing it finds broken. */
export const STRUCTURE = {
  format: 'structure.format',
  labels: 'structure.labels',
  rows: 'structure.rows',
  sections: 'structure.sections',
  title: 'structure.title',
} as const

/** What every rule book has to list: a finding of one it does not know would come without sentence and source. */
export const ALWAYS_LISTED: readonly string[] = [...Object.values(BUILT_IN), ...Object.values(STRUCTURE)]
