import { describe, expect, it } from 'vitest'
import { blankAgency, blankDraft } from '../../src/draft/blank'
import { setCells } from '../../src/draft/cells'
import { draftProgress, overallProgress, type PartProgress } from '../../src/draft/progress'
import { readDraft } from '../../src/draft/read'
import type { Draft, ProseBlock } from '../../src/draft/types'
import { zeroDraft } from '../support/drafts'
import { allFormats, format2021, officialFormats, projectFile } from '../support/formats'

const heading = (text: string, level: 1 | 2 | 3 = 1): ProseBlock => ({ type: 'heading', level, text })
const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ text }] })

function part(draft: Draft, name: string): PartProgress {
  const found = draftProgress(format2021, draft).find((one) => one.part === name)
  if (!found) throw new Error(name)
  return found
}

function overview(...blocks: ProseBlock[]): Draft {
  const draft = blankDraft(format2021, 2025)
  return { ...draft, sections: { ...draft.sections, overview: blocks } }
}

describe('how far a draft is', () => {
  it.each(allFormats)('is told part by part in the order of the report ($id)', (format) => {
    const parts = draftProgress(format, blankDraft(format, 2031))
    expect(parts.map((one) => one.part)).toEqual([
      'agency',
      'preface',
      ...format.sections.map((section) => section.key),
      'signature',
    ])
    expect(parts.every((one) => one.state === 'empty' && one.filled === 0)).toBe(true)
    expect(overallProgress(parts)).toBe(0)
  })

  it('counts the filled cells of a table: 0 is filled, a blank is not', () => {
    const draft = setCells(blankDraft(format2021, 2025), [
      ['requests.received.naturalPerson', 0],
      ['requests.received.business', null],
    ])
    expect(part(draft, 'requests')).toMatchObject({ state: 'going', filled: 1, total: 175 })
    expect(part(zeroDraft(format2021), 'requests')).toMatchObject({ state: 'done', filled: 175 })
  })

  it.each<[string, ProseBlock[], string]>([
    ['without a word', [], 'empty'],
    ['with an empty paragraph', [paragraph('  ')], 'empty'],
    ['that breaks off', [paragraph('全年收到申请')], 'going'],
    ['that ends its sentence', [paragraph('全年收到申请3件。')], 'done'],
    ['that ends with a bracket', [paragraph('详见附件（略）')], 'done'],
    ['with only a heading', [heading('（一）主动公开')], 'going'],
    ['with a bare heading among filled ones', [heading('（一）'), heading('（二）'), paragraph('有。')], 'going'],
    ['with a heading under a heading', [heading('（一）'), heading('1.', 2), paragraph('有。')], 'done'],
    ['that ends with a table', [paragraph('见下表'), { type: 'table', rows: [['甲']] }], 'done'],
  ])('prose %s is %s', (_, blocks, state) => {
    expect(part(overview(...blocks), 'overview').state).toBe(state)
  })

  it('an agency is done with a name, and going with only contact details', () => {
    const draft = blankDraft(format2021, 2025)
    expect(part({ ...draft, agency: { ...blankAgency(), phone: '000' } }, 'agency').state).toBe('going')
    expect(part({ ...draft, agency: blankAgency('甲县测试局') }, 'agency').state).toBe('done')
    expect(part({ ...draft, agency: blankAgency('  ') }, 'agency').state).toBe('empty')
  })

  it('a signature is done with units and a date', () => {
    const draft = blankDraft(format2021, 2025)
    expect(part({ ...draft, signature: { units: ['甲'], date: null } }, 'signature').state).toBe('going')
    expect(part({ ...draft, signature: { units: ['甲'], date: '2026-01-20' } }, 'signature').state).toBe('done')
  })

  it('is 1 as a whole without preface and signature, which are not asked for', () => {
    const words = [paragraph('无。')]
    const draft = {
      ...zeroDraft(format2021),
      agency: blankAgency('甲县测试局'),
      sections: { overview: words, problems: words, others: words },
    }
    expect(overallProgress(draftProgress(format2021, draft))).toBe(1)
    // One of the seven parts half written.
    const half = { ...draft, sections: { ...draft.sections, others: [paragraph('无')] } }
    expect(overallProgress(draftProgress(format2021, half))).toBeCloseTo(6.5 / 7)
  })

  it('the sample on the home page is done in every part', () => {
    const reading = readDraft(projectFile('public/sample.nianbao.json'), officialFormats)
    if (!reading.ok) throw new Error('unreadable')
    expect(draftProgress(format2021, reading.draft).filter((one) => one.state !== 'done')).toEqual([])
  })
})
