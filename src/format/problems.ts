/**
 * What is wrong with a template file: where in it, what should stand there and what does.
 * `path` is dotted, array places as numbers: `tables.1.blocks.0.rows`.
 */
export interface TemplateProblem {
  code: TemplateProblemCode
  file: string
  path: string
  expected: string
  found: string
}

export type TemplateProblemCode =
  | 'template.not-json'
  | 'template.shape'
  | 'template.duplicate'
  | 'template.unknown-table'
  | 'template.table-not-used'
  | 'template.width'
  | 'template.title'
  | 'template.years'
  | 'template.unit'
  | 'template.rule-names-no-cell'
  | 'template.rule-computes'
  | 'template.chart-names-no-cell'
  | 'template.missing'
