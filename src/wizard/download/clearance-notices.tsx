import { useRef } from 'react'
import { Link } from 'wouter'
import { wizard as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { useAnswer } from '../../ui/use-answer'
import { StaleCharts } from '../charts/stale-charts'
import { useEmptyParts } from '../findings/empty-parts'
import { writeReason } from '../findings/reasons'
import { useSession } from '../report/session'
import type { Clearance } from './clearance'

/** Says whether files may be made, and offers to write a reason where errors stand in the way. */
export function ClearanceNotices({ named, errors, open, unread, counts }: Clearance) {
  const session = useSession()
  const emptyParts = useEmptyParts()
  const notices = useRef<HTMLDivElement>(null)
  const accept = (reason: string) => {
    // The field goes away with the question.
    notices.current?.focus()
    writeReason(
      session,
      open.map((finding) => finding.fingerprint),
      reason,
    )
  }
  return (
    <div ref={notices} tabIndex={-1}>
      {!named && (
        <Notice kind="error">
          <p>
            {words.download.noName} <Link href={`/draft/${session.id}/agency`}>{words.download.toName}</Link>
          </p>
        </Notice>
      )}
      {errors.length === 0 && unread === 0 && emptyParts.length === 0 && (
        <Notice kind="ok">{words.download.clean}</Notice>
      )}
      {emptyParts.length > 0 && <Notice kind="warning">{words.download.unwritten(emptyParts)}</Notice>}
      <StaleCharts />
      {open.length + unread > 0 && (
        <Notice kind="warning" title={words.download.blocked}>
          <p>{words.findings.summary(counts)}</p>
        </Notice>
      )}
      {open.length > 0 && unread === 0 && !session.readOnly && <ReasonForAll onAccept={accept} />}
      {errors.length > 0 && open.length === 0 && <Notice kind="info">{words.download.accepted}</Notice>}
    </div>
  )
}

function ReasonForAll({ onAccept }: { onAccept: (reason: string) => void }) {
  const { value, setValue, refused, submit } = useAnswer(onAccept)
  return (
    <details className="reason" data-own-undo>
      <summary>{words.download.reasonTitle}</summary>
      <p className="field-hint">{words.download.reasonHint}</p>
      <form noValidate onSubmit={submit}>
        <Field label={words.download.reasonLabel} error={refused ? words.download.reasonMissing : undefined}>
          {(props) => <textarea {...props} rows={2} value={value} onChange={(event) => setValue(event.target.value)} />}
        </Field>
        <Button type="submit">{words.download.accept}</Button>
      </form>
    </details>
  )
}
