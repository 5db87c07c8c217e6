import { useCallback, useEffect, useState } from 'react'
import { getCell } from '../../draft/cells'
import { formatNumeral, parseNumeral } from '../../draft/numeral'
import type { Format } from '../../format/types'
import { importReview as words } from '../../messages/zh-CN'
import { nameOf } from '../table/cell-text'
import type { Doubt, LooseFigure } from './doubts'
import { putFigure, type Work } from './reviewing'

interface Taken {
  doubt: Doubt
  figure: LooseFigure
}

/**
 * Putting a figure that has no cell into one: it is taken, then a cell is pressed. Those of a row follow each other. Esc
 * lets it go.
 */
export function usePutting(
  format: Format,
  work: Work,
  change: (to: (work: Work) => Work) => void,
  onMessage: (message: string) => void,
) {
  const [taken, setTaken] = useState<Taken | null>(null)
  useEffect(() => {
    if (!taken) return
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && setTaken(null)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [taken])
  const put = (path: string): boolean => {
    const cell = format.cellByPath.get(path)
    if (!taken || !cell) return false
    const { doubt, figure } = taken
    const numeral = parseNumeral(figure.found, cell.unit)
    if (!numeral.ok || numeral.value === null) {
      onMessage(words.notPut(figure.found))
      return true
    }
    const { value } = numeral
    onMessage(words.wasPut(figure.found, nameOf(cell), formatNumeral(getCell(work.draft, path))))
    change((one) => putFigure(one, doubt, figure, path, value))
    const next = doubt.figures.find(({ id }) => id > figure.id && !work.put.includes(id))
    setTaken(next ? { doubt, figure: next } : null)
    return true
  }
  return {
    taken,
    take: useCallback((doubt: Doubt, figure: LooseFigure) => setTaken({ doubt, figure }), []),
    drop: useCallback(() => setTaken(null), []),
    put,
  }
}
