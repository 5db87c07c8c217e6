import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankAgency, blankDraft } from '../../src/draft/blank'
import { proseText } from '../../src/draft/prose-text'
import { readTextSource } from '../../src/import/read/text'
import type { Source } from '../../src/import/source'
import { allFormats } from '../support/formats'
import { imported } from '../support/imported'
import { exactSource, reportParts, reportText, type Sheet, withBars, withTabs } from '../support/report-sources'

const RUNS = 40

/** Lines of a report as clerks write them: sentences, items, headings, lines like a page's. */
const line = fc.constantFrom(
  '全年平稳，按时答复。',
  '（一）主动公开。按要求做好各项工作；',
  '1.门户网站',
  '（二）依申请公开情况良好',
  '（1）栏目更新情况',
  '一是加强更新。',
  '网站访问量：九万次',
  '审核把关情况：全部审核。',
  '“应公开尽公开”（见简报）',
  '2022年，全年平稳。',
  '具体情况如下：',
  '数据由各科室汇总，未尽事项另行说明。',
)

/** A report with lines put in anywhere below its title, each with a mark of its own. */
const report = fc
  .record({
    format: fc.constantFrom(...allFormats),
    put: fc.array(fc.record({ at: fc.nat(), line }), { minLength: 1, maxLength: 12 }),
    signature: fc.constantFrom<string[]>([], ['某市测试局', '2023年1月20日'], ['2023-01-20']),
    below: fc.array(line, { maxLength: 2 }),
  })
  .map(({ format, put, signature, below }) => {
    const draft = blankDraft(format, 2022, blankAgency('某市测试局'))
    const parts: (string | Sheet)[] = [...reportParts(format, draft), ...signature]
    const marked: string[] = []
    const mark = (text: string) => {
      const own = `甲${String.fromCodePoint(0x5b00 + marked.length)}乙${text}`
      // The number of an item stays in front.
      const one = /^(?:（[一二1]）|1\.|一是|2022年，)/.test(text)
        ? text.replace(/^(（.）|1\.|一是|2022年，)/, `$1${own.slice(0, 3)}`)
        : own
      marked.push(one)
      return one
    }
    const end = parts.length - signature.length
    for (const { at, line } of put) parts.splice(1 + (at % end), 0, mark(line))
    if (signature.length > 0) parts.push(...below.map(mark))
    return { parts, marked }
  })

/** All that a draft prints outside of its tables, and all that the messages name. */
async function told(source: Source): Promise<string> {
  const { draft, messages } = await imported(source)
  const prose = [draft.preface, ...Object.values(draft.sections)].map(proseText)
  const named = messages.flatMap((one) => ('found' in one && one.code !== 'text.mojibake' ? [one.found] : []))
  return [...prose, ...named].join('\n')
}

describe('a line put anywhere below the title of a report is in the draft or named, and once', () => {
  test.each<[string, (parts: (string | Sheet)[]) => Source]>([
    ['an exact grid', exactSource],
    ['text with bars', (parts) => readTextSource(reportText(parts, withBars))],
    ['text with tabs', (parts) => readTextSource(reportText(parts, withTabs))],
  ])('in %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(report, async ({ parts, marked }) => {
        const text = await told(write(parts))
        expect(marked.filter((one) => text.split(one).length !== 2)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
