import { useState } from 'react'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import { home as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { loadSample } from './sample'

interface FirstVisitProps {
  formats: Format[]
  onSample: (draft: Draft) => void
  onOpenFile: () => void
}

/** For a clerk without drafts: what will happen, in three lines, and a filled sample to look at. */
export function FirstVisit({ formats, onSample, onOpenFile }: FirstVisitProps) {
  const [failed, setFailed] = useState(false)
  const open = () => {
    setFailed(false)
    loadSample(formats).then(onSample, () => setFailed(true))
  }
  return (
    <div className="card first-visit">
      <h2>{words.firstTitle}</h2>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.fileHint}</p>
      <Button onClick={onOpenFile}>{words.openDraftFile}</Button>
      <p>{words.sampleHint}</p>
      <Button onClick={open}>{words.sample}</Button>
      {failed && <Notice kind="error">{words.sampleFailed}</Notice>}
    </div>
  )
}
