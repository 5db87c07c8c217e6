import { describe, expect, test } from 'vitest'
import { setCells } from '../../../src/draft/cells'
import { createEngine, evaluate, reevaluate } from '../../../src/rules/engine'
import { countFindings } from '../../../src/wizard/findings/count'
import { cellFocused, createReview, findingChosen, reviewChanged, tableLeft } from '../../../src/wizard/report/review'
import { draftWith } from '../../support/drafts'
import { format2021 } from '../../support/formats'

const engine = createEngine(format2021)
const RECEIVED = 'requests.received.naturalPerson'

/** A report whose figures are all 0 but some, being typed into. */
function reportWith(figures: Record<string, number>) {
  let draft = draftWith(format2021, figures)
  const store = createReview(format2021, draft, evaluate(engine, draft), 0)
  const type = (path: string, value: number) => {
    draft = setCells(draft, [[path, value]])
    const findings = reevaluate(engine, store.getState().findings, draft, [path])
    reviewChanged(store, draft, findings, new Map())
  }
  const counts = () => {
    const { findings, pending } = store.getState()
    return countFindings(findings, 0, new Set(), pending)
  }
  return { store, type, counts }
}

describe('a difference in a table being filled in', () => {
  test('waits while the focus is in the table, and counts as an error when it leaves', () => {
    const { store, type, counts } = reportWith({})
    cellFocused(store, RECEIVED)
    type(RECEIVED, 1)
    expect(counts()).toMatchObject({ errors: 0, pending: 2 })
    expect(store.getState().cells.get(RECEIVED)?.state).toBeNull()
    expect(store.getState().settled.size).toBe(0)
    cellFocused(store, 'requests.carriedIn.naturalPerson')
    expect(counts()).toMatchObject({ errors: 0, pending: 2 })
    tableLeft(store)
    expect(counts()).toMatchObject({ errors: 2, pending: 0 })
    expect(store.getState().cells.get(RECEIVED)?.state).toBe('error')
  })

  test('counts as well when the focus goes to another table', () => {
    const { store, type, counts } = reportWith({})
    cellFocused(store, RECEIVED)
    type(RECEIVED, 1)
    cellFocused(store, 'disputes.review.upheld')
    expect(counts()).toMatchObject({ errors: 2, pending: 0 })
  })

  test('counts at once when it was there before the focus came, and when it was made from elsewhere', () => {
    const { store, type, counts } = reportWith({ 'requests.total.total': 5 })
    const before = counts().errors
    cellFocused(store, RECEIVED)
    expect(counts()).toMatchObject({ errors: before, pending: 0 })
    type('disputes.review.total', 3)
    expect(counts()).toMatchObject({ errors: before + 1, pending: 0 })
  })

  test('does not excuse a figure that can never be right', () => {
    const { store, type, counts } = reportWith({})
    cellFocused(store, 'proactive.article20_5.licensing.decisions')
    type('proactive.article20_5.licensing.decisions', -1)
    expect(counts()).toMatchObject({ errors: 1, pending: 0 })
  })
})

test('a chosen finding keeps its sides marked when its cell takes the focus, though another fails there first', () => {
  const { store } = reportWith({ 'requests.total.total': 5 })
  const own = [...store.getState().findings.values()].filter(({ cells }) => cells.includes('requests.total.total'))
  expect(own.length).toBeGreaterThan(1)
  const last = own[own.length - 1]
  if (last?.code !== 'relation') throw new Error('a relation is expected')
  findingChosen(store, last, 'requests.total.total')
  cellFocused(store, 'requests.total.total')
  expect([...store.getState().marked.left]).toEqual(last.relation.left)
})

test('a finding with a reason is counted as acknowledged, whatever its severity', () => {
  const { store } = reportWith({ 'disputes.review.total': 3 })
  const { findings } = store.getState()
  const [finding] = findings.values()
  expect(countFindings(findings, 0)).toMatchObject({ errors: 1, acknowledged: 0 })
  const reasons = new Set([finding?.fingerprint ?? ''])
  expect(countFindings(findings, 0, reasons)).toMatchObject({ errors: 0, acknowledged: 1 })
})
