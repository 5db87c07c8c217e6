import { blankDraft } from '../../src/draft/blank'
import { setCells } from '../../src/draft/cells'
import type { CellValue, Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'

/** A draft with 0 in every cell: nothing wrong with its figures. */
export function zeroDraft(format: Format): Draft {
  return setCells(
    blankDraft(format, format.years.from),
    format.cells.map((cell) => [cell.path, 0] as const),
  )
}

/** A draft with 0 in every cell but some. */
export function draftWith(format: Format, figures: Record<string, CellValue>): Draft {
  return setCells(zeroDraft(format), Object.entries(figures))
}

/** The draft with a sentence in every section of text. */
export function written(draft: Draft): Draft {
  const sentence = [{ type: 'paragraph' as const, runs: [{ text: '无。' }] }]
  return { ...draft, sections: Object.fromEntries(Object.keys(draft.sections).map((key) => [key, sentence])) }
}
