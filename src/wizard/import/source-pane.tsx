import { memo, useEffect, useRef } from 'react'
import { runsText } from '../../draft/prose-text'
import type { Place, Source, SourceBlock, SourceCell } from '../../import/source'
import { importReview as words } from '../../messages/zh-CN'

/** The file as it was read, in reading order, with the place at hand marked and in sight. */
export function SourcePane({ source, place }: { source: Source; place: Place | null }) {
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    const marked = place && elementAt(pane.current, place)
    if (!marked) return
    marked.classList.add('at-place')
    marked.scrollIntoView({ block: 'center', inline: 'nearest' })
    return () => marked.classList.remove('at-place')
  }, [place])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="import-source" aria-label={words.source} ref={pane} tabIndex={0}>
      <Blocks blocks={source.blocks} />
    </section>
  )
}

/** Drawn once: marking a place changes a class and nothing else. */
const Blocks = memo(function Blocks({ blocks }: { blocks: SourceBlock[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move
    <div key={index} data-block={index}>
      <BlockView block={block} />
    </div>
  ))
})

function BlockView({ block }: { block: SourceBlock }) {
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
                  <CellView key={`${cell.place.row} ${cell.place.column}`} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

function CellView({ cell: { text, place, rowSpan, colSpan } }: { cell: SourceCell }) {
  return (
    <td rowSpan={rowSpan} colSpan={colSpan} data-row={place.row} data-column={place.column}>
      {text}
    </td>
  )
}

function elementAt(pane: HTMLElement | null, { block, row, column }: Place): Element | null {
  const whole = pane?.querySelector(`[data-block="${block}"]`) ?? null
  if (row === undefined || column === undefined) return whole
  return whole?.querySelector(`[data-row="${row}"][data-column="${column}"]`) ?? whole
}
