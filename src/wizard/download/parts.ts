import type { Document } from '../../document/types'
import type { Format } from '../../format/types'
import { wizard, check as words } from '../../messages/zh-CN'
import { escapeMarkup } from '../../renderers/escape'
import { blockHtml, signatureHtml } from '../../renderers/html/blocks'

/** A part of the report to be read through. */
export interface ReadPart {
  /** The page it is corrected on. */
  page: string
  title: string
  short: string
  /** As the HTML renderer writes it, every text escaped; empty where nothing is printed. */
  html: string
  /** What to say where nothing is printed. */
  none: string
}

/** The whole report part by part, in the order of print. */
export function readParts(format: Format, document: Document): ReadPart[] {
  const { agency, preface, signature } = wizard.page
  const html = (page: string, blocks: Document['preface']) =>
    blocks.map((block, index) => blockHtml(block, `read-${page}-${index + 1}`)).join('\n')
  return [
    {
      page: 'agency',
      title: wizard.agency.titleLabel,
      short: agency,
      html: `<p class="read-title">${escapeMarkup(document.title)}</p>`,
      none: '',
    },
    { page: 'preface', title: preface, short: preface, html: html('preface', document.preface), none: words.read.none },
    ...document.sections.map(({ key, title, blocks }) => ({
      page: key,
      title,
      short: format.sections.find((section) => section.key === key)?.short ?? title,
      html: html(key, blocks),
      none: words.read.empty,
    })),
    { page: 'signature', title: signature, short: signature, html: signatureHtml(document), none: words.read.none },
  ]
}
