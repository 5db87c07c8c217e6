import { reportTitle } from '../draft/title'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import { findings as findingWords, rules as ruleWords, checkPage as words } from '../messages/zh-CN'
import { escapeHtml } from '../renderers/html/escape'
import type { ReportedFinding } from '../rules/report'

/** A report that was checked, with what was found. */
export interface CheckedReport {
  file: string
  draft: Draft
  format: Format
  findings: ReportedFinding[]
}

const STYLE = `body{font:12pt/1.6 serif;max-width:48em;margin:2em auto;padding:0 1em}h1{font-size:18pt;text-align:center}
h2{font-size:14pt;break-after:avoid}table{border-collapse:collapse;width:100%}th,td{border:1px solid #666;padding:.3em .5em;
text-align:left;vertical-align:top}tr{break-inside:avoid}blockquote{margin:.2em 0;color:#444}.error{font-weight:bold}
small{color:#555}@media print{section{break-before:page}body{margin:0}}`

/**
 * One printable page (UTF-8 HTML, complete by itself) of what was found in some reports: for several a summary table
 * first, then for each what was checked, every finding with its quote, and the reasons for what was acknowledged.
 */
export function checkPage(reports: CheckedReport[]): string {
  const summary = reports.length > 1 ? summaryTable(reports) : ''
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${words.title}</title><style>${STYLE}</style></head>
<body><h1>${words.title}</h1>
${summary}${reports.map(reportSection).join('\n')}
</body></html>
`
}

function summaryTable(reports: CheckedReport[]): string {
  const rows = reports.map((report) => {
    const { errors, warnings, advice, acknowledged } = countsOf(report)
    return row('td', [reportTitle(report.format, report.draft), report.file, errors, warnings, advice, acknowledged])
  })
  const head = [words.report, words.file, words.errors, words.warnings, words.advice, words.acknowledged]
  return `<h2>${words.summary}</h2><table><thead>${row('th', head)}</thead><tbody>${rows.join('')}</tbody></table>\n`
}

function reportSection(report: CheckedReport): string {
  const { draft, format, file, findings } = report
  const checked = words.format(format.id, format.source) + (draft.previous ? '' : words.withoutPrevious)
  return `<section><h2>${escapeHtml(reportTitle(format, draft))}</h2>
<p><small>${escapeHtml(file)}</small><br>${escapeHtml(checked)}</p>
${findings.length === 0 ? `<p>${words.clean}</p>` : findingTable(report)}</section>`
}

function findingTable({ draft, format, findings }: CheckedReport): string {
  const reasons = reasonsOf(draft)
  const rows = findings.map((finding) => {
    const part = format.sections.find(({ key }) => key === finding.section)?.short ?? ''
    const quote = finding.place ? `<blockquote>${escapeHtml(ruleWords.quoted(finding.place.quote))}</blockquote>` : ''
    const reason = reasons.get(finding.fingerprint)
    const given = reason === undefined ? '' : `<p>${escapeHtml(words.reason(reason))}</p>`
    const said = `${escapeHtml(finding.message)}${quote}${given}<small>${escapeHtml(finding.source)}</small>`
    const severity = findingWords.severity[finding.severity]
    return `<tr><td class="${finding.severity}">${severity}</td><td>${escapeHtml(part)}</td><td>${said}</td><td>${finding.rule}</td></tr>`
  })
  const head = row('th', [words.severity, words.part, words.finding, words.rule])
  return `<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`
}

function countsOf({ draft, findings }: CheckedReport) {
  const reasons = reasonsOf(draft)
  const open = findings.filter(({ fingerprint }) => !reasons.has(fingerprint))
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length
  return {
    errors: count('error'),
    warnings: count('warning'),
    advice: count('advice'),
    acknowledged: findings.length - open.length,
  }
}

function reasonsOf(draft: Draft): Map<string, string> {
  return new Map(draft.acknowledged.map(({ finding, reason }) => [finding, reason]))
}

function row(tag: 'td' | 'th', values: (string | number)[]): string {
  return `<tr>${values.map((value) => `<${tag}>${escapeHtml(String(value))}</${tag}>`).join('')}</tr>`
}
