import { useState } from 'react'
import { Link } from 'wouter'
import type { Format } from '../../format/types'
import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { forgetReview, keptReview, REVIEW } from './kept'

/** Leads back to a report that was being looked over, where corrections would be lost, or lets it go. */
export function Unfinished({ formats }: { formats: Format[] }) {
  const [asked, setAsked] = useState(false)
  const kept = keptReview(formats)
  if (!kept?.unused) return null
  const forget = () => {
    forgetReview()
    setAsked(false)
  }
  return (
    <Notice kind="info">
      {asked ? (
        <>
          <p>{words.forget(kept.report.name)}</p>
          <p className="actions">
            <Button onClick={forget}>{words.forgetNow}</Button>
            <Button look="link" onClick={() => setAsked(false)}>
              {words.keep}
            </Button>
          </p>
        </>
      ) : (
        <>
          <p>{words.unfinished(kept.report.name)}</p>
          <p className="actions">
            <Link href={REVIEW}>{words.goOn}</Link>
            <Button look="link" onClick={() => setAsked(true)}>
              {words.giveUp}
            </Button>
          </p>
        </>
      )}
    </Notice>
  )
}
