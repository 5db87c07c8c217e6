import type { TableDefinition } from '../../format/schema'
import type { ImportWords } from '../words'
import { type Binding, type Column, emptyBinding, leave, type StreamReading, type Token } from './binding'
import { areLines, disorderedTables, type NamedStretch } from './disordered'
import type { Form, FormBlock } from './form'
import { readHeader } from './header'
import { withoutMisread } from './misread'
import { rowLabelAt } from './row-label'
import { isScattered } from './scattered'
import { tellShifted } from './shifted'
import { headerColumns } from './stream-header'
import { bindCells, bindRow } from './stream-row'
import { type Stretch, stretchesOf } from './stretches'

/**
 * Binds the figures of rows whose columns do not line up, by what was printed just before: each run of figures belongs
 * to the row label before it, and to the columns of the last header. `headers` are those of the pages before.
 */
export function bindStream(
  rows: Token[][],
  exact: boolean,
  form: Form,
  words: ImportWords,
  headers: ReadonlyMap<FormBlock, Column[]>,
): Binding {
  const binding: Binding = { ...emptyBinding(), headers: new Map(headers) }
  const reading: StreamReading = { exact, form, words, binding }
  const stretches = namedStretches(rows, form)
  const disordered = exact ? new Set<TableDefinition>() : disorderedTables(stretches, form)
  binding.passed.push(...stretches.flatMap(({ numbers }) => numbers))
  stretches.forEach((stretch, index) => {
    bindStretch(stretch, stretches[index + 1], disordered, reading)
  })
  return tellShifted(exact ? binding : withoutMisread(binding, form), form)
}

/** Rows cut into stretches, each with the row label it ends with and the block it is of; null where it names none. */
function namedStretches(rows: Token[][], form: Form): NamedStretch[] {
  let current: FormBlock | null = null
  return stretchesOf(rows, form).map((stretch) => {
    const label = rowLabelAt(stretch.texts, form, current)
    const block = label?.block ?? blockOfHeader(stretch.texts, form)
    current = block ?? current
    return { ...stretch, label, block }
  })
}

function bindStretch(
  { texts, cells, label, block }: NamedStretch,
  next: Stretch | undefined,
  disordered: ReadonlySet<TableDefinition>,
  reading: StreamReading,
): void {
  const { exact, form, binding } = reading
  if (!block) {
    leave(binding, [...texts, ...cells], 'no-row', null)
    return
  }
  const before = label ? texts.slice(0, -label.pieces) : texts
  const columns = headerColumns(before, block, reading)
  if (label) {
    const place = texts.at(-label.pieces)?.place ?? { block: 0 }
    binding.labels.push({ block, match: label.match, printed: label.printed, place })
    const last = texts.at(-1)
    // Text taken out of a PDF may have a row's figure elsewhere where it has its header elsewhere.
    const isDoubtful = disordered.has(block.table) || (!exact && columns === 'unknown' && place.page !== undefined)
    const isAdrift = last !== undefined && isDoubtful && areLines(cells, last, block)
    const scattered = isAdrift || (!exact && last !== undefined && isScattered(cells, before, last, block, form))
    const row = label.match.entry.target[0] ?? null
    if (scattered) leave(binding, cells, 'scattered', row)
    else if (!exact && endsCut(texts, next)) leave(binding, cells, 'count', row)
    else bindRow(label, place, columns, cells, next, reading)
  } else if (block.bareRow) {
    bindCells({ row: block.bareRow, block, columns }, cells, [], reading)
  } else {
    leave(binding, cells, 'no-row', null)
  }
}

/**
 * Whether digits that begin with a zero follow a row: no figure does, so one of the row was cut, and what else seems a
 * figure may be the rest of another. Not where rows have such numbers before their labels.
 */
function endsCut(texts: Token[], next: Stretch | undefined): boolean {
  const isRest = ({ text }: Token) => /^0\d+$/.test(text.trim())
  const [first] = next?.texts ?? []
  return first !== undefined && isRest(first) && !texts.some(isRest)
}

/** The block without row labels whose columns most of the texts name. */
export function blockOfHeader(texts: Token[], form: Form): FormBlock | null {
  const bare = form.blocks.filter((block) => block.bareRow)
  return bare.find((block) => readHeader(texts, block).known * 2 >= block.columns.length) ?? null
}
