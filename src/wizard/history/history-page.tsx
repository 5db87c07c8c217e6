import { useCallback, useEffect, useRef, useState } from 'react'
import { differences } from '../../draft/difference'
import { readDraftObject } from '../../draft/read'
import { history as words } from '../../messages/zh-CN'
import { addSnapshot, deleteSnapshot, listSnapshots, type Snapshot } from '../../storage/snapshots'
import { Notice } from '../../ui/notice'
import { useNextFocus } from '../../ui/use-next-focus'
import { currentDraft, setFormValues, useSession } from '../report/session'
import { KeepForm } from './keep-form'
import { SnapshotItem } from './snapshot-item'

/** The versions kept of a draft: keep one, compare one with the present, go back to one. */
export function HistoryPage() {
  const session = useSession()
  const { id, format, formats, readOnly } = session
  const [list, setList] = useState<Snapshot[] | null>(null)
  const [message, setMessage] = useState<{ kind: 'ok' | 'error'; text: string } | null>(null)

  const shown = useRef<HTMLElement>(null)
  const onPress = useNextFocus(shown)

  const refresh = useCallback(async () => setList(await listSnapshots(id)), [id])
  useEffect(() => {
    refresh().catch(() => setMessage({ kind: 'error', text: words.failed }))
  }, [refresh])

  /** Does something with the store and says how it went. */
  const attempt = async (act: () => Promise<string | null>) => {
    try {
      const text = await act()
      setMessage(text === null ? null : { kind: 'ok', text })
      await refresh()
    } catch {
      setMessage({ kind: 'error', text: words.failed })
    }
  }
  const keep = (name: string) =>
    attempt(async () => {
      await addSnapshot(id, currentDraft(session), 'named', Date.now(), name)
      return words.kept(name)
    })
  const remove = (snapshot: Snapshot) => {
    if (!window.confirm(words.confirmDelete(snapshot.name || words.kinds[snapshot.kind]))) return
    void attempt(async () => {
      await deleteSnapshot(snapshot.id)
      return null
    })
  }
  const restore = (snapshot: Snapshot) => {
    const reading = readDraftObject(snapshot.draft, formats)
    if (!reading.ok || reading.draft.format !== format.id)
      return setMessage({ kind: 'error', text: words.restoreFailed })
    const { draft } = reading
    void attempt(async () => {
      await addSnapshot(id, currentDraft(session), 'restore', Date.now())
      const changes = differences(format, draft, currentDraft(session))
      setFormValues(
        session,
        changes.map(({ name, before }) => [name, before]),
      )
      return words.restored(snapshot.name || words.kinds[snapshot.kind])
    })
  }
  return (
    <>
      <h1>{words.page}</h1>
      <p className="page-hint">{words.hint}</p>
      {!readOnly && <KeepForm onKeep={keep} />}
      {message && <Notice kind={message.kind}>{message.text}</Notice>}
      <section ref={shown} tabIndex={-1} aria-label={words.list} onClickCapture={onPress}>
        <h2>{words.list}</h2>
        {list?.length === 0 && <p className="empty">{words.empty}</p>}
        {list && list.length > 0 && (
          <ul className="snapshots">
            {list.map((one) => (
              <SnapshotItem
                key={one.id}
                snapshot={one}
                readOnly={readOnly}
                onRestore={() => restore(one)}
                onDelete={() => remove(one)}
              />
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
