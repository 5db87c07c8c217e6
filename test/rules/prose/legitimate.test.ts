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

  it.each([
    '针对上述问题，建立了每周巡检、按月通报的制度，重要政策至少配一种图解。',
    '上年提出的检索不便，已在专栏改版中解决。',
    '对群众反映的栏目多、找不到，我局已建立专人答复机制。',
  ])('calls it an improvement without the word: %s', (improvement) => {
    const problems = paragraphs(
      `一是部分乡镇公开内容更新不及时；二是政策解读以文字为主，群众看得懂、用得上的不多；三是人员不足。${improvement}`,
    )
    const draft = draftWith(format, {})
    const sections = { ...draft.sections, problems }
    expect(auditOf(format, { ...draft, sections }).filter(({ rule }) => rule === 'problems.both')).toEqual([])
  })
})
