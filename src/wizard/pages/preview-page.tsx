import { useMemo } from 'react'
import { buildDocument } from '../../document/build'
import { wizard as words } from '../../messages/zh-CN'
import { renderHtml } from '../../renderers/html'
import { currentDraft, useReview, useSession } from '../report/session'

/** The web page as it will be published, in a frame that runs no script. */
export function PreviewPage() {
  const session = useSession()
  const revision = useReview((review) => review.revision)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form changes in place; its revision says when
  const html = useMemo(
    () => renderHtml(buildDocument(session.format, currentDraft(session)), session.layouts.web),
    [session, revision],
  )
  return (
    <>
      <h1>{words.preview.title}</h1>
      <p className="page-hint">{words.preview.hint}</p>
      <iframe className="preview" title={words.preview.frame} sandbox="" srcDoc={html} />
    </>
  )
}
