import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import type { Doubt, LooseFigure } from './doubts'
import { PutButtons } from './put-buttons'

interface ReviewBarProps {
  /** How many are to be looked at, and how many of them were not yet. */
  count: number
  left: number
  current: Doubt | null
  /** Ids of the figures that have a cell now. */
  put: number[]
  /** What is being put into a cell, as printed. */
  taken: string | null
  /** What the last change did. */
  message: string
  canUndo: boolean
  canRedo: boolean
  onStep: (by: 1 | -1) => void
  onSettle: () => void
  onTake: (doubt: Doubt, figure: LooseFigure) => void
  onDrop: () => void
  undo: () => void
  redo: () => void
}

/** What stays in sight above the result: how much is left, the doubt at hand, and the way to the next. */
export function ReviewBar({ count, left, current, put, taken, message, ...bar }: ReviewBarProps) {
  return (
    <div className="import-bar">
      <div className="import-steps">
        {count > 0 && (
          <>
            <strong role="status">{left > 0 ? words.left(left, count) : words.allSettled(count)}</strong>
            <Button disabled={left === 0} title={words.previousHint} onClick={() => bar.onStep(-1)}>
              {words.previous}
            </Button>
            <Button disabled={left === 0} title={words.nextHint} onClick={() => bar.onStep(1)}>
              {words.next}
            </Button>
          </>
        )}
        {count === 0 && <span className="import-clear">{words.clear}</span>}
        <span className="spacer" />
        <span className="actions">
          <Button disabled={!bar.canUndo} onClick={bar.undo}>
            {words.undo}
          </Button>
          <Button disabled={!bar.canRedo} onClick={bar.redo}>
            {words.redo}
          </Button>
        </span>
      </div>
      <p className={`import-at-hand ${lookOf(current, taken)}`}>
        <span role="status">{taken === null ? current?.text : words.taking(taken)}</span>
        {taken !== null && (
          <Button look="link" onClick={bar.onDrop}>
            {words.cancel}
          </Button>
        )}
        {taken === null && current && (
          <>
            <PutButtons doubt={current} put={put} onTake={bar.onTake} />
            <Button onClick={bar.onSettle}>{left > 1 ? words.settleNext : words.settled}</Button>
          </>
        )}
      </p>
      <p className="import-message" role="status">
        {message}
      </p>
    </div>
  )
}

/** Nothing at hand keeps its place for what is read out, and is not seen. */
function lookOf(current: Doubt | null, taken: string | null): string {
  if (taken !== null) return 'import-taking'
  return current ? `doubt-${current.weight}` : 'import-none'
}
