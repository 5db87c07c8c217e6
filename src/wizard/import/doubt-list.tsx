import { memo, useEffect, useRef } from 'react'
import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { scrollWithin } from '../../ui/scroll-within'
import type { Doubt, LooseFigure } from './doubts'
import { PutButtons } from './put-buttons'

interface DoubtListProps {
  doubts: Doubt[]
  settled: number[]
  put: number[]
  /** The one at hand. */
  current: Doubt | null
  /** Shows one with its place and cell. */
  onShow: (doubt: Doubt) => void
  onSettle: (doubts: Doubt[], settled: boolean) => void
  /** Begins to put a figure into a cell. */
  onTake: (doubt: Doubt, figure: LooseFigure) => void
}

/** Everything that should be looked at, one below the other, what was looked at ticked off. */
export function DoubtList({ doubts, settled, put, current, ...hands }: DoubtListProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const item = current && list.current?.children[current.id]
    if (item) scrollWithin(item.parentElement ?? item, item)
  }, [current])
  return (
    <ul ref={list} className="import-doubts" aria-label={words.doubts}>
      {doubts.map((doubt) => (
        <DoubtItem
          key={doubt.id}
          doubt={doubt}
          settled={settled.includes(doubt.id)}
          put={put}
          current={doubt === current}
          {...hands}
        />
      ))}
    </ul>
  )
}

interface DoubtItemProps extends Pick<DoubtListProps, 'onShow' | 'onSettle' | 'onTake'> {
  doubt: Doubt
  settled: boolean
  put: number[]
  current: boolean
}

const DoubtItem = memo(function DoubtItem({ doubt, settled, put, current, onShow, onSettle, onTake }: DoubtItemProps) {
  const classes = ['doubt', `doubt-${doubt.weight}`, settled && 'is-settled'].filter(Boolean).join(' ')
  return (
    <li className={classes} aria-current={current || undefined}>
      <span id={`doubt-${doubt.id}`}>{doubt.text}</span>
      <span className="actions">
        <PutButtons doubt={doubt} put={put} onTake={onTake} />
        {(doubt.place || doubt.cells.length > 0) && (
          <Button look="link" aria-describedby={`doubt-${doubt.id}`} onClick={() => onShow(doubt)}>
            {doubt.cells.length > 0 ? words.toCell : words.toSource}
          </Button>
        )}
        <label>
          <input
            type="checkbox"
            checked={settled}
            aria-describedby={`doubt-${doubt.id}`}
            onChange={({ target }) => onSettle([doubt], target.checked)}
          />
          {words.settled}
        </label>
      </span>
    </li>
  )
})
