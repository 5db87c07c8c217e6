import { useEffect, useMemo, useState } from 'react'
import type { Format } from '../../format/types'
import { whenIdle } from '../../platform/browser/idle'
import type { StoredDraft } from '../../storage/drafts'
import type { AuditorFor } from '../rules/auditors'
import { type DraftSummary, summarise } from './summary'

/** Long enough for the list to be on the page. */
const SETTLED_MS = 300

/**
 * The summaries of stored drafts: at once by the rules of the tables, and as soon as the rules of words and years
 * have come, by all of them.
 */
export function useSummaries(stored: StoredDraft[] | null, formats: Format[]): DraftSummary[] | null {
  const [auditorFor, setAuditorFor] = useState<AuditorFor | null>(null)
  useEffect(
    () =>
      whenIdle(() => {
        // Without them the list shows what it can; opening a report asks for them again.
        import('../rules/auditors')
          .then(({ loadAuditors }) => loadAuditors())
          .then(
            (auditorFor) => setAuditorFor(() => auditorFor),
            () => undefined,
          )
      }, SETTLED_MS),
    [],
  )
  return useMemo(() => stored && summarise(stored, formats, auditorFor ?? undefined), [stored, formats, auditorFor])
}
