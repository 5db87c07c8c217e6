import { getCell } from '../draft/cells'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import type { RuleBook } from './book'
import { BUILT_IN } from './built-in'
import type { Finding } from './finding'
import { saidOf } from './said'
import { sameText } from './same-text'
import { yearChecker } from './years'

/** Compares drafts of a format with last year's report, where they hold one: figures, and whole sections of text. */
export function yearsAuditor(format: Format, book: RuleBook): (draft: Draft) => Finding[] {
  const checkFigures = yearChecker(format, book.words)
  const compareTexts = sameText(book.words.years.sameText)
  return (draft) => {
    const { previous, notes } = draft
    if (!previous) return []
    const figures = checkFigures(
      (path) => getCell(draft, path),
      (path) => getCell(previous, path),
      (path) => Boolean(notes[path]),
    )
    return [
      ...figures.map(({ rule, ...found }): Finding => {
        const { section, path } = found.cell
        const before = found.code === 'years' ? found.expected : found.before
        return { ...saidOf(book, rule, `${path}:${found.value}:${before}`), section, cells: [path], ...found }
      }),
      ...format.sections.flatMap(({ key, kind }): Finding[] => {
        const [now, last] = [draft.sections[key], previous.sections[key]]
        const same = kind === 'prose' && now && last ? compareTexts(now, last) : null
        if (!same) return []
        const fault = { kind: 'same-text' as const, ...same }
        return [{ ...saidOf(book, BUILT_IN.sameText, key), section: key, cells: [], code: 'section', fault }]
      }),
    ]
  }
}
