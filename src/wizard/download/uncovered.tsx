import { useEffect, useState } from 'react'
import { buildDocument } from '../../document/build'
import { check as words } from '../../messages/zh-CN'
import { loadCoverages } from '../../platform/browser/fonts'
import { uncoveredCharacters } from '../../renderers/uncovered'
import { Notice } from '../../ui/notice'
import { currentDraft, useReview, useSession } from '../report/session'

/** Names, before a PDF is made, the characters that would be boxes in it. */
export function UncoveredNotice() {
  const session = useSession()
  const revision = useReview((review) => review.revision)
  const [missing, setMissing] = useState<string[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form changes in place; its revision says when
  useEffect(() => {
    let current = true
    loadCoverages().then(
      (coverages) => {
        const document = buildDocument(session.format, currentDraft(session))
        if (current) setMissing(uncoveredCharacters(document, coverages))
      },
      // Without the list of fonts there will be no PDF either, and making it says why.
      () => {},
    )
    return () => {
      current = false
    }
  }, [session, revision])
  if (missing.length === 0) return null
  return <Notice kind="warning">{words.files.uncovered(missing.join(''))}</Notice>
}
