import { database } from './database'

/** Whose turn it is, as the page that asks sees it; `wanted` when it is its own and another page asks for it. */
export type Claim = 'held' | 'wanted' | 'taken'

/**
 * Claims a draft for a tab, or says again that the tab is there. The turn of another tab holds
 * unless that tab was last heard of before `deadBefore` (milliseconds since 1970).
 */
export async function claimTurn(draftId: string, tab: string, deadBefore: number): Promise<Claim> {
  const transaction = (await database()).transaction('turns', 'readwrite')
  const turn = await transaction.store.get(draftId)
  const at = Date.now()
  const own = turn?.tab === tab
  if (turn && !own && turn.at >= deadBefore) return 'taken'
  const wanted = own ? turn.wanted : null
  await transaction.store.put({ draftId, tab, at, wanted })
  await transaction.done
  return wanted === null ? 'held' : 'wanted'
}

/** Asks the page that edits a draft to hand it over. */
export async function askForTurn(draftId: string, tab: string): Promise<void> {
  const transaction = (await database()).transaction('turns', 'readwrite')
  const turn = await transaction.store.get(draftId)
  if (turn) await transaction.store.put({ ...turn, wanted: tab })
  await transaction.done
}

/** Ends a tab's turn: it goes to the page that asked for it, else to whoever comes next. */
export async function endTurn(draftId: string, tab: string): Promise<void> {
  const transaction = (await database()).transaction('turns', 'readwrite')
  const turn = await transaction.store.get(draftId)
  if (turn?.tab === tab) {
    if (turn.wanted === null) await transaction.store.delete(draftId)
    else await transaction.store.put({ draftId, tab: turn.wanted, at: Date.now(), wanted: null })
  }
  await transaction.done
}
