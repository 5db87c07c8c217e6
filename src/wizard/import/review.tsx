import { useCallback, useMemo, useState } from 'react'
import { carryForward } from '../../draft/carry'
import { getCell, setCells } from '../../draft/cells'
import { parseYear } from '../../draft/numeral'
import { countCharacters } from '../../draft/prose-text'
import type { CellValue, Draft } from '../../draft/types'
import { proposeFormat } from '../../format/load'
import type { Format } from '../../format/types'
import { cellsOfMessage } from '../../import/describe'
import type { Place } from '../../import/source'
import type { Imported } from '../../import/worker/jobs'
import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Doubts } from './doubts'
import { Figures } from './figures'
import { SourcePane } from './source-pane'

interface ReviewProps {
  formats: Format[]
  imported: Imported
  /** Keeps a draft and opens it. */
  onKeep: (draft: Draft) => void
}

/** Source and result side by side: what is doubtful first; every figure leads to its place and can be corrected. */
export function Review({ formats, imported, onKeep }: ReviewProps) {
  const { source, messages, notices, places } = imported
  const [draft, setDraft] = useState(imported.draft)
  const [yearText, setYearText] = useState(String(imported.draft.year))
  const [place, setPlace] = useState<Place | null>(null)
  const format = formats.find(({ id }) => id === draft.format)
  const doubtful = useMemo(
    () => new Set(messages.filter(({ code }) => code === 'cells.uncertain').flatMap(cellsOfMessage)),
    [messages],
  )
  const showPlace = useCallback((path: string) => setPlace(places.get(path) ?? null), [places])
  const correct = useCallback((path: string, value: CellValue) => setDraft((one) => setCells(one, [[path, value]])), [])
  if (!format) return null

  const year = parseYear(yearText)
  const keepThis = () => year !== null && onKeep({ ...draft, year })
  const keepLast = () => {
    if (year === null) return
    const next = year + 1
    onKeep(carryForward(proposeFormat(formats, next) ?? format, next, { ...draft, year }))
  }
  const goTo = (path: string) => {
    showPlace(path)
    document.getElementById(`read-${path}`)?.focus()
  }
  const blank = format.cells.filter(({ path }) => getCell(draft, path) === null).map(({ path }) => path)
  const unplaced = messages.filter(({ code }) => code === 'figure.unplaced').length
  return (
    <>
      <div className="import-columns">
        <SourcePane source={source} place={place} />
        <section className="import-result" aria-label={words.result}>
          <p className="import-summary" role="status">
            <strong>{words.summary(format.source, format.cells.length - blank.length, blank.length)}</strong>{' '}
            {words.counts(unplaced, doubtful.size)}
            {blank[0] !== undefined && (
              <Button look="link" onClick={() => goTo(blank[0] ?? '')}>
                {words.toBlank}
              </Button>
            )}
          </p>
          <Doubts {...{ format, source, messages, notices }} onPlace={setPlace} onCell={goTo} />
          <div className="import-about">
            <Field label={words.agency}>
              {(props) => (
                <input
                  {...props}
                  type="text"
                  value={draft.agency.name}
                  onChange={({ target }) =>
                    setDraft((one) => ({ ...one, agency: { ...one.agency, name: target.value } }))
                  }
                />
              )}
            </Field>
            <Field label={words.year} error={year === null ? words.yearBad : undefined}>
              {(props) => (
                <input
                  {...props}
                  className="input-short"
                  inputMode="numeric"
                  value={yearText}
                  onChange={({ target }) => setYearText(target.value)}
                />
              )}
            </Field>
          </div>
          {format.tables.map((table) => (
            <Figures
              key={table.key}
              format={format}
              table={table}
              figureAt={(path) => getCell(draft, path)}
              doubtful={doubtful}
              onFocus={showPlace}
              onChange={correct}
            />
          ))}
          <ReadText format={format} draft={draft} />
        </section>
      </div>
      <footer className="import-actions">
        <span>
          <Button look="primary" disabled={year === null} onClick={keepThis}>
            {words.asThisYear}
          </Button>
          <small>{words.asThisYearHint}</small>
        </span>
        <span>
          <Button disabled={year === null} onClick={keepLast}>
            {words.asLastYear}
          </Button>
          {year !== null && <small>{words.asLastYearHint(year + 1)}</small>}
        </span>
      </footer>
    </>
  )
}

/** How much text was read of every part. */
function ReadText({ format, draft }: { format: Format; draft: Draft }) {
  const prose = format.sections.filter(({ kind }) => kind === 'prose')
  const parts = [
    { key: 'preface', title: words.preface, blocks: draft.preface },
    ...prose.map(({ key, title }) => ({ key, title, blocks: draft.sections[key] ?? [] })),
  ]
  return (
    <>
      <h2>{words.text}</h2>
      <ul className="import-text">
        {parts.map(({ key, title, blocks }) => (
          <li key={key}>
            <span>{title}</span>
            <small>{words.characters(countCharacters(blocks))}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
