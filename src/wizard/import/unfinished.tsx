import { Link } from 'wouter'
import type { Format } from '../../format/types'
import { importReview as words } from '../../messages/zh-CN'
import { Notice } from '../../ui/notice'
import { keptReview, REVIEW } from './kept'

/** Leads back to a report that was being looked over, where corrections would be lost. */
export function Unfinished({ formats }: { formats: Format[] }) {
  const kept = keptReview(formats)
  if (!kept?.unused) return null
  return (
    <Notice kind="info">
      <p>
        {words.unfinished(kept.report.name)} <Link href={REVIEW}>{words.goOn}</Link>
      </p>
    </Notice>
  )
}
