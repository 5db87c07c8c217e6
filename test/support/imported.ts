import { blankAgency, blankDraft } from '../../src/draft/blank'
import { getCell, setCells } from '../../src/draft/cells'
import type { CellValue, Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { importSource } from '../../src/import/import'
import type { ImportMessage } from '../../src/import/problems'
import type { ImportResult } from '../../src/import/result'
import type { Source } from '../../src/import/source'
import { format2019, format2021, thirdFormat } from './formats'
import { importWords } from './import-words'

/** What a source is understood as, with every format at hand. */
export function imported(source: Source): Promise<ImportResult> {
  return importSource(source, [format2019, format2021, thirdFormat], importWords)
}

/** A draft with another figure in every cell, so that none can land in another's place unseen. */
export function distinctDraft(format: Format): Draft {
  const blank = blankDraft(format, format.years.from, blankAgency('某市测试局'))
  return setCells(
    blank,
    format.cells.map(({ path, kind, unit }, index) => [path, figureFor(kind, unit, 1001 + index)] as const),
  )
}

/** The same with blank cells all over it, in every row of several. */
export function withBlanks(format: Format): Draft {
  const draft = distinctDraft(format)
  return setCells(
    draft,
    format.cells.map(({ path }, at) => [path, at % 5 === 2 ? null : getCell(draft, path)] as const),
  )
}

function figureFor(kind: string, unit: string | null, figure: number): number {
  if (unit !== null) return figure + 0.25
  return kind === 'signedCount' ? -figure : figure
}

/** All figures of a draft by cell path. */
export function figuresOf(format: Format, draft: Draft): Record<string, CellValue> {
  return Object.fromEntries(format.cells.map(({ path }) => [path, getCell(draft, path)]))
}

/** The figures the messages name as not placed. */
export function unplaced(messages: ImportMessage[]): string[] {
  return messages.flatMap((message) => (message.code === 'figure.unplaced' ? [message.found] : []))
}
