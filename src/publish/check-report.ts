import { reportTitle } from '../draft/title'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import { findings as findingWords, checkPage as words } from '../messages/zh-CN'
import { escapeMarkup } from '../renderers/escape'
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
  const sources = sourcesOf([...open, ...settled])
  const id = `report-${index + 1}`
  const facts = [
    [words.agency, draft.agency.name],
    [words.file, file],
    [words.checked, words.format(format.id, format.source)],
    [words.previous, draft.previous ? words.withPrevious : words.withoutPrevious],
  ].map(([name, fact]) => `<dt>${name}</dt><dd>${escapeMarkup(fact ?? '')}</dd>`)
  const boxes = COUNTED.map((kind) => `<li class="${kind}">${words.counted[kind]}<b>${counts[kind]}</b></li>`)
  const about = { format, reasons, sources, id }
  return `<section class="report" id="${id}"><h2>${escapeMarkup(reportTitle(format, draft))}</h2>
<dl>${facts.join('')}</dl>
<ul class="counts">${boxes.join('')}</ul>
${open.length === 0 ? `<p>${words.clean}</p>` : findingTable(words.found, open, about)}
${settled.length === 0 ? '' : findingTable(words.settled, settled, about)}
${sources.length === 0 ? '' : sourceList(id, sources)}</section>`
}

/** What the rows of a report's tables refer to. */
interface About {
  format: Format
  reasons: ReadonlyMap<string, string>
  sources: Source[]
  /** The report's anchor in the page. */
  id: string
}

function findingTable(title: string, findings: ReportedFinding[], { format, reasons, sources, id }: About): string {
  const rows = findings.map((finding, index) => {
    const reason = reasons.get(finding.fingerprint)
    const given = reason === undefined ? '' : `<p class="reason">${escapeMarkup(words.reason(reason))}</p>`
    const tone = reason === undefined ? finding.severity : 'acknowledged'
    const source = sources.findIndex((one) => one.source === finding.source) + 1
    return `<tr><td class="number">${index + 1}</td><td class="severity ${tone}">${findingWords.severity[finding.severity]}</td>
<td>${escapeMarkup(partName(format, finding.section) || words.whole)}</td>
<td>${escapeMarkup(finding.message)}${quoteHtml(finding)}${given}</td>
<td class="source"><a href="#${id}-source-${source}">${words.sourceNumber(source)}</a></td></tr>`
  })
  const head = [words.number, words.severity, words.part, words.finding, words.source]
  return `<h3>${title}</h3>
<table class="findings"><thead><tr>${head.map((word) => `<th scope="col">${word}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`
}

/** A notice, standard or article that rules go by, and the rules of these findings that do. */
interface Source {
  source: string
  rules: string[]
}

/** What findings go by, each source once and in their order. */
function sourcesOf(findings: ReportedFinding[]): Source[] {
  const sources = [...new Set(findings.map(({ source }) => source))]
  return sources.map((source) => ({
    source,
    rules: [...new Set(findings.filter((one) => one.source === source).map(({ rule }) => rule))],
  }))
}

function sourceList(id: string, sources: Source[]): string {
  const items = sources.map(
    ({ source, rules }, index) =>
      `<li id="${id}-source-${index + 1}">${escapeMarkup(source)} <span>${rules.join(' ')}</span></li>`,
  )
  return `<h3>${words.source}</h3>
<ol class="sources">${items.join('\n')}</ol>`
}

/** The sentence a finding is about, with what is meant marked. */
function quoteHtml({ place }: ReportedFinding): string {
  if (!place) return ''
  const { before, meant, after } = shorten(place)
  return `<blockquote>${escapeMarkup(before)}<mark>${escapeMarkup(meant)}</mark>${escapeMarkup(after)}</blockquote>`
}

/** The reasons written for findings, by fingerprint. */
export function reasonsOf(draft: Draft): ReadonlyMap<string, string> {
  return new Map(draft.acknowledged.map(({ finding, reason }) => [finding, reason]))
}
