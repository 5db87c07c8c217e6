import { expect, test } from 'vitest'
import { createEngine, evaluate, listFindings } from '../../../src/rules/engine'
import { partsOf } from '../../../src/rules/part'
import { orderParts } from '../../../src/wizard/findings/part-order'
import { draftWith } from '../../support/drafts'
import { format2021 } from '../../support/formats'

/** A row of the third section does not add up. */
const findings = listFindings(
  evaluate(
    createEngine(format2021),
    draftWith(format2021, { 'requests.received.total': 5, 'requests.received.business': 4 }),
  ),
)

const order = (page: string, open = () => true) =>
  orderParts(partsOf(format2021), page, findings, open).map(({ key }) => key)

test('findings of the page at hand come first, then the parts with errors, then the others in their order', () => {
  const all = partsOf(format2021).map(({ key }) => key)
  const rest = (...first: string[]) => [...first, ...all.filter((key) => !first.includes(key))]
  expect(order('download')).toEqual(rest('requests'))
  expect(order('overview')).toEqual(rest('overview', 'requests'))
})

test('an error with its reason stands in nobody’s way', () => {
  expect(order('download', () => false)).toEqual(partsOf(format2021).map(({ key }) => key))
})
