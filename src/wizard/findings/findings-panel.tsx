import { useLayoutEffect, useRef } from 'react'
import type { Guidance } from '../../format/schema'
import { findings as findingWords, preview as previewWords, wizard as words } from '../../messages/zh-CN'
import { Tabs } from '../../ui/tabs'
import { LivePreview } from '../preview/live-preview'
import { useReview, useSession } from '../report/session'
import { FindingList } from './finding-list'
import { useTableLeaving } from './table-leaving'

/** Beside the form: what the rules say, and what the notice asks for at this place. */
export function FindingsPanel({ page }: { page: string }) {
  const { format, review } = useSession()
  useTableLeaving(review, page)
  const panel = useRef<HTMLElement>(null)
  // What is said of another page begins above.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each page
  useLayoutEffect(() => {
    if (panel.current) panel.current.scrollTop = 0
  }, [page])
  // Where text is written the notice's wishes come first, elsewhere what the rules say, as for who comes to correct.
  const writing =
    page === 'preface' || format.sections.some((section) => section.key === page && section.kind === 'prose')
  return (
    <aside ref={panel} className="panel" aria-label={words.findings.list}>
      <Tabs
        key={String(writing)}
        initial={writing && review.getState().passage === null ? 'guidance' : 'findings'}
        label={words.findings.list}
        tabs={[
          { key: 'findings', label: words.findings.tab, content: <FindingList page={page} /> },
          { key: 'guidance', label: words.findings.guidanceTab, content: <GuidanceFor page={page} /> },
          { key: 'preview', label: previewWords.title, content: <LivePreview page={page} /> },
        ]}
      />
    </aside>
  )
}

/** Guidance of the section, and of the cell at hand. */
function GuidanceFor({ page }: { page: string }) {
  const { format } = useSession()
  const current = useReview((review) => review.current)
  const section = format.sections.find((one) => one.key === page)
  const cell = current === null ? undefined : format.cellByPath.get(current)
  const ofSection = section?.guidance ?? (page === 'preface' ? format.preface.guidance : [])
  const ofCell = cell && cell.section === page ? cell.guidance : []
  return (
    <div className="guidance">
      {ofCell.length > 0 && cell && (
        <>
          <h2>{findingWords.place(cell.rowLabels.join(' '), cell.columnLabels.join(' '))}</h2>
          <GuidanceList items={ofCell} />
        </>
      )}
      {section && <h2>{section.title}</h2>}
      <GuidanceList items={ofSection} />
      {ofSection.length === 0 && <p className="empty">{words.findings.noGuidance}</p>}
    </div>
  )
}

function GuidanceList({ items }: { items: Guidance }) {
  return (
    <>
      {items.map(({ text, source }) => (
        <p key={text}>
          {text}
          <small>{words.findings.source(source)}</small>
        </p>
      ))}
    </>
  )
}
