import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { checkPage } from '../../src/publish/check-page'
import type { CheckedReport } from '../../src/publish/check-report'
import { evaluateAll } from '../../src/rules/evaluate-all'
import { reportFinding } from '../../src/rules/report'
import { draftWith } from '../support/drafts'
import { format2021, projectFile } from '../support/formats'
import { paragraphs, ruleBook } from '../support/rules'

const STYLE = projectFile('templates/layouts/check/style.css')
const MADE = new Date(2022, 0, 28)

function checked(file: string, overview: string, reason?: string): CheckedReport {
  const base = draftWith(format2021, { 'requests.received.total': 5 })
  const draft = { ...base, sections: { ...base.sections, overview: paragraphs(overview) } }
  const findings = evaluateAll(format2021, ruleBook, draft).map((one) => reportFinding(format2021, one))
  const told = findings.filter(({ rule }) => rule === 'prose.requests')
  const acknowledged = reason ? told.map(({ fingerprint }) => ({ finding: fingerprint, reason })) : []
  return { file, draft: { ...draft, acknowledged }, format: format2021, findings }
}

const wrong = '全年共收到政府信息公开申请8件，均已办结。'

describe('the page of what checking found', () => {
  it('is sound HTML, for one report and for several', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'] })
    for (const reports of [[checked('a.json', wrong)], [checked('a.json', wrong), checked('b.json', '无', '误')]]) {
      const { results } = await validator.validateString(checkPage(reports, STYLE, MADE))
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${line}: ${ruleId}`))).toEqual([])
    }
  })

  it('quotes the sentence with what is meant marked', () => {
    const page = checkPage([checked('a.json', wrong)], STYLE, MADE)
    expect(page).toContain('申请<mark>8件</mark>，均已办结')
    expect(page).toContain('2022年1月28日')
  })

  it('gives each source once below, with its rules, and in each row the number of its source', () => {
    const page = checkPage([checked('a.json', `${wrong}本局(县)加强加强公开。`)], STYLE, MADE)
    const listed = [...page.matchAll(/<li id="report-1-(source-\d+)">(.*?) <span>(.*?)<\/span>/g)]
    const used = [...page.matchAll(/href="#report-1-(source-\d+)"/g)].map((match) => match[1])
    expect(new Set(listed.map((match) => match[2])).size).toBe(listed.length)
    expect(new Set(used)).toEqual(new Set(listed.map((match) => match[1])))
    expect(used.length).toBeGreaterThan(listed.length)
    expect(listed.map((match) => match[3]).join(' ')).toContain('prose.requests')
  })

  it('lists apart what was acknowledged, with the reason, and does not count it as open', () => {
    const open = checkPage([checked('a.json', wrong)], STYLE, MADE)
    const settled = checkPage([checked('a.json', wrong, '另有说明')], STYLE, MADE)
    expect(open.match(/<table class="findings">/g)).toHaveLength(1)
    expect(settled.match(/<table class="findings">/g)).toHaveLength(2)
    expect(settled).toMatch(/<p class="reason">[^<]*另有说明/)
    expect(settled).toMatch(/class="acknowledged">[^<]*<b>1<\/b>/)
  })

  it('sums up several reports first, with a link to each', () => {
    const page = checkPage([checked('a.json', wrong), checked('b.json', wrong)], STYLE, MADE)
    expect(page.match(/href="#report-\d"/g)).toEqual(['href="#report-1"', 'href="#report-2"'])
    expect(page.match(/id="report-\d"/g)).toEqual(['id="report-1"', 'id="report-2"'])
    expect(checkPage([checked('a.json', wrong)], STYLE, MADE)).not.toContain('class="summary"')
  })

  it('lets no text of a report act as HTML', () => {
    const page = checkPage([checked('<b>.json', '收到<script>alert(1)</script>政府信息公开申请8件。')], STYLE, MADE)
    expect(page).not.toMatch(/<script|<b>\.json/)
  })
})
