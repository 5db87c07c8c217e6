import { useState } from 'react'
import { fileBaseName } from '../../draft/title'
import { wizard, check as words } from '../../messages/zh-CN'
import { download } from '../../platform/browser/files'
import { PUBLICATION_KINDS, type PublicationFile, type PublicationKind, publish } from '../../publish/publish'
import { Button } from '../../ui/button'
import { ProgressBar } from '../../ui/progress-bar'
import { currentDraft, useSession } from '../report/session'
import { publishingMeans } from '../workers/paper'
import { FileItem } from './file-item'
import { type Making, makeFiles } from './making'

/** Chosen when the page opens: what is published. The data file is for those who ask for it. */
const USUAL: PublicationKind[] = ['docx', 'pdf', 'html']

interface Run {
  kinds: readonly PublicationKind[]
  done: number
  current: PublicationKind
}

/** The kinds of file, to be downloaded one by one, together, or as one ZIP, with progress while they are made. */
export function Files({ blocked }: { blocked: boolean }) {
  const session = useSession()
  const { format, layouts } = session
  const [chosen, setChosen] = useState<readonly PublicationKind[]>(USUAL)
  const [states, setStates] = useState<Partial<Record<PublicationKind, Making>>>({})
  const [run, setRun] = useState<Run | null>(null)
  const [packed, setPacked] = useState('')

  const make = async (kinds: readonly PublicationKind[], onFile?: (file: PublicationFile) => void) => {
    // Told here and not by disabled buttons, which would lose the focus.
    if (run !== null) return []
    setPacked('')
    const files = await makeFiles(
      kinds,
      (kind) => publish(format, currentDraft(session), kind, publishingMeans(layouts)),
      (kind, making) => {
        setStates((before) => ({ ...before, [kind]: making }))
        const place = kinds.indexOf(kind)
        setRun({ kinds, current: kind, done: making.state === 'making' ? place : place + 1 })
      },
      onFile,
    )
    setRun(null)
    return files
  }
  const save = (kinds: readonly PublicationKind[]) =>
    make(kinds, ({ name, mediaType, bytes }) => download(name, mediaType, bytes))
  const saveZip = async () => {
    const files = await make(chosen)
    if (files.length < chosen.length) return
    const { zipFiles } = await import('../../publish/zip')
    const zip = zipFiles(fileBaseName(format, currentDraft(session)), files)
    download(zip.name, zip.mediaType, zip.bytes)
    setPacked(words.files.packed(zip.name))
  }
  const choose = (kind: PublicationKind, add: boolean) =>
    setChosen(PUBLICATION_KINDS.filter((one) => (one === kind ? add : chosen.includes(one))))
  const unable = { disabled: blocked, 'aria-disabled': run !== null }
  const unableTogether = { ...unable, disabled: blocked || chosen.length === 0 }
  return (
    <>
      <ul className="files">
        {PUBLICATION_KINDS.map((kind) => (
          <FileItem
            key={kind}
            kind={kind}
            making={states[kind]}
            chosen={chosen.includes(kind)}
            onChoose={(add) => choose(kind, add)}
            unable={unable}
            onMake={() => save([kind])}
          />
        ))}
      </ul>
      <div className="files-together">
        <Button look="primary" {...unableTogether} onClick={() => save(chosen)}>
          {words.files.selected(chosen.length)}
        </Button>
        <Button {...unableTogether} onClick={saveZip}>
          {words.files.zip}
        </Button>
        <span role="status" className="files-progress">
          {chosen.length === 0 && words.files.none}
          {run && (
            <>
              <ProgressBar label={words.files.progressLabel} fraction={run.done / run.kinds.length} />
              {words.files.progress(
                run.kinds.indexOf(run.current) + 1,
                run.kinds.length,
                wizard.download.kinds[run.current],
              )}
            </>
          )}
          {packed}
        </span>
      </div>
    </>
  )
}
