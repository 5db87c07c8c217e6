import { proposeFormat } from '../../format/load'
import type { Format } from '../../format/types'
import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { type Form, formOf } from './form'
import { textsOf } from './lines'
import { labelKey, shortLabelKey } from './normalise'

/** Text longer than any label. */
const LONGEST_LABEL = 80

/** Shorter labels are parts of many words. */
const LEAST_LETTERS = 4

/** The formats a report may be written in: without any there is nothing to read it as. */
export type Formats = [Format, ...Format[]]

export interface ChosenForm {
  form: Form
  /** Whether any label of it was found. */
  found: boolean
  /** Whether another form has the same labels, and only what it has beside them spoke against it. */
  isGuess: boolean
}

/**
 * The form most of whose labels a report prints. The labels decide, not the year: agencies have used the old form for a later
 * year. Only where they say nothing does the year, and without a year what the printed tables lack of each form; then the
 * newest form.
 */
export function chooseForm(
  blocks: SourceBlock[],
  year: number | null,
  formats: Formats,
  words: ImportWords,
): ChosenForm {
  const printed = blocks.flatMap(textsOf).filter((text) => text.length <= LONGEST_LABEL)
  const whole = new Set(printed.flatMap((text) => [labelKey(text), shortLabelKey(text)]))
  // Labels broken over lines are whole in all the text together.
  const joined = printed.map(labelKey).join('')
  const isPrinted = (key: string) => whole.has(key) || (key.length >= LEAST_LETTERS && joined.includes(key))
  const scored = formats.map((format) => {
    const form = formOf(format, words)
    const keys = [...form.keys]
    return { form, score: keys.filter(isPrinted).length, found: keys.some((key) => whole.has(key)) }
  })
  // A word of a sentence is no label: without any printed by itself the labels say nothing.
  const found = scored.some((one) => one.found)
  const best = found ? Math.max(...scored.map((one) => one.score)) : 0
  const first = scored.filter((one) => one.score === best || !found).map((one) => one.form)
  const inForce = year === null ? null : proposeFormat(formats, year)
  const valid = first.find((one) => one.format === inForce)
  const isOpen = found && valid === undefined && first.length > 1
  const lacks = first.map((one) => (isOpen ? lackedBy(one, isPrinted) : 0))
  const fewest = Math.min(...lacks)
  const fitting = first.filter((_, index) => lacks[index] === fewest)
  const form = valid ?? fitting.at(-1) ?? formOf(formats[0], words)
  return { form, found, isGuess: fitting.length < first.length }
}

/** How many labels of rows are not printed of the blocks most of whose labels are. */
function lackedBy({ blocks }: Form, isPrinted: (key: string) => boolean): number {
  const counts = blocks.map(({ rowLabels }) => {
    const lacked = rowLabels.filter(({ official, keys }) => ![labelKey(official), ...keys].some(isPrinted)).length
    return lacked * 2 < rowLabels.length ? lacked : 0
  })
  return counts.reduce((sum, count) => sum + count, 0)
}
