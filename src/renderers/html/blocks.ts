import type { Block, Document, Section } from '../../document/types'
import { escapeMarkup } from '../escape'
import { addressParts } from '../pieces'
import { titleParts } from '../title'
import { tableHtml } from './table'
import { openTag } from './tag'

/** Section titles are h2, so （一） is h3. */
const FIRST_HEADING = 3

/** A section with its heading and blocks; the anchor is the section's key. */
export function sectionHtml(section: Section): string {
  const blocks = section.blocks.map((block, index) => blockHtml(block, `${section.key}-${index + 1}`))
  const titleId = `${section.key}-title`
  const heading = `${openTag('h2', { id: titleId })}${escapeMarkup(section.title)}</h2>`
  return [openTag('section', { id: section.key, 'aria-labelledby': titleId }), heading, ...blocks, '</section>'].join(
    '\n',
  )
}

/** One block. `id` is unique in the page and prefixes the ids inside. */
export function blockHtml(block: Block, id: string): string {
  switch (block.type) {
    case 'paragraph': {
      const runs = block.runs.map((run) => (run.bold ? `<strong>${proseHtml(run.text)}</strong>` : proseHtml(run.text)))
      return `<p>${runs.join('')}</p>`
    }
    case 'heading': {
      const tag = `h${FIRST_HEADING + block.level - 1}`
      return `<${tag}>${escapeMarkup(block.text)}</${tag}>`
    }
    case 'figure': {
      const caption = block.caption ? `<figcaption>${escapeMarkup(block.caption)}</figcaption>` : ''
      return `<figure>${openTag('img', { src: block.data, alt: block.alt })}${caption}</figure>`
    }
    case 'table':
      return tableHtml(block, id)
  }
}

/** The title; one too long for a line breaks behind the agency's name first, as on paper. */
export function titleHtml(document: Document): string {
  const parts = titleParts(document)
  if (parts.length === 1) return escapeMarkup(document.title)
  return parts.map((part) => `<span>${escapeMarkup(part)}</span>`).join('')
}

/** Text in which addresses may break after their marks: kept whole, they tear justified lines apart. */
function proseHtml(text: string): string {
  return addressParts(text).map(escapeMarkup).join('<wbr>')
}

/** Units and date at the end, or nothing. */
export function signatureHtml({ signature }: Document): string {
  if (!signature) return ''
  const lines = [...signature.units, ...(signature.date ? [signature.date] : [])]
  return ['<div class="signature">', ...lines.map((line) => `<p>${escapeMarkup(line)}</p>`), '</div>'].join('\n')
}
