import { useEffect, useRef, useState } from 'react'
import { describeDraftProblems } from '../../draft/describe'
import { readDraftObject } from '../../draft/read'
import type { Format } from '../../format/types'
import { templatePackage } from '../../messages/zh-CN'
import { readBytes } from '../../platform/browser/files'
import { PACKAGE_LIMITS } from '../../publish/template-package'
import { readTemplates } from '../../publish/templates'
import { dropTemplates, keepTemplates } from '../../storage/templates'
import { Button } from '../../ui/button'
import { FileInput } from '../../ui/file-input'
import { officialTemplates } from '../official-templates'
import { readOwnPackage } from '../own-package'
import { currentDraft, useSession } from '../report/session'
import { type OwnTemplates as Own, openTemplates } from '../templates'

const words = templatePackage.panel

/** The templates of the clerk's province or city: a package, kept in this browser, in place of the built-in ones. */
export function OwnTemplates() {
  const session = useSession()
  const [own, setOwn] = useState<Own | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    openTemplates().then((opened) => setOwn(opened.own))
  }, [])

  /** Changes what is kept, unless this draft could then not be opened; loaded anew, the page is whole with it. */
  const change = async (formats: Format[], store: () => Promise<void>) => {
    const reading = readDraftObject(currentDraft(session), formats)
    if (!reading.ok) return setProblem(words.draftUnreadable(describeDraftProblems(reading.problems)))
    try {
      await store()
    } catch {
      return setProblem(words.notKept)
    }
    await session.flush()
    location.reload()
  }
  const choose = async (file: File) => {
    // Not read when it is too large: one byte more than is allowed says as much.
    const bytes = await readBytes(file.slice(0, PACKAGE_LIMITS.bytes + 1)).catch(() => new Uint8Array())
    const { templates, problems } = readOwnPackage(bytes)
    if (templates) await change(templates.formats, () => keepTemplates({ name: file.name, bytes }))
    else setProblem(words.refused(file.name, problems.join('')))
  }
  const remove = () => change(readTemplates(officialTemplates).templates?.formats ?? [], dropTemplates)
  return (
    <details className="own-fonts" open={own !== null || undefined}>
      <summary>{words.title}</summary>
      <p className="field-hint">{words.hint}</p>
      <ul className="files">
        <li>
          <div className="file">
            <p role="status" className={problem === null ? 'file-status' : 'field-error'}>
              {problem ?? (own ? words.inUse(own.name) : words.official)}
            </p>
            {own && <Changes own={own} />}
          </div>
          {own && <Button onClick={() => void remove()}>{words.remove}</Button>}
          <Button onClick={() => input.current?.click()}>{words.choose}</Button>
          <FileInput ref={input} label={words.choose} accept=".zip" onFile={choose} />
        </li>
      </ul>
    </details>
  )
}

function Changes({ own }: { own: Own }) {
  const sentences = own.changes.map(({ file, change }) => words.change[change](file))
  return (
    <ul className="template-changes">
      {[...own.problems, ...(sentences.length > 0 ? sentences : [words.noChange])].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
