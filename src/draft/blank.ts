import type { Format } from '../format/types'
import { setCells } from './cells'
import { DRAFT_VERSION } from './schema'
import type { Agency, Draft } from './types'

/** An agency of which nothing is known yet but, at most, its name. */
export function blankAgency(name = ''): Agency {
  return {
    name,
    level: 'department',
    address: null,
    postcode: null,
    phone: null,
    email: null,
    website: null,
    site: { name: null, domain: null, idCode: null, column: null },
  }
}

/** A draft in which every cell is blank and every section empty. */
export function blankDraft(format: Format, year: number, agency: Agency = blankAgency()): Draft {
  const draft: Draft = {
    version: DRAFT_VERSION,
    format: format.id,
    year,
    agency,
    title: null,
    preface: [],
    sections: Object.fromEntries(
      format.sections.filter((section) => section.kind === 'prose').map((section) => [section.key, []]),
    ),
    tables: {},
    notes: {},
    signature: { units: [], date: null },
    acknowledged: [],
    previous: null,
  }
  return setCells(
    draft,
    format.cells.map((cell) => [cell.path, null] as const),
  )
}

/**
 * A draft of the same report in another format: agency, year, title, prose of sections both formats have,
 * and signature are kept. Figures are not, as the formats measure different things.
 */
export function changeFormat(format: Format, draft: Draft): Draft {
  const blank = blankDraft(format, draft.year, draft.agency)
  const sections = Object.keys(blank.sections).map((key) => [key, draft.sections[key] ?? []])
  const { title, preface, signature, previous } = draft
  return { ...blank, title, preface, sections: Object.fromEntries(sections), signature, previous }
}
