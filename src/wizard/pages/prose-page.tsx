import { Suspense } from 'react'
import type { SectionDefinition } from '../../format/schema'
import { parts, prose as words } from '../../messages/zh-CN'
import { ProseEditor } from '../prose/late'
import type { ProseEditorProps } from '../prose/prose-editor'
import { currentDraft, useSession } from '../report/session'

/** The prose of a section. */
export function SectionProsePage({ section }: { section: Extract<SectionDefinition, { kind: 'prose' }> }) {
  const { previous } = currentDraft(useSession())
  return (
    <ProsePage
      title={section.title}
      name={`sections.${section.key}`}
      advised={section.advisedLength ?? null}
      skeleton={section.skeleton ?? []}
      lastYear={previous?.sections[section.key] ?? []}
    />
  )
}

/** The prose before the first section. */
export function PrefacePage() {
  const { previous } = currentDraft(useSession())
  return (
    <ProsePage title={parts.preface} name="preface" advised={null} skeleton={[]} lastYear={previous?.preface ?? []} />
  )
}

function ProsePage(props: ProseEditorProps) {
  return (
    <>
      <h1>{props.title}</h1>
      <p className="page-hint">{words.hint}</p>
      <Suspense fallback={<p className="empty">{words.loading}</p>}>
        <ProseEditor {...props} />
      </Suspense>
    </>
  )
}
