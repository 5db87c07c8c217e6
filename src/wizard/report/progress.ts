import { getCell } from '../../draft/cells'
import { countCharacters } from '../../draft/prose-text'
import type { Draft } from '../../draft/types'
import type { SectionDefinition } from '../../format/schema'
import type { Format } from '../../format/types'
import { wizard as words } from '../../messages/zh-CN'
import type { Findings } from '../../rules/engine'
import { isBlank } from '../../rules/finding'

/** How far a part of the report is; `tone` decides its colour. */
export interface Progress {
  tone: 'empty' | 'going' | 'done' | 'error'
  text: string
}

/** How far a section is: filled cells or characters, and errors before either. */
export function sectionProgress(
  format: Format,
  section: SectionDefinition,
  draft: Draft,
  findings: Findings,
): Progress {
  if (section.kind === 'prose') return proseProgress(draft.sections[section.key] ?? [])
  const list = [...findings.values()].filter((finding) => finding.section === section.key)
  const errors = list.filter((finding) => finding.severity === 'error' && !isBlank(finding)).length
  if (errors > 0) return { tone: 'error', text: words.status.errors(errors) }
  const cells = format.cells.filter((cell) => cell.section === section.key)
  const filled = cells.filter((cell) => getCell(draft, cell.path) !== null).length
  if (filled === cells.length) return { tone: 'done', text: words.status.done }
  return filled === 0
    ? { tone: 'empty', text: words.status.empty }
    : { tone: 'going', text: words.status.filled(filled, cells.length) }
}

/** How far prose is: its number of characters. */
export function proseProgress(blocks: Draft['preface']): Progress {
  const count = countCharacters(blocks)
  return count === 0
    ? { tone: 'empty', text: words.status.empty }
    : { tone: 'going', text: words.status.characters(count) }
}
