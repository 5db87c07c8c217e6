import { useState } from 'react'
import { type ChartData, chartData, isEmptyChart } from '../../charts/data'
import { chartSvg } from '../../charts/svg'
import { chartText } from '../../charts/text'
import type { ProseBlock } from '../../draft/types'
import type { ChartDefinition } from '../../format/schema'
import { charts as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { currentDraft, useReview, useSession } from '../report/session'
import { svgAddress, svgToPng } from './picture'
import { StaleCharts } from './stale-charts'

/** The charts the format offers, drawn from the report's figures, to be put into its first text as pictures. */
export function ChartGallery() {
  const session = useSession()
  const { format, formats } = session
  useReview((review) => review.revision)
  const draft = currentDraft(session)
  return (
    <div className="charts">
      <p className="page-hint">{format.charts.length > 0 ? words.hint : words.none}</p>
      <StaleCharts />
      {format.charts.map((chart) => (
        <ChartCard key={chart.key} chart={chart} data={chartData(chart, format, draft, formats)} />
      ))}
    </div>
  )
}

function ChartCard({ chart, data }: { chart: ChartDefinition; data: ChartData }) {
  const session = useSession()
  const [said, setSaid] = useState('')
  const section = session.format.sections.find((one) => one.kind === 'prose')
  const svg = chartSvg(data)
  const text = chartText(data)
  const missing = isEmptyChart(data) ? words.empty : chart.compares && data.before === null ? words.noPrevious : null

  const insert = async () => {
    if (!section) return
    try {
      const picture: ProseBlock = { type: 'image', data: await svgToPng(svg), alt: text, caption: data.title }
      const blocks = currentDraft(session).sections[section.key] ?? []
      session.form.setValue(`sections.${section.key}`, [...blocks, picture])
      setSaid(words.inserted(section.short))
    } catch {
      setSaid(words.failed)
    }
  }
  return (
    <section className="chart card" aria-label={data.title}>
      <h2>{data.title}</h2>
      {missing ? <p className="empty">{missing}</p> : <img src={svgAddress(svg)} alt={text} />}
      {section && !missing && (
        <p className="chart-tools">
          <Button disabled={session.readOnly} onClick={insert}>
            {words.insert(section.short)}
          </Button>
          <span role="status">{said}</span>
        </p>
      )}
    </section>
  )
}
