import { useRef, useState } from 'react'
import { countCharacters, proseToText, textToProse } from '../../draft/prose-text'
import type { ProseBlock } from '../../draft/types'
import type { SectionDefinition } from '../../format/schema'
import { wizard as words } from '../../messages/zh-CN'
import { useSession } from '../report/session'

const MARKS = { image: words.prose.image, table: words.prose.table }

/** The prose of a section. */
export function SectionProsePage({ section }: { section: Extract<SectionDefinition, { kind: 'prose' }> }) {
  return <ProseEditor title={section.title} name={`sections.${section.key}`} advised={section.advisedLength ?? null} />
}

/** The prose before the first section. */
export function PrefacePage() {
  return <ProseEditor title={words.prose.title} name="preface" advised={null} />
}

/** Prose as plain text, a line a paragraph. Pictures, tables and bold of an opened draft stay. */
function ProseEditor({ title, name, advised }: { title: string; name: string; advised: number | null }) {
  const { form } = useSession()
  const blocks = useRef<ProseBlock[]>(form.getValues(name) ?? [])
  const [text, setText] = useState(() => proseToText(blocks.current, MARKS))

  const change = (next: string) => {
    setText(next)
    blocks.current = textToProse(next, blocks.current, MARKS)
    form.setValue(name, blocks.current)
  }
  const count = countCharacters(blocks.current)
  return (
    <>
      <h1>{title}</h1>
      <p className="page-hint">{words.prose.hint}</p>
      <textarea
        className="prose"
        aria-label={words.prose.label(title)}
        placeholder={words.prose.placeholder}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      <p className={advised !== null && count > advised ? 'count count-over' : 'count'}>
        {advised === null ? words.prose.count(count) : words.prose.countAdvised(count, advised)}
      </p>
    </>
  )
}
