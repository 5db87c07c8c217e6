import { useState } from 'react'
import { fileBaseName } from '../../draft/title'
import { writeDraft } from '../../draft/write'
import { history as words } from '../../messages/zh-CN'
import { download } from '../../platform/browser/files'
import { Button } from '../../ui/button'
import { currentDraft, useReview, useSession } from '../report/session'

/** What must not be overlooked, above everything and for as long as it holds. */
export function Banners({ takeOver }: { takeOver: () => void }) {
  const { readOnly } = useSession()
  return readOnly ? <ElsewhereBanner takeOver={takeOver} /> : <SaveBanner />
}

/** That another page edits the draft, and the way to edit it here. */
function ElsewhereBanner({ takeOver }: { takeOver: () => void }) {
  const [asked, setAsked] = useState(false)
  const ask = () => {
    if (asked) return
    setAsked(true)
    takeOver()
  }
  return (
    <div className="banner banner-warning" role="status">
      <p>
        <strong>{words.elsewhere}</strong> {words.elsewhereHint}
      </p>
      <Button aria-disabled={asked} onClick={ask}>
        {asked ? words.takingOver : words.takeOver}
      </Button>
    </div>
  )
}

/** That the draft cannot be saved, with the draft file as the way out. It stays until a save succeeds. */
function SaveBanner() {
  const session = useSession()
  const status = useReview((review) => review.save.status)
  const [failing, setFailing] = useState(false)
  // While a save is on its way the last one decides.
  if (status !== 'pending' && failing !== (status === 'failed')) setFailing(status === 'failed')
  if (!failing) return null
  const save = () => {
    const draft = currentDraft(session)
    download(`${fileBaseName(session.format, draft)}.nianbao.json`, 'application/json;charset=utf-8', writeDraft(draft))
  }
  return (
    <div className="banner banner-error" role="alert">
      <p>{words.saveFailed}</p>
      <Button onClick={save}>{words.saveDraftFile}</Button>
    </div>
  )
}
