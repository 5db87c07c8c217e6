import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import type { Doubt, LooseFigure } from './doubts'

interface PutButtonsProps {
  doubt: Doubt
  /** Ids of the figures that have a cell now. */
  put: number[]
  onTake: (doubt: Doubt, figure: LooseFigure) => void
}

/** For every figure of a doubt that has no cell yet the way into one. */
export function PutButtons({ doubt, put, onTake }: PutButtonsProps) {
  return doubt.figures
    .filter(({ id }) => !put.includes(id))
    .map((figure) => (
      <Button key={figure.id} look="link" aria-describedby={`doubt-${doubt.id}`} onClick={() => onTake(doubt, figure)}>
        {doubt.figures.length > 1 ? words.putOne(figure.found) : words.put}
      </Button>
    ))
}
