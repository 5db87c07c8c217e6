import { useDeferredValue, useMemo, useState } from 'react'
import { proseText } from '../../draft/prose-text'
import type { ProseBlock } from '../../draft/types'
import { prose as words } from '../../messages/zh-CN'
import { compareTexts, sharePercent } from './compare'

interface LastYearProps {
  before: ProseBlock[]
  now: ProseBlock[]
}

/** Last year's text of this place, as it was or with what is different now; opened when wanted. */
export function LastYear({ before, now }: LastYearProps) {
  const [open, setOpen] = useState(false)
  const [compared, setCompared] = useState(false)
  if (before.length === 0) return null
  return (
    <details className="last-year" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.lastYear.title}</summary>
      {open && (
        <>
          <label>
            <input type="checkbox" checked={compared} onChange={(event) => setCompared(event.target.checked)} />{' '}
            {words.lastYear.compare}
          </label>
          {compared ? (
            <Comparison before={proseText(before)} now={proseText(now)} />
          ) : (
            <Text text={proseText(before)} />
          )}
        </>
      )}
    </details>
  )
}

function Text({ text }: { text: string }) {
  return <div className="last-year-text">{text}</div>
}

function Comparison({ before, now }: { before: string; now: string }) {
  const later = useDeferredValue(now)
  const changes = useMemo(() => compareTexts(before, later), [before, later])
  if (changes === null) return <p className="page-hint">{words.lastYear.allNew}</p>
  return (
    <>
      <p className="page-hint">{words.lastYear.share(sharePercent(changes))}</p>
      <div className="last-year-text">
        {changes.map(({ kind, text }, index) => {
          const Tag = { same: 'span', added: 'ins', removed: 'del' }[kind] as 'span' | 'ins' | 'del'
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are nothing but their places
          return <Tag key={index}>{text}</Tag>
        })}
      </div>
    </>
  )
}
