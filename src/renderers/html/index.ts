import type { Document } from '../../document/types'
import { blockHtml, sectionHtml, signatureHtml } from './blocks'
import { escapeHtml } from './escape'
import { fillPage, type WebLayout } from './layout'

/** The report as one self-contained HTML page: no script, nothing fetched, readable without its style. */
export function renderHtml(document: Document, layout: WebLayout): string {
  return fillPage(layout.page, {
    language: document.language,
    title: escapeHtml(document.title),
    style: layout.style,
    preface: document.preface.map((block, index) => blockHtml(block, `preface-${index + 1}`)).join('\n'),
    sections: document.sections.map(sectionHtml).join('\n'),
    signature: signatureHtml(document),
  })
}
