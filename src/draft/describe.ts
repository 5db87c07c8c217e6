import type { CellName } from '../format/labels'
import type { Format } from '../format/types'
import { findings, problems as words } from '../messages/zh-CN'
import { formatNumeral } from './numeral'
import type { DraftNotice, DraftProblem } from './problems'

/** Problems named in full before the rest is only counted. */
const SHOWN = 3

/** Why a draft file was refused, in one line: what, where, what to do. */
export function describeDraftProblems(list: DraftProblem[]): string {
  const shown = list.slice(0, SHOWN).map(describeDraftProblem)
  return [...shown, ...(list.length > SHOWN ? [words.draft.more(list.length - SHOWN)] : [])].join('')
}

/** One problem of a draft file, in words. */
export function describeDraftProblem(problem: DraftProblem): string {
  const draft = words.draft
  switch (problem.code) {
    case 'draft.empty':
      return draft.empty()
    case 'draft.too-large':
      return draft.tooLarge((problem.bytes / 2 ** 20).toFixed(0), (problem.limit / 2 ** 20).toFixed(0))
    case 'draft.not-json':
      return draft.notJson(problem.line, problem.column)
    case 'draft.not-a-draft':
      return draft.notADraft(problem.found)
    case 'draft.newer-version':
      return draft.newerVersion(problem.version, problem.known)
    case 'draft.bad-version':
      return draft.badVersion(problem.found)
    case 'draft.unknown-format':
      return draft.unknownFormat(problem.path, problem.found, problem.known.join('、'))
    case 'draft.unknown-cell':
      return draft.unknownCell(problem.path, problem.format)
    case 'draft.unknown-key':
      return draft.unknownKey(problem.path)
    case 'draft.cell-not-a-number':
      return draft.cellNotANumber(nameOf(problem.cell), problem.path, problem.found)
    case 'draft.too-precise':
      return draft.tooPrecise(problem.literal)
    case 'draft.shape':
      return draft.shape(problem.path, problem.expected, problem.found)
    case 'draft.previous':
      return draft.previous(describeDraftProblem(problem.problem))
    case 'draft.previous-of-previous':
      return draft.previousOfPrevious(problem.path)
  }
}

/** What reading a draft file noticed, in words. */
export function describeDraftNotice(notice: DraftNotice): string {
  return notice.code === 'draft.migrated'
    ? words.notice.migrated(notice.from, notice.to)
    : words.notice.numeralRead(nameOf(notice.cell), notice.path, notice.found, formatNumeral(notice.value))
}

function nameOf({ row, column, block }: CellName): string {
  return findings.place(row ?? block, column)
}

/** That no format covers a year, naming those there are. */
export function describeNoFormat(year: number, formats: Format[]): string {
  const known = formats.map(({ id, years }) => words.formatYears(id, years.from, years.to)).join('、')
  return words.noFormatForYear(year, known)
}
