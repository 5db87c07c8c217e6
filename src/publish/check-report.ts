import { reportTitle } from '../draft/title'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import { findings as findingWords, checkPage as words } from '../messages/zh-CN'
import { escapeHtml } from '../renderers/html/escape'
import { shorten } from '../rules/excerpt'
import { partName } from '../rules/part'
import type { ReportedFinding } from '../rules/report'

/** A report that was checked, with what was found. */
export interface CheckedReport {
  file: string
  draft: Draft
  format: Format
  findings: ReportedFinding[]
}

/** How findings are counted: by severity, and apart those for which a reason is written. */
export const COUNTED = ['error', 'warning', 'advice', 'acknowledged'] as const

/** How many findings of each kind a report has. */
export function countsOf({ draft, findings }: CheckedReport): Record<(typeof COUNTED)[number], number> {
  const reasons = reasonsOf(draft)
  const open = findings.filter(({ fingerprint }) => !reasons.has(fingerprint))
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length
  return {
    error: count('error'),
    warning: count('warning'),
    advice: count('advice'),
    acknowledged: findings.length - open.length,
  }
}

/** One report of the page: what it is and what was checked, what was found, and what was acknowledged and why. */
export function reportHtml(report: CheckedReport, index: number): string {
  const { draft, format, file, findings } = report
  const reasons = reasonsOf(draft)
  const counts = countsOf(report)
  const open = COUNTED.flatMap((severity) =>
    findings.filter((one) => one.severity === severity && !reasons.has(one.fingerprint)),
  )
  const settled = findings.filter(({ fingerprint }) => reasons.has(fingerprint))
  const facts = [
    [words.agency, draft.agency.name],
    [words.file, file],
    [words.checked, words.format(format.id, format.source)],
    [words.previous, draft.previous ? words.withPrevious : words.withoutPrevious],
  ].map(([name, fact]) => `<dt>${name}</dt><dd>${escapeHtml(fact ?? '')}</dd>`)
  const boxes = COUNTED.map((kind) => `<li class="${kind}">${words.counted[kind]}<b>${counts[kind]}</b></li>`)
  return `<section class="report" id="report-${index + 1}"><h2>${escapeHtml(reportTitle(format, draft))}</h2>
<dl>${facts.join('')}</dl>
<ul class="counts">${boxes.join('')}</ul>
${open.length === 0 ? `<p>${words.clean}</p>` : findingTable(report, words.found, open, reasons)}
${settled.length === 0 ? '' : findingTable(report, words.settled, settled, reasons)}</section>`
}

function findingTable(
  { format }: CheckedReport,
  title: string,
  findings: ReportedFinding[],
  reasons: ReadonlyMap<string, string>,
): string {
  const rows = findings.map((finding, index) => {
    const reason = reasons.get(finding.fingerprint)
    const given = reason === undefined ? '' : `<p class="reason">${escapeHtml(words.reason(reason))}</p>`
    const tone = reason === undefined ? finding.severity : 'acknowledged'
    return `<tr><td class="number">${index + 1}</td><td class="severity ${tone}">${findingWords.severity[finding.severity]}</td>
<td>${escapeHtml(partName(format, finding.section))}</td>
<td>${escapeHtml(finding.message)}${quoteHtml(finding)}${given}</td>
<td class="source">${escapeHtml(finding.source)}<br>${finding.rule}</td></tr>`
  })
  const head = [words.number, words.severity, words.part, words.finding, words.source]
  return `<h3>${title}</h3>
<table class="findings"><thead><tr>${head.map((word) => `<th scope="col">${word}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`
}

/** The sentence a finding is about, with what is meant marked. */
function quoteHtml({ place }: ReportedFinding): string {
  if (!place) return ''
  const { before, meant, after } = shorten(place)
  return `<blockquote>${escapeHtml(before)}<mark>${escapeHtml(meant)}</mark>${escapeHtml(after)}</blockquote>`
}

/** The reasons written for findings, by fingerprint. */
export function reasonsOf(draft: Draft): ReadonlyMap<string, string> {
  return new Map(draft.acknowledged.map(({ finding, reason }) => [finding, reason]))
}
