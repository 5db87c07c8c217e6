import { reportTitle } from '../draft/title'
import { checkPage as words } from '../messages/zh-CN'
import { escapeMarkup } from '../renderers/escape'
import { type CheckedReport, COUNTED, countsOf, reasonsOf, reportHtml } from './check-report'
import { joinBlanks } from './join-blanks'

/**
 * One printable page (UTF-8 HTML, complete by itself) of what was found in some reports: for several a summary table
 * first, then for each what was checked, every finding with its quote, and the reasons for what was acknowledged.
 * `style` is templates/layouts/check/style.css; `made` is when it was checked.
 */
export function checkPage(checked: CheckedReport[], style: string, made: Date): string {
  const reports = checked.map((one) => ({
    ...one,
    findings: joinBlanks(one.format, one.findings, reasonsOf(one.draft)),
  }))
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title>
<style>
${style}</style></head>
<body><h1>${words.title}</h1>
<p class="made">${escapeMarkup(words.made(made, reports.length))}</p>
${reports.length > 1 ? summary(reports) : ''}${reports.map(reportHtml).join('\n')}
</body></html>
`
}

function summary(reports: CheckedReport[]): string {
  const counted = reports.map(countsOf)
  const rows = reports.map(({ draft, format, file }, index) => {
    const title = escapeMarkup(reportTitle(format, draft))
    const counts = COUNTED.map((kind) => `<td class="count">${counted[index]?.[kind]}</td>`)
    return `<tr><td><a href="#report-${index + 1}">${title}</a></td><td class="source">${escapeMarkup(file)}</td>${counts.join('')}</tr>`
  })
  const sums = COUNTED.map((kind) => {
    const sum = counted.reduce((total, counts) => total + counts[kind], 0)
    return `<td class="count">${sum}</td>`
  })
  const head = [words.report, words.file].map((word) => `<th scope="col">${word}</th>`)
  const kinds = COUNTED.map((kind) => `<th scope="col" class="count ${kind}">${words.counted[kind]}</th>`)
  return `<section class="summary"><h2>${words.summary}</h2>
<table><thead><tr>${head.join('')}${kinds.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
<tfoot><tr><th scope="row" colspan="2">${words.total}</th>${sums.join('')}</tr></tfoot></table></section>
`
}
