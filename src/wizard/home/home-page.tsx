import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Format } from '../../format/types'
import type { ImportMeans } from '../../import/worker/jobs'
import { wizard, home as words } from '../../messages/zh-CN'
import { inIdleTurns } from '../../platform/browser/idle'
import { Button } from '../../ui/button'
import { FileInput } from '../../ui/file-input'
import { Main } from '../../ui/main'
import { Notice } from '../../ui/notice'
import { handOver } from '../import/handed'
import { ImportPage } from '../import/late'
import { Unfinished } from '../import/unfinished'
import { importing } from '../workers/import'
import { DraftList } from './draft-list'
import { DropArea } from './drop-area'
import { FirstVisit } from './first-visit'
import { NewDraftForm } from './new-draft-form'
import { OpenNotice } from './open-notice'
import type { DraftSummary, ReadableDraft } from './summary'
import { useDrafts } from './use-drafts'
import { useOpenFile } from './use-open-file'

/** Soon enough for a file looked for in a dialog, late enough for the list of drafts to stand. */
const SETTLED_MS = 500

/** Where a clerk starts: a new report, a draft file, or one of her drafts. */
export function HomePage({ formats, means }: { formats: Format[]; means: ImportMeans }) {
  const drafts = useDrafts(formats)
  const [, navigate] = useLocation()
  const onReport = async (file: File) => {
    await handOver(file, means)
    navigate('/import')
  }
  const { outcome, open, forget } = useOpenFile(formats, { onDraft: drafts.keep, onReport })
  const openFile = (file: File) => open({ files: [file], folder: null })
  const [basis, setBasis] = useState<{ draft: ReadableDraft; asked: number } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = `${wizard.product} · ${wizard.productLong}`
  }, [])
  useEffect(() => inIdleTurns([ImportPage.load, async () => importing.warm(means)], SETTLED_MS), [means])

  const chooseFile = () => input.current?.click()
  const undo = () => {
    section.current?.focus()
    void drafts.undoRemove()
  }
  const closeOutcome = () => {
    section.current?.focus()
    forget()
  }
  return (
    <DropArea onDrop={open}>
      <Main className="home">
        <header className="home-header">
          <h1>{words.title}</h1>
          <p>{words.privacy}</p>
        </header>
        {drafts.storageFails && <Notice kind="error">{words.noStorage}</Notice>}
        {outcome && <OpenNotice outcome={outcome} onDraft={drafts.keep} onFile={openFile} onClose={closeOutcome} />}
        <Unfinished formats={formats} />
        <FileInput ref={input} label={words.openDraftFile} onFile={openFile} />
        <div className="home-columns">
          <NewDraftForm
            key={basis?.asked ?? 0}
            formats={formats}
            drafts={(drafts.list ?? []).filter((one): one is ReadableDraft => one.readable)}
            basis={basis?.draft ?? null}
            onCreate={drafts.keep}
            onOpenFile={chooseFile}
          />
          <section ref={section} tabIndex={-1} aria-label={words.listTitle} className="home-drafts">
            {drafts.list === null && !drafts.storageFails && <p className="empty">{words.loading}</p>}
            {drafts.list?.length === 0 && (
              <FirstVisit
                formats={formats}
                onSample={(draft) => drafts.keep(draft, words.sampleLabel)}
                onOpenFile={chooseFile}
              />
            )}
            {drafts.list !== null && drafts.list.length > 0 && (
              <DraftList
                drafts={drafts}
                onNextYear={(draft) => setBasis({ draft, asked: (basis?.asked ?? 0) + 1 })}
                onOpenFile={chooseFile}
              />
            )}
          </section>
        </div>
      </Main>
      {drafts.removed && <Removed key={drafts.removed.stored.id} draft={drafts.removed} onUndo={undo} />}
    </DropArea>
  )
}

/** Says what was removed, with the way back under the finger. */
function Removed({ draft, onUndo }: { draft: DraftSummary; onUndo: () => void }) {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => bar.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={bar} className="removed" role="status">
      <span>{words.deleted(draft.name)}</span>
      <Button onClick={onUndo}>{words.undo}</Button>
    </div>
  )
}
