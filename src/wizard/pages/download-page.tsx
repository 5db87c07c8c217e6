import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Link } from 'wouter'
import { fileBaseName } from '../../draft/title'
import type { Acknowledgement } from '../../draft/types'
import { writeDraft } from '../../draft/write'
import { wizard as words } from '../../messages/zh-CN'
import { download } from '../../platform/browser/files'
import { loadFonts } from '../../platform/browser/fonts'
import { PUBLICATION_KINDS, type PublicationKind, publish } from '../../publish/publish'
import { listFindings } from '../../rules/engine'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { countFindings } from '../findings/count'
import { currentDraft, useReview, useSession } from '../report/session'

/** The last look, and the files. Errors block until they are corrected or a reason is written. */
export function DownloadPage() {
  const session = useSession()
  const { form, id } = session
  const findings = useReview((review) => review.findings)
  const unread = useReview((review) => review.unread)
  const [acknowledged, name] = useWatch({ control: form.control, name: ['acknowledged', 'agency.name'] })
  const counts = countFindings(findings, unread.size)
  const reasoned = new Set((acknowledged as Acknowledgement[]).map((one) => one.finding))
  const errors = listFindings(findings).filter((finding) => finding.severity === 'error')
  const open = errors.filter((finding) => !reasoned.has(finding.fingerprint))
  const blocked = open.length > 0 || unread.size > 0 || !name

  const accept = (reason: string) => {
    const added = open.map((finding): Acknowledgement => ({ finding: finding.fingerprint, reason }))
    form.setValue('acknowledged', [...currentDraft(session).acknowledged, ...added])
  }
  return (
    <>
      <h1>{words.download.title}</h1>
      {!name && (
        <Notice kind="error">
          <p>
            {words.download.noName} <Link href={`/draft/${id}/agency`}>{words.download.toName}</Link>
          </p>
        </Notice>
      )}
      {errors.length === 0 && unread.size === 0 && <Notice kind="ok">{words.download.clean}</Notice>}
      {open.length + unread.size > 0 && (
        <Notice kind="warning" title={words.download.blocked}>
          <p>{words.findings.summary(counts.errors, counts.warnings, counts.blanks)}</p>
        </Notice>
      )}
      {open.length > 0 && unread.size === 0 && <ReasonForm onAccept={accept} />}
      {errors.length > 0 && open.length === 0 && <Notice kind="info">{words.download.accepted}</Notice>}
      <h2>{words.download.files}</h2>
      <ul className="files">
        {PUBLICATION_KINDS.map((kind) => (
          <FileItem key={kind} kind={kind} blocked={blocked} />
        ))}
        <DraftFileItem />
      </ul>
    </>
  )
}

function ReasonForm({ onAccept }: { onAccept: (reason: string) => void }) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') onAccept(reason.trim())
  }
  return (
    <details className="reason">
      <summary>{words.download.reasonTitle}</summary>
      <p className="field-hint">{words.download.reasonHint}</p>
      <Field label={words.download.reasonLabel} error={missing ? words.download.reasonMissing : undefined}>
        {(props) => <textarea {...props} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Button onClick={submit}>{words.download.accept}</Button>
    </details>
  )
}

type Making =
  | { state: 'idle' }
  | { state: 'making' }
  | { state: 'done'; name: string }
  | { state: 'failed'; reason: string }

function FileItem({ kind, blocked }: { kind: PublicationKind; blocked: boolean }) {
  const session = useSession()
  const [making, setMaking] = useState<Making>({ state: 'idle' })
  const make = async () => {
    setMaking({ state: 'making' })
    try {
      const file = await publish(session.format, currentDraft(session), kind, { layouts: session.layouts, loadFonts })
      download(file.name, file.mediaType, file.bytes)
      setMaking({ state: 'done', name: file.name })
    } catch (error) {
      setMaking({ state: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <li>
      <div>
        <strong>{words.download.kinds[kind]}</strong>
        <small>{words.download.kindHints[kind]}</small>
        <p role="status" className={making.state === 'failed' ? 'field-error' : 'file-status'}>
          {making.state === 'making' && words.download.rendering}
          {making.state === 'done' && words.download.done(making.name)}
          {making.state === 'failed' && words.download.failed(making.reason)}
        </p>
      </div>
      <Button
        look={kind === 'json' ? 'plain' : 'primary'}
        disabled={blocked || making.state === 'making'}
        aria-label={`${words.download.button} ${words.download.kinds[kind]}`}
        onClick={make}
      >
        {words.download.button}
      </Button>
    </li>
  )
}

/** The draft itself: always there to be taken away, whatever its state. */
function DraftFileItem() {
  const session = useSession()
  const save = () => {
    const draft = currentDraft(session)
    download(`${fileBaseName(session.format, draft)}.nianbao.json`, 'application/json;charset=utf-8', writeDraft(draft))
  }
  return (
    <li>
      <div>
        <strong>{words.download.draft}</strong>
        <small>{words.download.draftHint}</small>
      </div>
      <Button aria-label={`${words.download.button} ${words.download.draft}`} onClick={save}>
        {words.download.button}
      </Button>
    </li>
  )
}
