import { describe, expect, it } from 'vitest'
import { setCells } from '../../src/draft/cells'
import { createEngine, evaluate, listFindings, reevaluate } from '../../src/rules/engine'
import { reportFinding } from '../../src/rules/report'
import { draftWith, zeroDraft } from '../support/drafts'
import { format2019, format2021 } from '../support/formats'

describe('the engine', () => {
  const engine = createEngine(format2021)

  it('has one check for every relation and two for every cell', () => {
    expect(engine.checks).toHaveLength(format2021.relations.length + 2 * format2021.cells.length)
  })

  it('knows for every cell the checks that read it', () => {
    for (const { path } of format2021.cells) {
      const reading = engine.checks.flatMap((check, index) => (check.cells.includes(path) ? [index] : []))
      expect(engine.byCell.get(path)).toEqual(reading)
    }
  })

  it('lists findings in the order of the form: relations first, then single cells', () => {
    const draft = draftWith(format2021, {
      'disputes.review.total': 1,
      'requests.carriedOut.other': null,
      'disputes.review.upheld': -1,
    })
    expect(listFindings(evaluate(engine, draft)).map((finding) => finding.rule)).toEqual([
      'disputes.group-total',
      'cell.kind',
      'cell.blank',
    ])
  })
})

describe('reevaluation', () => {
  const engine = createEngine(format2019)
  const before = zeroDraft(format2019)

  it('finds what a changed cell breaks', () => {
    const after = setCells(before, [['disputes.review.total', 1]])
    const findings = reevaluate(engine, evaluate(engine, before), after, ['disputes.review.total'])
    expect(listFindings(findings).map((finding) => finding.rule)).toEqual(['disputes.group-total'])
  })

  it('forgets what a changed cell mends', () => {
    const broken = setCells(before, [['disputes.review.total', 1]])
    expect(reevaluate(engine, evaluate(engine, broken), before, ['disputes.review.total']).size).toBe(0)
  })

  it('takes a changed note for a change of its cell', () => {
    const row = 'proactive.article20_1.regulations'
    const draft = draftWith(format2019, { [`${row}.created`]: 2 })
    const findings = evaluate(engine, draft)
    expect(findings.size).toBe(1)
    const noted = { ...draft, notes: { [`${row}.created`]: '不公开' } }
    expect(reevaluate(engine, findings, noted, [`${row}.created`]).size).toBe(0)
  })

  it('leaves the findings given as they are and keeps those it does not touch', () => {
    const draft = draftWith(format2019, { 'disputes.review.total': 1, 'disputes.litigation.direct.total': 1 })
    const findings = evaluate(engine, draft)
    const mended = setCells(draft, [['disputes.review.total', 0]])
    const after = reevaluate(engine, findings, mended, ['disputes.review.total'])
    expect(findings.size).toBe(2)
    const [kept] = listFindings(after)
    expect(listFindings(findings)).toContain(kept)
  })

  it('runs nothing for cells it does not know', () => {
    const findings = evaluate(engine, before)
    expect(reevaluate(engine, findings, before, ['no.such.cell'])).toEqual(findings)
  })
})

describe('a finding as other programs read it', () => {
  it('has the keys of the data contract and no others', () => {
    const draft = draftWith(format2021, { 'disputes.review.total': 1, 'disputes.review.upheld': -1 })
    const [finding] = listFindings(evaluate(createEngine(format2021), draft))
    const report = finding && reportFinding(format2021, finding)
    expect(Object.keys(report ?? {}).sort()).toEqual(
      [
        'cells',
        'difference',
        'fingerprint',
        'left',
        'message',
        'right',
        'rule',
        'section',
        'severity',
        'source',
      ].sort(),
    )
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('cites the notice', () => {
    const [finding] = listFindings(
      evaluate(createEngine(format2019), draftWith(format2019, { 'disputes.review.total': 1 })),
    )
    expect(finding?.source).toContain('国办公开办函〔2019〕60号附件第四部分')
  })
})
