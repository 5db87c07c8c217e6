import { EMBEDDED_ID } from '../../document/embedding'
import { blankDraft } from '../../draft/blank'
import { officialTitle } from '../../draft/title'
import { writeDraft } from '../../draft/write'
import { layOutTable } from '../../format/grid'
import type { SectionDefinition, TableDefinition } from '../../format/schema'
import type { Format } from '../../format/types'

const AGENCY = '某市人民政府'
/** So often each text of the notice is there: an agency writes that much. */
const TIMES = 3

/**
 * A format's form as a page of ours, with 0 for every figure and the notice's own words for text, within what stands
 * around a report on a portal: what a worker can read before a file comes.
 */
export function blankPage(format: Format): string {
  const year = format.years.from
  const title = officialTitle(format, AGENCY, year)
  const sections = format.sections.map((section) => `<h2>${section.title}</h2>${sectionHtml(format, section)}`)
  const signature = `<p>${AGENCY}</p><p>${year + 1}年1月1日</p>`
  const data = `<script type="application/json" id="${EMBEDDED_ID}">${writeDraft(blankDraft(format, year))}</script>`
  return `<!DOCTYPE html><head><title>${title}</title><style>p { margin: 0 }</style></head>
<body><ul><li><a href="/">${AGENCY}</a></li></ul>
<div class="report"><h1>${title}</h1>${sections.join('')}${signature}</div>${data}</body>`
}

function sectionHtml(format: Format, section: SectionDefinition): string {
  if (section.kind === 'prose') {
    const texts = section.guidance.map(({ text }) => `<h3>${text}</h3><p><strong>${text}</strong>${text}</p>`)
    return texts.join('').repeat(TIMES)
  }
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
