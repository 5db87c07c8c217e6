import { describe, expect, it } from 'vitest'
import { overall, precision, recall, scoreSentences } from '../../../bench/rules-measure'
import { SENTENCE_SETS } from '../../support/sentences'

describe.each(SENTENCE_SETS)('the reader of claims on the %s sentences', (name) => {
  const { scores, sentences } = scoreSentences(name)

  it('is nearly always right when it speaks', () => {
    expect(sentences).toBeGreaterThanOrEqual(40)
    expect(precision(overall(scores))).toBeGreaterThanOrEqual(0.95)
  })

  it.each(['prose.requests', 'prose.disputes'])('finds nine of ten contradictions (%s)', (rule) => {
    const score = scores.find((one) => one.rule === rule)
    expect(score && recall(score)).toBeGreaterThanOrEqual(0.9)
  })
})
