import { getCell, setCells } from '../../draft/cells'
import type { CellValue, Draft } from '../../draft/types'
import type { ImportMessage } from '../../import/problems'
import type { ReadNotice } from '../../import/read/types'
import type { Place, Source } from '../../import/source'
import type { Imported } from '../../import/worker/jobs'
import type { Doubt, LooseFigure } from './doubts'

/** A published report as it was read: what is needed to look it over. */
export interface ReadReport {
  /** The file's name. */
  name: string
  source: Source
  draft: Draft
  messages: ImportMessage[]
  notices: ReadNotice[]
  /** Where in the source each cell stands, by cell path. */
  places: Map<string, Place>
  /** Where the title of each section stands, by its key. */
  sections: Map<string, Place>
}

/** What a person has made of it so far. */
export interface Work {
  draft: Draft
  /** As typed. */
  year: string
  /** Ids of the doubts that were looked at. */
  settled: number[]
  /** Ids of the figures without a cell that were put into one. */
  put: number[]
}

/** A report just read. The data its file carries has had its say. */
export function readReport(name: string, { source, draft, messages, notices, places, printed }: Imported): ReadReport {
  const sections = printed.sections.flatMap(({ section, place }): [string, Place][] =>
    section && place ? [[section.key, place]] : [],
  )
  return { name, source: { ...source, embedded: null }, draft, messages, notices, places, sections: new Map(sections) }
}

/** Nothing looked at, nothing corrected. */
export function freshWork(draft: Draft): Work {
  return { draft, year: String(draft.year), settled: [], put: [] }
}

/** Puts figures into cells, by path; the same work where they were there already. */
export function correctCells(work: Work, values: [string, CellValue][]): Work {
  const draft = setCells(work.draft, values)
  return draft === work.draft ? work : { ...work, draft }
}

/** Names the report's agency. */
export function nameAgency(work: Work, name: string): Work {
  return { ...work, draft: { ...work.draft, agency: { ...work.draft.agency, name } } }
}

/** Takes in the year as typed, which may be no year yet. */
export function nameYear(work: Work, year: string): Work {
  return { ...work, year }
}

/** Marks doubts as looked at, or not. */
export function settle(work: Work, doubts: Doubt[], settled: boolean): Work {
  const ids = doubts.map(({ id }) => id)
  const others = work.settled.filter((id) => !ids.includes(id))
  return { ...work, settled: settled ? [...others, ...ids] : others }
}

/** Puts a figure without a cell into one; a doubt whose figures all have one is settled. */
export function putFigure(work: Work, doubt: Doubt, figure: LooseFigure, path: string, value: CellValue): Work {
  const put = [...work.put.filter((id) => id !== figure.id), figure.id]
  const next = { ...correctCells(work, [[path, value]]), put }
  return doubt.figures.every(({ id }) => put.includes(id)) ? settle(next, [doubt], true) : next
}

/** Cells whose figure is not the one that was read. */
export function correctedCells({ draft }: ReadReport, work: Work, paths: string[]): Set<string> {
  return new Set(paths.filter((path) => getCell(draft, path) !== getCell(work.draft, path)))
}
