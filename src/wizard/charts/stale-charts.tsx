import { useRef, useState } from 'react'
import { type InsertedChart, insertedCharts } from '../../charts/inserted'
import { chartSvg } from '../../charts/svg'
import { chartText } from '../../charts/text'
import type { ProseBlock } from '../../draft/types'
import { charts as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { currentDraft, type Session, setFormValues, useReview, useSession } from '../report/session'
import { svgToPng } from './picture'

type Picture = Extract<ProseBlock, { type: 'image' }>

/** Names the charts in the text whose figures have changed since, and puts new ones in their places. */
export function StaleCharts() {
  const session = useSession()
  useReview((review) => review.revision)
  const [said, setSaid] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const stale = staleCharts(session)
  const replace = async () => {
    try {
      await replaceCharts(session)
      setSaid(words.replaced)
      // The button goes with what it was for.
      place.current?.focus()
    } catch {
      setSaid(words.failed)
    }
  }
  return (
    <div ref={place} tabIndex={-1}>
      {stale.length > 0 && (
        <Notice kind="warning">
          <p>{words.stale(stale.map(({ data }) => data.title))}</p>
          <Button disabled={session.readOnly} onClick={replace}>
            {words.replace}
          </Button>
        </Notice>
      )}
      <span className="page-hint" role="status">
        {stale.length === 0 || said === words.failed ? said : ''}
      </span>
    </div>
  )
}

function staleCharts(session: Session): InsertedChart[] {
  return insertedCharts(session.format, currentDraft(session), session.formats).filter(({ current }) => !current)
}

/** Draws all that no longer fit and puts them in as one step. */
async function replaceCharts(session: Session): Promise<void> {
  const pictures = new Map<string, string>()
  for (const { key, data } of staleCharts(session)) pictures.set(key, await svgToPng(chartSvg(data)))
  // Drawing takes a moment, in which the text may have changed.
  const { sections } = currentDraft(session)
  const stale = staleCharts(session)
  const names = [...new Set(stale.map(({ section }) => section))]
  setFormValues(
    session,
    names.map((name) => [
      `sections.${name}`,
      (sections[name] ?? []).map((block, index) => {
        const chart = stale.find((one) => one.section === name && one.block === index)
        const data = chart && pictures.get(chart.key)
        return block.type === 'image' && chart && data ? redrawn(block, chart, data) : block
      }),
    ]),
  )
}

/** The picture drawn anew; the caption it came with goes along, one the clerk wrote stays. */
function redrawn(block: Picture, chart: InsertedChart, data: string): Picture {
  const came = block.caption !== undefined && block.alt.startsWith(block.caption)
  return { ...block, data, alt: chartText(chart.data), ...(came ? { caption: chart.data.title } : {}) }
}
