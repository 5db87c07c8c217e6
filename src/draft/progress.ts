import type { Format } from '../format/types'
import { getCell } from './cells'
import { countCharacters, runsText } from './prose-text'
import type { Agency, Draft, ProseBlock } from './types'

type PartState = 'empty' | 'going' | 'done'

/** How far one part of a report is: `filled` of `total` cells or fields; of prose the characters, with no total. */
export interface PartProgress {
  /** A section's key, or agency, preface, signature. */
  part: string
  state: PartState
  filled: number
  total: number | null
  /** The report is whole without it. */
  optional: boolean
}

/** The end of a finished paragraph: a sentence's end, or a closing bracket or quotation mark. */
const SENTENCE_END = /[。！？…；.!?）)”’》】]$/u

/** How far each part of a draft is, in the order of the report. Says nothing of whether the figures are right. */
export function draftProgress(format: Format, draft: Draft): PartProgress[] {
  return [
    { ...agencyProgress(draft.agency), optional: false },
    { ...proseProgress('preface', draft.preface), optional: true },
    ...format.sections.map((section): PartProgress => {
      if (section.kind === 'prose') {
        return { ...proseProgress(section.key, draft.sections[section.key] ?? []), optional: false }
      }
      const cells = format.cells.filter((cell) => cell.section === section.key)
      const filled = cells.filter((cell) => getCell(draft, cell.path) !== null).length
      return { ...counted(section.key, filled, cells.length), optional: false }
    }),
    { ...signatureProgress(draft.signature), optional: true },
  ]
}

/** How far the whole is, from 0 to 1: each part that is asked for counts alike. */
export function overallProgress(parts: PartProgress[]): number {
  const asked = parts.filter((part) => !part.optional)
  const done = asked.map(({ state, filled, total }) => {
    if (state !== 'going') return state === 'done' ? 1 : 0
    return total === null ? 0.5 : filled / total
  })
  return done.reduce((sum, share) => sum + share, 0) / asked.length
}

type Part = Omit<PartProgress, 'optional'>

function agencyProgress(agency: Agency): Part {
  const begun = [agency.address, agency.postcode, agency.phone, agency.email, agency.website].some(Boolean)
  if (agency.name.trim() !== '') return { part: 'agency', state: 'done', filled: 1, total: 1 }
  return { part: 'agency', state: begun ? 'going' : 'empty', filled: 0, total: 1 }
}

function signatureProgress({ units, date }: Draft['signature']): Part {
  return counted('signature', (units.length > 0 ? 1 : 0) + (date ? 1 : 0), 2)
}

function counted(part: string, filled: number, total: number): Part {
  const state = filled === total ? 'done' : filled === 0 ? 'empty' : 'going'
  return { part, state, filled, total }
}

/** Prose is going while a heading has no text under it or the last paragraph does not end its sentence. */
function proseProgress(part: string, blocks: ProseBlock[]): Part {
  const filled = countCharacters(blocks)
  const written = blocks.filter((block) => block.type !== 'paragraph' || runsText(block.runs).trim() !== '')
  const last = written[written.length - 1]
  if (!last) return { part, state: 'empty', filled, total: null }
  const bareHeading = written.some((block, index) => block.type === 'heading' && isBare(block, written[index + 1]))
  const open = last.type === 'paragraph' && !SENTENCE_END.test(runsText(last.runs).trim())
  return { part, state: bareHeading || open ? 'going' : 'done', filled, total: null }
}

function isBare(heading: Extract<ProseBlock, { type: 'heading' }>, next: ProseBlock | undefined): boolean {
  return !next || (next.type === 'heading' && next.level <= heading.level)
}
