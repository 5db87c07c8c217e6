import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { describeDraftNotice, describeDraftProblems } from '../../draft/describe'
import { readDraft } from '../../draft/read'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import { wizard as words } from '../../messages/zh-CN'
import { readText } from '../../platform/browser/files'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

interface Outcome {
  kind: 'error' | 'info'
  title: string
  text: string
  /** A draft that can be opened once its notices are read. */
  draft?: Draft
}

/** Opens a draft file by dialog or drop. A file that is none says why and changes nothing. */
export function OpenDraft({ formats, onOpen }: { formats: Format[]; onOpen: (draft: Draft) => void }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const open = async (file: File | undefined) => {
    if (!file) return
    setOutcome(null)
    try {
      const reading = readDraft(await readText(file), formats)
      if (!reading.ok) {
        setOutcome({
          kind: 'error',
          title: words.home.openFailed(file.name),
          text: describeDraftProblems(reading.problems),
        })
        return
      }
      if (reading.notices.length === 0) onOpen(reading.draft)
      else {
        const text = reading.notices.map(describeDraftNotice).join('')
        setOutcome({ kind: 'info', title: words.home.openedNotices(file.name), text, draft: reading.draft })
      }
    } catch (error) {
      setOutcome({ kind: 'error', title: words.home.openFailed(file.name), text: String(error) })
    }
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void open(event.target.files?.[0])
    // So that choosing the same file again, once mended, is a change.
    event.target.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void open(event.dataTransfer.files[0])
  }

  return (
    <section
      className={over ? 'card drop drop-over' : 'card drop'}
      aria-labelledby="open-title"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="open-title">{words.home.openTitle}</h2>
      <p className="field-hint">{words.home.openHint}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={words.home.openTitle}
        onChange={choose}
      />
      <Button onClick={() => input.current?.click()}>{words.home.openButton}</Button>
      {outcome && (
        <Notice kind={outcome.kind} title={outcome.title}>
          <p>{outcome.text}</p>
          {outcome.draft && <OpenAnyway draft={outcome.draft} onOpen={onOpen} />}
        </Notice>
      )}
    </section>
  )
}

function OpenAnyway({ draft, onOpen }: { draft: Draft; onOpen: (draft: Draft) => void }) {
  return <Button onClick={() => onOpen(draft)}>{words.home.openAnyway}</Button>
}
