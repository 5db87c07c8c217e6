import type { Block, Document } from '../../document/types'
import { document as words } from '../../messages/zh-CN'

/** The report without its title as plain text, tables as tab-separated lines: for editors that take no rich text. */
export function renderText({ preface, sections, signature }: Document): string {
  return [
    ...preface.map(blockText),
    ...sections.flatMap((section) => [section.title, ...section.blocks.map(blockText)]),
    ...(signature?.units ?? []),
    ...(signature?.date ? [signature.date] : []),
  ].join('\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'heading':
      return block.text
    case 'figure':
      return [words.pictureHere(block.alt), ...(block.caption ? [block.caption] : [])].join('\n')
    case 'table':
      return [
        ...(block.key === null && block.caption ? [block.caption] : []),
        ...block.rows.map((row) => row.cells.map((cell) => cell.text + (cell.mark ?? '')).join('\t')),
        ...block.notes.map((note) => words.note(note.mark, note.text)),
      ].join('\n')
  }
}
