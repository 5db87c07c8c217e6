import { EMBEDDED_ID } from '../../document/embedding'
import { blankDraft } from '../../draft/blank'
import { officialTitle } from '../../draft/title'
import { writeDraft } from '../../draft/write'
import { layOutTable } from '../../format/grid'
import type { SectionDefinition, TableDefinition } from '../../format/schema'
import type { Format } from '../../format/types'

/**
 * A format's form as a page of ours, with 0 for every figure and the notice's own words for text: what a worker can read
 * before a file comes.
 */
export function blankPage(format: Format): string {
  const year = format.years.from
  const data = `<script type="application/json" id="${EMBEDDED_ID}">${writeDraft(blankDraft(format, year))}</script>`
  const sections = format.sections.map((section) => `<h2>${section.title}</h2>${sectionHtml(format, section)}`)
  return `<!DOCTYPE html><h1>${officialTitle(format, '', year)}</h1>${sections.join('')}${data}`
}

function sectionHtml(format: Format, section: SectionDefinition): string {
  if (section.kind === 'prose') return section.guidance.map(({ text }) => `<p>${text}</p>`).join('')
  return format.tables
    .filter(({ key }) => section.tables.includes(key))
    .map(tableHtml)
    .join('')
}

function tableHtml(table: TableDefinition): string {
  const rows = layOutTable(table).rows.map(({ cells }) =>
    cells.map(
      ({ text, path, rowSpan, colSpan }) => `<td rowspan="${rowSpan}" colspan="${colSpan}">${path ? '0' : text}</td>`,
    ),
  )
  return `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`
}
