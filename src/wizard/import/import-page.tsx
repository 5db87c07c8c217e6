import { useCallback, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ImportMeans } from '../../import/worker/jobs'
import { importReview as words } from '../../messages/zh-CN'
import type { Given } from '../../platform/browser/files'
import { Button } from '../../ui/button'
import { Main } from '../../ui/main'
import { Notice } from '../../ui/notice'
import { DropArea } from '../home/drop-area'
import { OpenNotice } from '../home/open-notice'
import { useDrafts } from '../home/use-drafts'
import { useOpenFile } from '../home/use-open-file'
import { Ask } from './ask'
import { takeHanded } from './handed'
import { keepReport, keptReview, REVIEW } from './kept'
import { Review } from './review'
import type { ReadReport } from './reviewing'
import { Unfinished } from './unfinished'
import { useImport } from './use-import'
import '../styles/import.css'

interface ImportPageProps {
  means: ImportMeans
  /** Whether the report at hand is shown; else one is asked for. */
  reviewing: boolean
}

/** Opens a published report, whoever made it: asks for it, reads it, shows what was read, makes a draft of it. */
export default function ImportPage({ means, reviewing }: ImportPageProps) {
  const { formats } = means
  const [, navigate] = useLocation()
  const [, setRead] = useState<ReadReport | null>(null)
  /** Whether the address shown is one a person came to, to go back to. */
  const passing = useRef(false)
  const show = useCallback(
    (report: ReadReport) => {
      keepReport(report)
      setRead(report)
      navigate(REVIEW, { replace: passing.current || reviewing })
      passing.current = false
    },
    [navigate, reviewing],
  )
  const { state, read, giveUp } = useImport(means, show)
  const drafts = useDrafts(formats)
  const { outcome, open, forget } = useOpenFile(formats, { onDraft: drafts.keep, onReport: read })
  /** Files that would take the place of a report with corrections. */
  const [waiting, setWaiting] = useState<Given | null>(null)
  useEffect(() => {
    document.title = words.title
    const handed = takeHanded()
    if (!handed) return
    passing.current = true
    if (keptReview(formats)?.unused) setWaiting({ files: [handed.file], folder: null })
    else void read(handed.file, handed.answer)
  }, [read, formats])

  const kept = keptReview(formats)
  const shown = reviewing ? kept : null
  const format = shown && formats.find(({ id }) => id === shown.report.draft.format)
  const give = (given: Given) => (keptReview(formats)?.unused ? setWaiting(given) : open(given))
  const giveFile = (file: File) => give({ files: [file], folder: null })
  const replace = () => {
    if (waiting) void open(waiting)
    setWaiting(null)
  }
  return (
    <DropArea onDrop={give}>
      <Main className={shown ? 'import import-open' : 'import'}>
        <header className="import-header">
          <h1>{words.title}</h1>
          {shown && <span className="import-name">{shown.report.name}</span>}
          <span className="spacer" />
          {shown && (
            <Link href="/import" className="button">
              {words.another}
            </Link>
          )}
          <Link href="/">{words.back}</Link>
        </header>
        {waiting && kept && (
          <Notice kind="warning" title={words.replace(waiting.files[0]?.name ?? waiting.folder ?? '')}>
            <p>{words.replaceHint(kept.report.name)}</p>
            <p className="actions">
              <Button onClick={replace}>{words.replaceNow}</Button>
              <Button look="link" onClick={() => setWaiting(null)}>
                {words.keepThis}
              </Button>
            </p>
          </Notice>
        )}
        {outcome && (
          <OpenNotice
            outcome={outcome}
            onDraft={drafts.keep}
            onFile={(file) => open({ files: [file], folder: null })}
            onClose={forget}
          />
        )}
        {state.status === 'refused' && (
          <Notice kind="error" title={words.refused(state.name)}>
            <p>{state.reason}</p>
          </Notice>
        )}
        {state.status === 'reading' && (
          <p className="import-reading" role="status">
            {words.reading(state.name)}{' '}
            <Button look="link" onClick={giveUp}>
              {words.cancel}
            </Button>
          </p>
        )}
        {!shown && !waiting && <Unfinished formats={formats} />}
        {!shown && state.status !== 'reading' && <Ask onFile={giveFile} />}
        {shown && format && (
          <Review key={shown.id} formats={formats} format={format} kept={shown} onKeep={drafts.keep} />
        )}
      </Main>
    </DropArea>
  )
}
