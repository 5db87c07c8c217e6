import type { Draft, ProseBlock } from '../src/draft/types'
import type { Format } from '../src/format/types'
import { type Auditor, createAuditor } from '../src/rules/audit'
import type { RuleBook } from '../src/rules/book'
import { fullReport } from './full-report'
import { type Measure, time } from './measure'

/** Characters of prose the aims are about. */
const LENGTH = 5000
const RUNS = 40
/** A sentence being typed, growing with every run: all of it is read again. */
const TYPED = '全年共收到政府信息公开申请'

/** All rules of words and years on a report with 5,000 characters of prose and last year's beside it, and while typing. */
export async function measureAudit(format: Format, book: RuleBook): Promise<Measure[]> {
  const report = longReport(format)
  const whole: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const audit = createAuditor(format, book)
    whole.push(await time(() => audit(report)))
  }
  return [
    { name: `rules of words and years: ${LENGTH} characters`, format: format.id, unit: 'ms', values: whole },
    {
      name: 'rules of words and years: a sentence typed',
      format: format.id,
      unit: 'ms',
      values: await typing(format, createAuditor(format, book), report),
    },
  ]
}

async function typing(format: Format, audit: Auditor, report: Draft): Promise<number[]> {
  audit(report)
  const values: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const draft = withSentence(format, report, `${TYPED}${run}件。`)
    values.push(await time(() => audit(draft)))
  }
  return values
}

/** The full report with its prose repeated until it is long enough, and a report of last year with the same prose. */
function longReport(format: Format): Draft {
  const report = fullReport(format)
  const count = (draft: Draft) => Object.values(draft.sections).reduce((sum, blocks) => sum + lengthOf(blocks), 0)
  const times = Math.ceil(LENGTH / count(report))
  const sections = Object.entries(report.sections).map(([key, blocks]) => [key, Array(times).fill(blocks).flat()])
  const long: Draft = { ...report, sections: Object.fromEntries(sections) }
  return { ...long, previous: { ...long, year: report.year - 1, previous: null } }
}

function lengthOf(blocks: ProseBlock[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.type === 'paragraph' ? block.runs.map((run) => run.text).join('').length : 0),
    0,
  )
}

/** The report with a sentence more at the end of the first paragraph of its first section of text. */
function withSentence(format: Format, report: Draft, sentence: string): Draft {
  const key = format.sections.find(({ kind }) => kind === 'prose')?.key ?? ''
  const blocks = report.sections[key] ?? []
  const first = blocks.findIndex(({ type }) => type === 'paragraph')
  const typed = blocks.map(
    (block, index): ProseBlock =>
      index === first && block.type === 'paragraph' ? { ...block, runs: [...block.runs, { text: sentence }] } : block,
  )
  return { ...report, sections: { ...report.sections, [key]: typed } }
}
