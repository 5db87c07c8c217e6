import { type MouseEvent, memo, useEffect, useRef } from 'react'
import { runsText } from '../../draft/prose-text'
import type { Place, Source, SourceBlock, SourceCell } from '../../import/source'
import { importing, importReview as words } from '../../messages/zh-CN'
import { scrollWithin } from '../../ui/scroll-within'

/** What is to be looked at in a source: by the key of its place. */
export type Marks = ReadonlyMap<string, 'loose' | 'doubtful'>

interface SourcePaneProps {
  source: Source
  /** The place at hand. */
  place: Place | null
  marks: Marks
  /** A press on a cell of a table. */
  onPick: (key: string) => void
}

/** What places of one cell or paragraph have in common. */
export function keyOf({ block, row, column }: Place): string {
  return row === undefined || column === undefined ? String(block) : `${block} ${row} ${column}`
}

/** The file as it was read, in reading order, with the place at hand marked and in sight. */
export function SourcePane({ source, place, marks, onPick }: SourcePaneProps) {
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    const marked = place && elementAt(pane.current, place)
    if (!marked || !pane.current) return
    marked.classList.add('at-place')
    scrollWithin(pane.current, marked)
    return () => marked.classList.remove('at-place')
  }, [place])
  const pick = ({ target }: MouseEvent) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('td[data-place]')?.dataset.place : undefined
    if (key) onPick(key)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a way beside the list of doubts and the cells, which the keyboard reaches
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="import-source" aria-label={words.source} ref={pane} tabIndex={0} onClick={pick}>
      <Blocks blocks={source.blocks} marks={marks} />
    </section>
  )
}

/** Drawn once: marking a place changes a class and nothing else. */
const Blocks = memo(function Blocks({ blocks, marks }: { blocks: SourceBlock[]; marks: Marks }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move
    <div key={index} data-place={index} className={classOf(marks, block.place)}>
      {startsPage(blocks, index) && <div className="import-page">{importing.place.page(block.place.page ?? 1)}</div>}
      <BlockView block={block} marks={marks} />
    </div>
  ))
})

/** Whether a block of a PDF is the first of its page. */
function startsPage(blocks: SourceBlock[], index: number): boolean {
  const page = blocks[index]?.place.page
  return page !== undefined && page !== blocks[index - 1]?.place.page
}

function BlockView({ block, marks }: { block: SourceBlock; marks: Marks }) {
  switch (block.type) {
    case 'paragraph': {
      const text = runsText(block.runs)
      return block.level === null ? <p>{text}</p> : <p className="import-heading">{text}</p>
    }
    case 'picture':
      return <img src={block.data} alt={block.alt} />
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
              <tr key={index}>
                {row.map((cell) => (
                  <CellView key={`${cell.place.row} ${cell.place.column}`} cell={cell} marks={marks} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

function CellView({ cell: { text, place, rowSpan, colSpan }, marks }: { cell: SourceCell; marks: Marks }) {
  return (
    <td rowSpan={rowSpan} colSpan={colSpan} data-place={keyOf(place)} className={classOf(marks, place)}>
      {text}
    </td>
  )
}

function classOf(marks: Marks, place: Place): string | undefined {
  const mark = marks.get(keyOf(place))
  return mark && `is-${mark}`
}

function elementAt(pane: HTMLElement | null, place: Place): Element | null {
  const at = (key: string) => pane?.querySelector(`[data-place="${key}"]`) ?? null
  return at(keyOf(place)) ?? at(String(place.block))
}
