import { proposeFormat } from '../../format/load'
import type { Format } from '../../format/types'
import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { type Form, formKeys, formOf } from './form'
import { blockText } from './lines'
import { labelKey, shortLabelKey } from './normalise'

/** The formats a report may be written in: without any there is nothing to read it as. */
export type Formats = [Format, ...Format[]]

export interface ChosenForm {
  form: Form
  /** Whether any label of it was found. */
  found: boolean
}

/**
 * The form whose labels a report prints. The labels decide, not the year: agencies have used the old form for a later
 * year. Only where they say nothing does the year, and without a year the newest form.
 */
export function chooseForm(
  blocks: SourceBlock[],
  year: number | null,
  formats: Formats,
  words: ImportWords,
): ChosenForm {
  const printed = printedKeys(blocks)
  const scored = formats.map((format) => {
    const form = formOf(format, words)
    const keys = [...formKeys(form)]
    return { form, score: keys.filter((key) => printed.has(key)).length / Math.max(1, keys.length) }
  })
  const best = Math.max(0, ...scored.map((one) => one.score))
  const first = scored.filter((one) => one.score === best).map((one) => one.form)
  const inForce = year === null ? null : proposeFormat(formats, year)
  const form = first.find((one) => one.format === inForce) ?? first.at(-1) ?? formOf(formats[0], words)
  return { form, found: best > 0 }
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
