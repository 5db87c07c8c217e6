import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDraft } from '../../src/draft/read'
import { DRAFT_VERSION } from '../../src/draft/schema'
import { writeDraft } from '../../src/draft/write'
import { createEngine, evaluate } from '../../src/rules/engine'
import { format2021, officialFormats, projectFile } from '../support/formats'

describe('draft files of every version there has been', () => {
  const names = readdirSync(new URL('../fixtures/drafts/', import.meta.url))

  test('there is one for each', () => {
    const versions = Array.from({ length: DRAFT_VERSION }, (_, index) => `version-${index + 1}.nianbao.json`)
    expect(names.sort()).toEqual(versions)
  })

  test.each(names)('%s still opens', (name) => {
    expect(readDraft(projectFile(`test/fixtures/drafts/${name}`), officialFormats).ok).toBe(true)
  })

  test('today’s is written back to the letter, and nothing is wrong with it', () => {
    const text = projectFile(`test/fixtures/drafts/version-${DRAFT_VERSION}.nianbao.json`)
    const reading = readDraft(text, officialFormats)
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    expect(writeDraft(reading.draft)).toBe(text)
    expect([...evaluate(createEngine(format2021), reading.draft).values()]).toEqual([])
  })
})
