import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import { home as words } from '../../messages/zh-CN'
import { randomId } from '../../platform/browser/ids'
import { savesSettled } from '../../storage/autosave'
import {
  deleteDraft,
  labelDraft,
  listDrafts,
  listHeldDrafts,
  restoreDraft,
  type StoredDraft,
} from '../../storage/drafts'
import { tabKeeper } from '../../storage/keeper'
import { dropOrphans } from '../../storage/snapshots'
import { type DraftSummary, type ReadableDraft, summarise } from './summary'
import { useSummaries } from './use-summaries'

export interface Drafts {
  /** Null while they are being read. */
  list: DraftSummary[] | null
  storageFails: boolean
  /** The draft removed last, until something else is done; a reload of the page is nothing. */
  removed: DraftSummary | null
  /** Keeps a new draft, labelled where one of its agency and year is there already, and goes to its first page; where nothing can be stored that page says so. */
  keep: (draft: Draft, label?: string) => Promise<void>
  duplicate: (draft: ReadableDraft) => Promise<void>
  relabel: (draft: ReadableDraft, label: string) => Promise<void>
  remove: (draft: DraftSummary) => Promise<void>
  undoRemove: () => Promise<void>
}

/** Where the draft removed last is kept for this tab. */
const REMOVED = 'removed'

/** The drafts kept in this browser, and what can be done with them. */
export function useDrafts(formats: Format[]): Drafts {
  const [, navigate] = useLocation()
  const [stored, setStored] = useState<StoredDraft[] | null>(null)
  const [storageFails, setStorageFails] = useState(false)
  const [taken, setTaken] = useState(() => tabKeeper.read(REMOVED) as StoredDraft | null)
  const removed = useMemo(() => (taken && summarise([taken], formats)[0]) ?? null, [taken, formats])
  const list = useSummaries(stored, formats)

  const attempt = useCallback(async (work: () => Promise<void>) => {
    try {
      await savesSettled()
      await work()
      setStorageFails(listHeldDrafts().length > 0)
    } catch {
      setStorageFails(true)
    }
    setStored(await listDrafts().catch(listHeldDrafts))
  }, [])
  useEffect(() => {
    const last = tabKeeper.read(REMOVED) as StoredDraft | null
    void attempt(() => dropOrphans(last?.id ?? null))
  }, [attempt])

  /** Any action but undoing makes the last removal final: the versions kept of that draft go as well. */
  const act = (work: () => Promise<void>, next: StoredDraft | null = null) => {
    setTaken(next)
    if (next) tabKeeper.write(REMOVED, next)
    else tabKeeper.drop(REMOVED)
    return attempt(async () => {
      await work()
      await dropOrphans(next?.id ?? null)
    })
  }
  return {
    list,
    storageFails,
    removed,
    keep: async (draft, label) => {
      const twin = (one: DraftSummary) =>
        one.readable && one.draft.year === draft.year && one.draft.agency.name === draft.agency.name
      const stored = newStored(draft, label ?? (list?.some(twin) ? words.twinLabel : undefined))
      await act(() => restoreDraft(stored))
      navigate(`/draft/${stored.id}/agency`)
    },
    duplicate: async ({ draft, stored }) => {
      await act(() => restoreDraft(newStored(draft, words.copyLabel(stored.label ?? ''))))
    },
    relabel: async ({ stored }, label) => {
      await act(() => labelDraft(stored.id, label))
    },
    remove: async (draft) => {
      await act(() => deleteDraft(draft.stored.id), draft.stored)
    },
    undoRemove: async () => {
      if (taken) await act(() => restoreDraft(taken))
    },
  }
}

function newStored(draft: Draft, label?: string): StoredDraft {
  const now = Date.now()
  const stored = { id: randomId(), draft, createdAt: now, savedAt: now }
  return label ? { ...stored, label } : stored
}
