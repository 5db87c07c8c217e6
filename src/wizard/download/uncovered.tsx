import { useEffect, useState } from 'react'
import { buildDocument } from '../../document/build'
import { loadCoverages } from '../../platform/browser/fonts'
import { describeUncovered } from '../../publish/uncovered'
import { listFonts } from '../../storage/fonts'
import { Notice } from '../../ui/notice'
import { currentDraft, useReview, useSession } from '../report/session'

/** Names, before a PDF is made, the characters that would be marks in it. */
export function UncoveredNotice() {
  const session = useSession()
  const revision = useReview((review) => review.revision)
  const [missing, setMissing] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form changes in place; its revision says when
  useEffect(() => {
    let current = true
    Promise.all([loadCoverages(), listFonts().catch(() => [])]).then(
      ([embedded, own]) => {
        const coverages = [...embedded, ...own.map(({ coverage }) => coverage)]
        const document = buildDocument(session.format, currentDraft(session))
        if (current) setMissing(describeUncovered(document, coverages))
      },
      // Without the list of fonts there will be no PDF either, and making it says why.
      () => {},
    )
    return () => {
      current = false
    }
  }, [session, revision])
  if (missing === null) return null
  return <Notice kind="warning">{missing}</Notice>
}
