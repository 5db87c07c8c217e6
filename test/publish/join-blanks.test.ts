import { describe, expect, it } from 'vitest'
import { joinBlanks } from '../../src/publish/join-blanks'
import { reportFinding } from '../../src/rules/report'
import { draftWith } from '../support/drafts'
import { findingsOf } from '../support/findings'
import { format2021 } from '../support/formats'

/** What is found in a draft with 0 everywhere but in some cells, which are blank. */
function found(...blank: string[]) {
  const draft = draftWith(format2021, Object.fromEntries(blank.map((path) => [path, null])))
  return findingsOf(format2021, draft).map((finding) => reportFinding(format2021, finding))
}

const columns = ['naturalPerson', 'business', 'research', 'legalService']
const received = columns.map((column) => `requests.received.${column}`)
const blanksIn = (findings: { rule: string }[]) => findings.filter(({ rule }) => rule === 'cell.blank')

describe('blank cells for a person to read', () => {
  it('are one finding where a section has many, with rows and how many cells', () => {
    const findings = found(...received, 'requests.carriedIn.business', 'disputes.review.upheld')
    const [requests, disputes, ...others] = blanksIn(joinBlanks(format2021, findings, new Map()))
    expect(requests).toMatchObject({ section: 'requests', severity: 'error' })
    expect(requests).toHaveProperty('cells', [...received, 'requests.carriedIn.business'])
    expect(requests).toHaveProperty(
      'message',
      expect.stringContaining('有 5 格还没有填：「本年新收」4 格、「上年结转」1 格。'),
    )
    expect(disputes).toEqual(findings.find(({ section }) => section === 'disputes'))
    expect(others).toEqual([])
  })

  it('are named one by one where they are few', () => {
    const findings = found(...received.slice(1))
    expect(joinBlanks(format2021, findings, new Map())).toEqual(findings)
  })

  it('stay by themselves where a reason is written for them', () => {
    const findings = found(...received, 'requests.carriedIn.business')
    const [own] = blanksIn(findings) as typeof findings
    const joined = joinBlanks(format2021, findings, new Map([[own?.fingerprint ?? '', '']]))
    expect(joined).toContainEqual(own)
    expect(blanksIn(joined)).toHaveLength(2)
  })
})
