import type { Block, Document, Paragraph } from '../../document/types'
import { document as words } from '../../messages/zh-CN'
import { escapeHtml, openTag } from '../html/escape'
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
        return line(`heading${one.level}`, escapeHtml(one.text))
      case 'figure': {
        const caption = one.caption ? `\n${line('caption', escapeHtml(one.caption))}` : ''
        return line('picture', escapeHtml(words.pictureHere(one.alt))) + caption
      }
      case 'table':
        return tableFragment(one, layout)
    }
  }
  const { preface, sections, signature } = document
  return [
    ...preface.map(block),
    ...sections.flatMap((section) => [line('section', escapeHtml(section.title)), ...section.blocks.map(block)]),
    ...[...(signature?.units ?? []), ...(signature?.date ? [signature.date] : [])].map((text) =>
      line('signature', escapeHtml(text)),
    ),
  ].join('\n')
}

function runFragment({ text, bold }: Paragraph['runs'][number]): string {
  return bold ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)
}
