import type { Content } from 'pdfmake/interfaces'
import type { Paragraph } from '../../document/types'
import { joined, keepWithNext, type Lead, NO_LEAD } from './keep'
import { emphasisFace, gridStyle } from './page'
import { paragraphLines, stackLines } from './paragraph'
import type { Setting } from './setting'
import { element, mark } from './structure'

/** A paragraph of body text below its headings. */
export function setBody(paragraph: Paragraph, lead: Lead, setting: Setting): Content[] {
  const { style, lines } = bodyLines(paragraph, setting)
  return [...keepWithNext(lead, setting.page.line, setting), stackLines(lines, style).node]
}

/** So many lines of text stay with the signature. */
const KEPT_LINES = 2

/**
 * The last paragraph before the signature: its last lines become the signature's lead, so that no page holds a
 * signature alone (GB/T 9704-2012, 7.3.5.5 has lines moved for this). A short paragraph brings its headings along.
 */
export function setLastBody(paragraph: Paragraph, lead: Lead, setting: Setting): { nodes: Content[]; kept: Lead } {
  const { style, lines } = bodyLines(paragraph, setting)
  const kept = stackLines(lines.slice(-KEPT_LINES), style)
  if (lines.length <= KEPT_LINES) return { nodes: [], kept: joined(lead, kept) }
  const above = stackLines(lines.slice(0, -KEPT_LINES), style)
  return { nodes: [...keepWithNext(lead, setting.page.line, setting), above.node], kept: joined(NO_LEAD, kept) }
}

function bodyLines({ runs }: Paragraph, { theme, page, typesetter }: Setting) {
  const style = gridStyle(theme, page, 'body')
  const characters = runs.flatMap((run) => typesetter.set(run.text, run.bold ? emphasisFace(theme) : style.font))
  const shape = { width: page.width, indent: theme.indentCharacters * page.character }
  return { style, lines: mark(paragraphLines(characters, style, shape), element('P')) }
}
