import { inTable, leave, type StreamReading, type Token } from './binding'
import type { Form, FormBlock } from './form'
import { type Columns, columnsOf, readHeader, seenLabels } from './header'
import { matchLabel } from './match'
import { spelledColumns } from './spelled'

/**
 * The columns of a block that the texts above its figures name, or those of its last header where they name none. Labels
 * seen go to the binding, and so do texts of tables that are no labels.
 */
export function headerColumns(
  texts: Token[],
  block: FormBlock,
  { exact, form, words, binding }: StreamReading,
): Columns {
  const header = readHeader(texts, block)
  const frame = [block.caption, block.corner, ...block.rowLabels].filter((entry) => entry !== null)
  for (const token of texts) {
    const [match] = matchLabel(token.text, frame)
    // What only reads like this block's caption may be another's: 第二十条第（五）项.
    if (match && (match.kind === 'exact' || !isCaption(token.text, form)))
      binding.labels.push({ block, match, printed: token.text, place: token.place })
  }
  const strays = header.items.filter(
    ({ matches, printed }) => matches.length === 0 && matchLabel(printed, frame).length === 0,
  )
  leave(
    binding,
    strays.filter(({ token }) => inTable(token)).map(({ token }) => token),
    'unreadable',
    null,
  )
  const spelled = exact ? null : spelledColumns(texts, block, words)
  if (header.known === 0 && !spelled) return binding.headers.get(block) ?? 'unknown'
  binding.labels.push(...seenLabels(header, block))
  const own = columnsOf(header, block, words)
  // Labels that each name a column tell how they are worded, too.
  const isWhole = Array.isArray(own) && own.length === block.columns.length
  const columns = isWhole ? own : (spelled ?? own)
  if (Array.isArray(columns)) binding.headers.set(block, columns)
  else binding.headers.delete(block)
  return columns
}

function isCaption(text: string, { blocks }: Form): boolean {
  return blocks.some(({ caption }) => caption !== null && matchLabel(text, [caption])[0]?.kind === 'exact')
}
