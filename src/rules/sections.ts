import { countCharacters, proseText } from '../draft/prose-text'
import type { Draft, ProseBlock } from '../draft/types'
import type { Severity } from '../format/schema'
import type { Format } from '../format/types'
import type { RuleWords } from './book-schema'
import type { SectionFault } from './finding'

/** Something a whole section lacks, or has too much of. */
export interface SectionFound {
  rule: string
  severity?: Severity | undefined
  section: string
  fault: SectionFault
}

/**
 * What the format expects of its prose sections: topics to be mentioned, a least and an advised length.
 * A section with no text is only told so, where the format wants 无 in it and others are written already.
 */
export function sectionChecker(format: Format, words: RuleWords): (draft: Draft) => SectionFound[] {
  const rules = new Map(
    words.sections.map(({ topics, ...rest }) => [
      rest.rule,
      { ...rest, topics: topics.map((topic) => ({ name: topic.name, words: new RegExp(topic.words) })) },
    ]),
  )
  const checks = format.sections.flatMap((section) => {
    if (section.kind !== 'prose') return []
    return (section.expects ?? []).flatMap(({ rule: id, severity }) => {
      const rule = rules.get(id)
      return rule ? [{ ...rule, severity, section }] : []
    })
  })
  return (draft) => {
    const begun = Object.values(draft.sections).some((blocks) => countCharacters(blocks) > 0)
    return checks.flatMap(({ rule, severity, section, level, ...expected }): SectionFound[] => {
      if (level && draft.agency.level !== level) return []
      const fault = faultOf(draft.sections[section.key] ?? [], { ...expected, advised: section.advisedLength, begun })
      return fault ? [{ rule, severity, section: section.key, fault }] : []
    })
  }
}

/** What a rule expects of a section. */
interface Expected {
  topics: { name: string; words: RegExp }[]
  /** Characters. */
  least?: number | undefined
  advised: number | undefined
  /** Whether any section is written yet. */
  begun: boolean
}

function faultOf(blocks: ProseBlock[], { topics, least, advised, begun }: Expected): SectionFault | null {
  const length = countCharacters(blocks)
  if (topics.length === 0 && least !== undefined) return begun && length < least ? { kind: 'empty' } : null
  if (length === 0) return null
  if (topics.length === 0) return advised !== undefined && length > advised ? { kind: 'long', length, advised } : null
  const text = proseText(blocks)
  const missing = topics.filter((topic) => !topic.words.test(text)).map(({ name }) => name)
  if (missing.length > 0) return { kind: 'missing', topics: missing }
  return least !== undefined && length < least ? { kind: 'short', length, least } : null
}
