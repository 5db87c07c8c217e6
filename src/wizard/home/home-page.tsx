import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import { wizard as words } from '../../messages/zh-CN'
import { randomId } from '../../platform/browser/ids'
import { addDraft, deleteDraft, listDrafts, type StoredDraft } from '../../storage/drafts'
import { Notice } from '../../ui/notice'
import { DraftList } from './draft-list'
import { NewDraftForm } from './new-draft-form'
import { OpenDraft } from './open-draft'

/** Where a clerk starts: a new report, a draft file, or one of her drafts. */
export function HomePage({ formats }: { formats: Format[] }) {
  const [, navigate] = useLocation()
  const [drafts, setDrafts] = useState<StoredDraft[] | null>(null)
  const [storageFails, setStorageFails] = useState(false)

  const refresh = useCallback(() => {
    listDrafts().then(setDrafts, () => setStorageFails(true))
  }, [])
  useEffect(refresh, [refresh])
  useEffect(() => {
    document.title = `${words.product} · ${words.productLong}`
  }, [])

  const keep = async (draft: Draft) => {
    const id = randomId()
    try {
      await addDraft(id, draft)
      navigate(`/draft/${id}/agency`)
    } catch {
      setStorageFails(true)
    }
  }

  return (
    <main className="home">
      <header className="home-header">
        <h1>{words.home.title}</h1>
        <ol>
          {words.home.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.home.privacy}</p>
      </header>
      {storageFails && (
        <Notice kind="error">
          <p>{words.home.noStorage}</p>
        </Notice>
      )}
      <div className="home-columns">
        <div className="home-start">
          <NewDraftForm formats={formats} onCreate={keep} />
          <OpenDraft formats={formats} onOpen={keep} />
        </div>
        <DraftList
          formats={formats}
          drafts={drafts}
          failed={storageFails}
          onDelete={async (id) => {
            await deleteDraft(id)
            refresh()
          }}
        />
      </div>
    </main>
  )
}
