import { EMBEDDED_ID } from '../../document/embedding'
import type { Document } from '../../document/types'
import { escapeMarkup } from '../escape'
import { inertJson } from '../inert'
import { blockHtml, sectionHtml, signatureHtml, titleHtml } from './blocks'
import { fillPage, type WebLayout } from './layout'
import { metaTags } from './meta'
import { openTag } from './tag'

/** The report as one self-contained HTML page: nothing runs, nothing is fetched, readable without its style. */
export function renderHtml(document: Document, layout: WebLayout): string {
  return fillPage(layout.page, {
    language: document.language,
    title: escapeMarkup(document.title),
    heading: titleHtml(document),
    meta: metaTags(document),
    style: layout.style,
    preface: document.preface.map((block, index) => blockHtml(block, `preface-${index + 1}`)).join('\n'),
    sections: document.sections.map(sectionHtml).join('\n'),
    signature: signatureHtml(document),
    data: dataBlock(document.data),
  })
}

/** The report as data, for programs that read the page. A script of this type is never run. */
function dataBlock(json: string): string {
  return `${openTag('script', { type: 'application/json', id: EMBEDDED_ID })}${inertJson(json.trim())}</script>`
}
