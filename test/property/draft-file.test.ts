import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../src/document/build'
import { describeDraftNotice, describeDraftProblems } from '../../src/draft/describe'
import { readDraft, readDraftObject } from '../../src/draft/read'
import type { Draft } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'
import { findJsonError } from '../../src/format/json'
import { createEngine, evaluate, listFindings } from '../../src/rules/engine'
import { reportFinding } from '../../src/rules/report'
import { allFormats } from '../support/formats'
import { richDraft } from '../support/rich-draft'
import { anyDraft } from './arbitraries'

const engines = new Map(allFormats.map((format) => [format.id, { format, engine: createEngine(format) }]))

describe('any draft', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(readDraft(writeDraft(draft), allFormats)).toEqual({ ok: true, draft, notices: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('can be checked and built', () => {
    fc.assert(fc.property(anyDraft, expectUsable), { numRuns: 40 })
  })
})

describe('reading', () => {
  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), expectAnswer), { numRuns: 300 })
  })

  it('never throws on any JSON', () => {
    fc.assert(fc.property(fc.json(), expectAnswer), { numRuns: 200 })
  })

  it('never throws on a draft with anything anywhere', () => {
    const text = JSON.stringify(richDraft)
    const places = placesIn(richDraft)
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(1e308, -1, 0.1, 1e21, '１２', '__proto__', [], {}, [{}], { type: 'table', rows: [[]] }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (place, value) => {
        const json = JSON.parse(text)
        replaceAt(json, place, value)
        expectAnswer(JSON.stringify(json))
      }),
      { numRuns: 300 },
    )
  })

  it('never throws on a damaged draft, and says where it is damaged', () => {
    const text = writeDraft(richDraft)
    const damage = fc.record({ at: fc.nat(text.length - 1), drop: fc.nat(3), insert: fc.string({ maxLength: 3 }) })
    fc.assert(
      fc.property(damage, ({ at, drop, insert }) => {
        const damaged = text.slice(0, at) + insert + text.slice(at + drop)
        expectAnswer(damaged)
        expect(findJsonError(damaged) === null).toBe(parses(damaged))
      }),
      { numRuns: 150 },
    )
  })
})

/** A refusal that can be put into words, or a draft that can be used and is read back the same. */
function expectAnswer(text: string): void {
  const reading = readDraft(text, allFormats)
  if (!reading.ok) {
    expect(reading.problems.length).toBeGreaterThan(0)
    expect(describeDraftProblems(reading.problems)).not.toBe('')
    return
  }
  for (const notice of reading.notices) expect(describeDraftNotice(notice)).not.toBe('')
  expect(readDraftObject(JSON.parse(writeDraft(reading.draft)), allFormats)).toMatchObject({ ok: true, notices: [] })
  expectUsable(reading.draft)
}

function expectUsable(draft: Draft): void {
  const known = engines.get(draft.format)
  if (!known) throw new Error(draft.format)
  for (const finding of listFindings(evaluate(known.engine, draft))) {
    expect(reportFinding(known.format, finding).message).not.toBe('')
  }
  expect(buildDocument(known.format, draft).sections).toHaveLength(known.format.sections.length)
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

type Place = (string | number)[]

/** Where in a JSON value something stands. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (value === null || typeof value !== 'object') return [at]
  const keys: Place = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value)
  return [at, ...keys.flatMap((key) => placesIn(Reflect.get(value, key), [...at, key]))].filter((one) => one.length > 0)
}

function replaceAt(json: object, place: Place, value: unknown): void {
  const parent = place.slice(0, -1).reduce<object>((node, key) => Reflect.get(node, key), json)
  Reflect.set(parent, place[place.length - 1] ?? '', value)
}
