import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { describeDraftProblems } from '../../draft/describe'
import { readDraftObject } from '../../draft/read'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import { wizard as words } from '../../messages/zh-CN'
import { download } from '../../platform/browser/files'
import type { Layouts } from '../../renderers/layout'
import { getDraft } from '../../storage/drafts'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { ReportEditor } from './report-editor'

interface ReportPageProps {
  id: string
  page: string
  formats: Format[]
  layouts: Layouts
}

type Opening =
  | { state: 'loading' }
  | { state: 'open'; draft: Draft; format: Format; savedAt: number }
  | { state: 'missing' }
  | { state: 'unreadable'; reason: string; raw: string }
  | { state: 'no-storage' }

/** Reads a stored draft as carefully as a file, then opens it. What cannot be read can still be taken out. */
export function ReportPage({ id, page, formats, layouts }: ReportPageProps) {
  const [opening, setOpening] = useState<Opening>({ state: 'loading' })
  useEffect(() => {
    let current = true
    openStored(id, formats).then(
      (result) => current && setOpening(result),
      () => current && setOpening({ state: 'no-storage' }),
    )
    return () => {
      current = false
    }
  }, [id, formats])

  if (opening.state === 'loading') return <p className="empty">{words.home.loading}</p>
  if (opening.state === 'open') {
    const { draft, format, savedAt } = opening
    return <ReportEditor {...{ id, page, draft, format, formats, layouts, savedAt }} />
  }
  return (
    <main className="home">
      <Notice kind="error">
        {opening.state === 'missing' && <p>{words.home.missing}</p>}
        {opening.state === 'no-storage' && <p>{words.home.noStorage}</p>}
        {opening.state === 'unreadable' && (
          <>
            <p>{words.home.unreadable + opening.reason}</p>
            <Button onClick={() => download(`${id}.json`, 'application/json', opening.raw)}>
              {words.home.saveRaw}
            </Button>
          </>
        )}
      </Notice>
      <p>
        <Link href="/">{words.home.back}</Link>
      </p>
    </main>
  )
}

async function openStored(id: string, formats: Format[]): Promise<Opening> {
  const stored = await getDraft(id)
  if (!stored) return { state: 'missing' }
  const reading = readDraftObject(stored.draft, formats)
  if (!reading.ok) {
    const raw = JSON.stringify(stored.draft, null, 2)
    return { state: 'unreadable', reason: describeDraftProblems(reading.problems), raw }
  }
  const format = formats.find((one) => one.id === reading.draft.format)
  return format ? { state: 'open', draft: reading.draft, format, savedAt: stored.savedAt } : { state: 'missing' }
}
