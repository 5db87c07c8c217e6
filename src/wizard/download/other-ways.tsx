import { useState } from 'react'
import { fileBaseName } from '../../draft/title'
import { writeDraft } from '../../draft/write'
import { wizard, check as words } from '../../messages/zh-CN'
import { copyRichText } from '../../platform/browser/clipboard'
import { download } from '../../platform/browser/files'
import { printPage } from '../../platform/browser/print'
import { publishFragment } from '../../publish/fragment'
import { Button } from '../../ui/button'
import { currentDraft, useSession } from '../report/session'

/** Ways out of the tool that are no published file: the clipboard, and the draft itself. */
export function OtherWays({ blocked }: { blocked: boolean }) {
  return (
    <ul className="files">
      <FragmentItem blocked={blocked} />
      <DraftFileItem />
      <CheckReportItem />
    </ul>
  )
}

/** The report copied as rich text, for the editor of the agency's site. */
function FragmentItem({ blocked }: { blocked: boolean }) {
  const session = useSession()
  const [outcome, setOutcome] = useState<{ ok: boolean; text: string } | null>(null)
  const copy = () => {
    const { html, text, pictures } = publishFragment(session.format, currentDraft(session), session.layouts)
    if (!copyRichText(html, text)) setOutcome({ ok: false, text: words.cms.failed })
    else setOutcome({ ok: true, text: pictures > 0 ? words.cms.pictures(pictures) : words.cms.done })
  }
  return (
    <li>
      <div>
        <strong>{words.cms.name}</strong>
        <small>{words.cms.hint}</small>
        <p role="status" className={outcome?.ok === false ? 'field-error' : 'file-status'}>
          {outcome?.text}
        </p>
      </div>
      <Button disabled={blocked} onClick={copy}>
        {words.cms.button}
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
        <strong>{wizard.download.draft}</strong>
        <small>{wizard.download.draftHint}</small>
      </div>
      <Button aria-label={`${wizard.download.button} ${wizard.download.draft}`} onClick={save}>
        {wizard.download.button}
      </Button>
    </li>
  )
}

/** What checking found, as a page to print or to hand on. */
function CheckReportItem() {
  const session = useSession()
  const make = async () => (await import('./check-report')).checkReport(session)
  const save = async () => {
    const name = words.report.fileName(fileBaseName(session.format, currentDraft(session)))
    download(name, 'text/html;charset=utf-8', await make())
  }
  return (
    <li>
      <div>
        <strong>{words.report.name}</strong>
        <small>{words.report.hint}</small>
      </div>
      <span className="file-buttons">
        <Button aria-label={words.report.printLabel} onClick={async () => printPage(await make())}>
          {words.report.print}
        </Button>
        <Button aria-label={words.report.saveLabel} onClick={save}>
          {words.report.save}
        </Button>
      </span>
    </li>
  )
}
