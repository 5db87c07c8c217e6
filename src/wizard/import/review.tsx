import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { getCell } from '../../draft/cells'
import { parseYear } from '../../draft/numeral'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import type { Place } from '../../import/source'
import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { About } from './about'
import { DoubtList } from './doubt-list'
import { type Doubt, doubtsOf, type LooseFigure, marksOf } from './doubts'
import { Figures } from './figures'
import type { Kept } from './kept'
import { ReadText } from './read-text'
import { ReviewActions } from './review-actions'
import { ReviewBar } from './review-bar'
import { correctCells, correctedCells, nameAgency, nameYear, type ReadReport, settle } from './reviewing'
import { keyOf, SourcePane } from './source-pane'
import { useDoubts } from './use-doubts'
import { usePutting } from './use-putting'
import { useReview } from './use-review'

interface ReviewProps {
  formats: Format[]
  format: Format
  kept: Kept
  /** Keeps a draft and opens it. */
  onKeep: (draft: Draft) => void
}

/** Source and result side by side: what is doubtful first; every figure leads to its place and can be corrected. */
export function Review({ formats, format, kept, onKeep }: ReviewProps) {
  const { report } = kept
  const { work, change, used, ...history } = useReview(kept)
  const [place, setPlace] = useState<Place | null>(null)
  const [message, setMessage] = useState('')
  const { doubts, pathAt } = useMemo(() => viewOf(report, format), [report, format])
  const { settled, put: placed } = work
  const open = useMemo(() => doubts.filter(({ id }) => !settled.includes(id)), [doubts, settled])
  const marks = useMemo(() => marksOf(open, placed, report.places), [open, placed, report])
  const show = useCallback((doubt: Doubt) => {
    focusCell(doubt.cells[0])
    if (doubt.place) setPlace(doubt.place)
  }, [])
  const way = useDoubts(doubts, settled, show)
  const { taken, take, drop, put } = usePutting(format, work, change, setMessage)

  const onTake = useCallback(
    (doubt: Doubt, figure: LooseFigure) => {
      way.show(doubt)
      take(doubt, figure)
    },
    [way.show, take],
  )
  useEffect(() => {
    if (!taken) return
    setPlace(taken.figure.place)
    focusCell(cellNear(taken.figure.place, report.places) ?? format.cells[0]?.path)
  }, [taken, report, format])
  const result = useRef<HTMLElement>(null)
  // Whoever pressed what is gone by it, as the last thing to look at, goes on from here.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) result.current?.focus({ preventScroll: true })
  })
  const onSettle = useCallback((some: Doubt[], done: boolean) => change((one) => settle(one, some, done)), [change])
  const settleCurrent = () => {
    if (!way.current) return
    onSettle([way.current], true)
    way.step(1, way.current)
  }
  const uncertain = open.filter(({ weight }) => weight === 1)
  const paths = format.cells.map(({ path }) => path)
  const blank = paths.filter((path) => getCell(work.draft, path) === null)
  const loose = doubts.flatMap(({ figures }) => figures).filter(({ id }) => !placed.includes(id))
  return (
    <>
      <div className="import-columns">
        <SourcePane source={report.source} place={place} marks={marks} onPick={(key) => focusCell(pathAt.get(key))} />
        <section
          ref={result}
          tabIndex={-1}
          className={taken ? 'import-result is-taking' : 'import-result'}
          aria-label={words.result}
        >
          <ReviewBar
            count={doubts.length}
            left={open.length}
            current={way.current}
            put={placed}
            taken={taken?.figure.found ?? null}
            message={message}
            onStep={way.step}
            onSettle={settleCurrent}
            onTake={onTake}
            onDrop={drop}
            {...history}
          />
          <p className="import-summary">
            {words.summary(format.source, paths.length - blank.length, blank.length)}
            {words.counts(loose.length, new Set(uncertain.flatMap(({ cells }) => cells)).size)}{' '}
            {blank[0] && (
              <Button look="link" onClick={() => focusCell(blank[0])}>
                {words.toBlank}
              </Button>
            )}
          </p>
          {doubts.length > 0 && (
            <DoubtList
              doubts={doubts}
              settled={settled}
              put={placed}
              current={way.current}
              onShow={way.show}
              onSettle={onSettle}
              onTake={onTake}
            />
          )}
          <About
            agency={work.draft.agency.name}
            year={work.year}
            yearBad={parseYear(work.year) === null}
            onAgency={(name) => change((one) => nameAgency(one, name), 'agency')}
            onYear={(year) => change((one) => nameYear(one, year), 'year')}
          />
          {format.tables.map((table) => (
            <Figures
              key={table.key}
              format={format}
              table={table}
              figureAt={(path) => getCell(work.draft, path)}
              readAt={(path) => getCell(report.draft, path)}
              doubtful={new Set(uncertain.flatMap(({ cells }) => cells))}
              corrected={correctedCells(report, work, paths)}
              onFocus={(path) => taken || setPlace(report.places.get(path) ?? null)}
              onChange={(values, said) => {
                change((one) => correctCells(one, values))
                setMessage(said)
              }}
              onMessage={setMessage}
              onPick={put}
            />
          ))}
          <ReadText format={format} draft={work.draft} places={report.sections} onPlace={setPlace} />
        </section>
      </div>
      <ReviewActions
        formats={formats}
        format={format}
        work={work}
        left={open.length}
        onKeep={(draft) => {
          used()
          onKeep(draft)
        }}
      />
    </>
  )
}

/** What follows from a report as it was read: what is to be looked at, and which cell a place of the source is for. */
function viewOf(report: ReadReport, format: Format) {
  const doubts = doubtsOf(report, format)
  const pathAt = new Map([...report.places].map(([path, place]) => [keyOf(place), path]))
  return { doubts, pathAt }
}

function focusCell(path: string | undefined): void {
  if (path !== undefined) document.getElementById(`read-${path}`)?.focus()
}

/** The cell that was read right before a place of the source: one without a cell is likely to belong near it. */
function cellNear(place: Place | null, places: ReadonlyMap<string, Place>): string | undefined {
  const inTable = [...places].filter(([, { block }]) => block === place?.block)
  const before = inTable.filter(([, { row = 0 }]) => row <= (place?.row ?? 0))
  return (before[before.length - 1] ?? inTable[0])?.[0]
}
