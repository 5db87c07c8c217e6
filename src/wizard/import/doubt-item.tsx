import { memo } from 'react'
import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import type { Doubt, LooseFigure } from './doubts'
import { PutButtons } from './put-buttons'

/** What can be done to doubts. */
export interface DoubtHands {
  /** Shows one with its place and cell. */
  onShow: (doubt: Doubt) => void
  onSettle: (doubts: Doubt[], settled: boolean) => void
  /** Begins to put a figure into a cell. */
  onTake: (doubt: Doubt, figure: LooseFigure) => void
}

interface DoubtItemProps extends DoubtHands {
  doubt: Doubt
  settled: boolean
  /** Ids of the figures that have a cell now. */
  put: number[]
  /** Whether it is the one at hand. */
  current: boolean
}

/** One doubt with what can be done about it. */
export const DoubtItem = memo(function DoubtItem(props: DoubtItemProps) {
  const { doubt, settled, put, current, onShow, onSettle, onTake } = props
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
