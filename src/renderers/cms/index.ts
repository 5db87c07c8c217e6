import type { Block, Document, Paragraph } from '../../document/types'
import { document as words } from '../../messages/zh-CN'
import { escapeMarkup } from '../escape'
import { openTag } from '../html/tag'
import { type FragmentLayout, type FragmentStyle, inlineStyle } from './layout'
import { tableFragment } from './table'

/**
 * The report without its title, for the editor of a content management system: paragraphs, spans, bold and
 * tables with inline styles, the most such editors keep. Pictures have to be uploaded there; a line says where.
 */
export function renderFragment(document: Document, layout: FragmentLayout): string {
  const line = (kind: FragmentStyle, content: string) =>
    `${openTag('p', { style: inlineStyle(layout, kind) })}${content}</p>`
  const block = (one: Block): string => {
    switch (one.type) {
      case 'paragraph':
        return line('paragraph', one.runs.map(runFragment).join(''))
      case 'heading':
        return line(`heading${one.level}`, escapeMarkup(one.text))
      case 'figure': {
        const caption = one.caption ? `\n${line('caption', escapeMarkup(one.caption))}` : ''
        return line('picture', escapeMarkup(words.pictureHere(one.alt))) + caption
      }
      case 'table':
        return tableFragment(one, layout)
    }
  }
  const { preface, sections, signature } = document
  return [
    ...preface.map(block),
    ...sections.flatMap((section) => [line('section', escapeMarkup(section.title)), ...section.blocks.map(block)]),
    ...[...(signature?.units ?? []), ...(signature?.date ? [signature.date] : [])].map((text) =>
      line('signature', escapeMarkup(text)),
    ),
  ].join('\n')
}

function runFragment({ text, bold }: Paragraph['runs'][number]): string {
  return bold ? `<strong>${escapeMarkup(text)}</strong>` : escapeMarkup(text)
}
