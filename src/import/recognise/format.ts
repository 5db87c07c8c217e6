import { proposeFormat } from '../../format/load'
import type { Format } from '../../format/types'
import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { type Form, formKeys, formOf } from './form'
import { blockText } from './lines'
import { labelKey, shortLabelKey } from './normalise'

export interface ChosenForm {
  form: Form
  /** Whether any label of it was found. */
  found: boolean
}

/**
 * The form whose labels a report prints. The labels decide, not the year: agencies have used the old form for a later
 * year. Only where they say nothing does the year, and without a year the newest form. Null without any format.
 */
export function chooseForm(
  blocks: SourceBlock[],
  year: number | null,
  formats: Format[],
  words: ImportWords,
): ChosenForm | null {
  const printed = printedKeys(blocks)
  const forms = formats.map((format) => formOf(format, words))
  const scored = forms.map((form) => {
    const keys = [...formKeys(form)]
    return { form, score: keys.filter((key) => printed.has(key)).length / Math.max(1, keys.length) }
  })
  const best = Math.max(0, ...scored.map((one) => one.score))
  const first = scored.filter((one) => one.score === best).map((one) => one.form)
  const inForce = year === null ? null : proposeFormat(formats, year)
  const form = first.find((one) => one.format === inForce) ?? first.at(-1)
  return form ? { form, found: best > 0 } : null
}

function printedKeys(blocks: SourceBlock[]): Set<string> {
  const keys = new Set<string>()
  for (const block of blocks) {
    const texts =
      block.type === 'table' ? block.rows.flatMap((row) => row.map((cell) => cell.text)) : [blockText(block)]
    for (const text of texts) {
      if (text.length > 80) continue
      keys.add(labelKey(text))
      keys.add(shortLabelKey(text))
    }
  }
  return keys
}
