import { useEffect, useState } from 'react'
import type { CellValue } from '../../draft/types'
import type { Step, Steps } from '../history/steps'
import { cellPath, setFormCells, setFormValues, useSession } from '../report/session'

/** What became of the last change of many cells, in words. Once another step follows, it is past. */
interface BlockChange {
  message: string
  /** The last step when it was said. */
  step: Step | null
  /** Whether that step is the change itself, to be taken back here. */
  own: boolean
}

/** Changes of many cells as one step each, what is said of the last one, and its being taken back. */
export function useBlockChange() {
  const session = useSession()
  const { history, review, readOnly } = session
  const [change, setChange] = useState<BlockChange | null>(null)
  useEffect(() => {
    // A step grows by what follows from it later, so it is known by when the clerk ended it.
    const isPast = (said: BlockChange, steps: Steps) => said.step?.endedAt !== lastStep(steps)?.endedAt
    return history.steps.subscribe((steps) => setChange((said) => (said && isPast(said, steps) ? null : said)))
  }, [history])

  const say = (message: string) => setChange({ message, step: lastStep(history.steps.getState()), own: false })
  const changeCells = (values: [string, CellValue][], message: string) => {
    if (readOnly) return
    const before = lastStep(history.steps.getState())
    setFormCells(session, values)
    // The history makes a step of what changed as soon as this event is dealt with.
    queueMicrotask(() => {
      const step = lastStep(history.steps.getState())
      setChange({ message, step, own: step !== before })
    })
  }
  /** `current` is the cell at hand, which gets the focus: the button pressed goes with its message. */
  const takeBack = (current: string | null) => {
    const step = history.move('undo', (former) => setFormValues(session, former))
    setChange(null)
    review.setState({ jump: current ?? cellPath(step?.changes[0]?.name ?? '') })
  }
  return { change, say, changeCells, takeBack }
}

function lastStep({ past }: Steps): Step | null {
  return past[past.length - 1] ?? null
}
