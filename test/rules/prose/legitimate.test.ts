import { describe, expect, it } from 'vitest'
import { draftWith } from '../../support/drafts'
import { officialFormats } from '../../support/formats'
import { auditOf, paragraphs } from '../../support/rules'

/** Sentences of real reports that say something else than the table at first sight, and are right. */
const LEGITIMATE = [
  {
    text: '受理政府信息公开申请3119件，答复3050件（含上年度结转申请34件，另有103件顺延到下年度答复）。',
    figures: { received: 3119, carriedIn: 34, total: 3050, carriedOut: 103 },
  },
  { text: '全年受理政府信息公开申请749件。', figures: { received: 713, carriedIn: 36, total: 740, carriedOut: 9 } },
  {
    text: '办理上年度结转的政府信息公开申请1件。答复11件。',
    figures: { received: 10, carriedIn: 1, total: 11, carriedOut: 0 },
  },
]

describe.each(officialFormats)('prose that is right ($id)', (format) => {
  it.each(LEGITIMATE)('stays silent: $text', ({ text, figures }) => {
    const cells = Object.entries(figures).map(([row, figure]) => [`requests.${row}.total`, figure] as const)
    const draft = { ...draftWith(format, Object.fromEntries(cells)), preface: paragraphs(text) }
    expect(auditOf(format, draft).filter(({ rule }) => rule.startsWith('prose.'))).toEqual([])
  })
})
