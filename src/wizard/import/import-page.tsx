import { useEffect } from 'react'
import { Link } from 'wouter'
import type { ImportMeans } from '../../import/worker/jobs'
import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { DropArea } from '../home/drop-area'
import { useDrafts } from '../home/use-drafts'
import { Ask } from './ask'
import { takeHanded } from './handed'
import { Review } from './review'
import { useImport } from './use-import'
import '../styles/import.css'

/** Opens a published report, whoever made it: asks for it, reads it, shows what was read, makes a draft of it. */
export default function ImportPage({ means }: { means: ImportMeans }) {
  const { formats } = means
  const { state, read, reset } = useImport(means)
  const drafts = useDrafts(formats)
  useEffect(() => {
    document.title = words.title
    const handed = takeHanded()
    if (handed) void read(handed.file, handed.answer)
  }, [read])
  const drop = (files: FileList) => {
    const file = files[0]
    if (file) void read(file)
  }
  const asking = state.status === 'idle' || state.status === 'refused'
  return (
    <DropArea onDrop={drop}>
      <main className={state.status === 'read' ? 'import import-open' : 'import'}>
        <header className="import-header">
          <h1>{words.title}</h1>
          {state.status === 'read' && <span className="import-name">{state.name}</span>}
          <span className="spacer" />
          {state.status === 'read' && <Button onClick={reset}>{words.another}</Button>}
          <Link href="/">{words.back}</Link>
        </header>
        {state.status === 'refused' && (
          <Notice kind="error" title={words.refused(state.name)}>
            <p>{state.reason}</p>
          </Notice>
        )}
        {asking && <Ask onFile={read} />}
        {state.status === 'reading' && (
          <p className="empty" role="status">
            {words.reading(state.name)}
          </p>
        )}
        {state.status === 'read' && <Review formats={formats} imported={state.imported} onKeep={drafts.keep} />}
      </main>
    </DropArea>
  )
}
