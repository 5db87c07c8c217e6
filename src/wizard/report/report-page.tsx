import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { describeDraftProblems } from '../../draft/describe'
import { readDraftObject } from '../../draft/read'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import { home } from '../../messages/zh-CN'
import { download } from '../../platform/browser/files'
import type { Layouts } from '../../renderers/layout'
import { getDraft } from '../../storage/drafts'
import type { Role } from '../../storage/turns'
import { Button } from '../../ui/button'
import { Main } from '../../ui/main'
import { Notice } from '../../ui/notice'
import { keepYesterday } from '../history/keep'
import { THIS_TAB, useTurn } from '../history/use-turn'
import { ReportEditor } from './report-editor'

interface ReportPageProps {
  id: string
  page: string
  formats: Format[]
  layouts: Layouts
}

type Opening =
  | { state: 'loading' }
  | { state: 'open'; draft: Draft; format: Format; savedAt: number; role: Role }
  | { state: 'missing' }
  | { state: 'unreadable'; reason: string; raw: string }
  | { state: 'no-storage' }

/**
 * Reads a stored draft as carefully as a file, then opens it, to edit or, while another page edits it, to look at.
 * It is read again when that changes. What cannot be read can still be taken out.
 */
export default function ReportPage({ id, page, formats, layouts }: ReportPageProps) {
  const [opening, setOpening] = useState<Opening>({ state: 'loading' })
  const { role, takeOver, onSaving } = useTurn(id)
  useEffect(() => {
    if (role === null) return
    let current = true
    openStored(id, formats, role).then(
      (result) => current && setOpening(result),
      () => current && setOpening({ state: 'no-storage' }),
    )
    return () => {
      current = false
    }
  }, [id, formats, role])

  if (opening.state === 'loading') return <p className="empty">{home.loading}</p>
  if (opening.state === 'open') {
    const { draft, format, savedAt } = opening
    const readOnly = opening.role === 'reading'
    return (
      <ReportEditor
        key={opening.role}
        {...{ id, page, draft, format, formats, layouts, savedAt, readOnly, takeOver, onSaving }}
        tab={THIS_TAB}
      />
    )
  }
  return (
    <Main className="home">
      <Notice kind="error">
        {opening.state === 'missing' && <p>{home.missing}</p>}
        {opening.state === 'no-storage' && <p>{home.noStorage}</p>}
        {opening.state === 'unreadable' && (
          <>
            <p>{home.unreadable + opening.reason}</p>
            <Button onClick={() => download(`${id}.json`, 'application/json', opening.raw)}>{home.saveRaw}</Button>
          </>
        )}
      </Notice>
      <p>
        <Link href="/">{home.back}</Link>
      </p>
    </Main>
  )
}

async function openStored(id: string, formats: Format[], role: Role): Promise<Opening> {
  const stored = await getDraft(id)
  if (!stored) return { state: 'missing' }
  const reading = readDraftObject(stored.draft, formats)
  if (!reading.ok) {
    const raw = JSON.stringify(stored.draft, null, 2)
    return { state: 'unreadable', reason: describeDraftProblems(reading.problems), raw }
  }
  const format = formats.find((one) => one.id === reading.draft.format)
  if (!format) return { state: 'missing' }
  if (role === 'editing') await keepYesterday(stored)
  const { savedAt } = stored
  return { state: 'open', draft: reading.draft, format, savedAt, role }
}
