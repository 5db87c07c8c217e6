import { carryForward } from '../../draft/carry'
import { parseYear } from '../../draft/numeral'
import type { Draft } from '../../draft/types'
import { proposeFormat } from '../../format/load'
import type { Format } from '../../format/types'
import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import type { Work } from './reviewing'

interface ReviewActionsProps {
  formats: Format[]
  format: Format
  work: Work
  /** Doubts not looked at. */
  left: number
  onKeep: (draft: Draft) => void
}

/** What becomes of the report: this year's draft, or last year's beside a new one. */
export function ReviewActions({ formats, format, work, left, onKeep }: ReviewActionsProps) {
  const year = parseYear(work.year)
  const draft = year === null ? null : { ...work.draft, year }
  const carried = (last: Draft) => carryForward(proposeFormat(formats, last.year + 1) ?? format, last.year + 1, last)
  return (
    <footer className="import-actions">
      <span>
        <Button look="primary" disabled={!draft} onClick={() => draft && onKeep(draft)}>
          {words.asThisYear}
        </Button>
        {year !== null && <small>{words.asThisYearHint(year)}</small>}
      </span>
      <span>
        <Button disabled={!draft} onClick={() => draft && onKeep(carried(draft))}>
          {words.asLastYear}
        </Button>
        {year !== null && <small>{words.asLastYearHint(year + 1)}</small>}
      </span>
      {left > 0 && <small className="import-left">{words.leftAtEnd(left)}</small>}
    </footer>
  )
}
