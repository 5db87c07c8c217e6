import { blankAgency, blankDraft } from '../src/draft/blank'
import { getCell, setCells } from '../src/draft/cells'
import { changeCells } from '../src/draft/change'
import type { Draft, ProseBlock } from '../src/draft/types'
import type { Cell, Format, Relation } from '../src/format/types'
import { createEngine, evaluate } from '../src/rules/engine'
import { blocksFromText } from '../src/wizard/prose/paste-text'
import { PREFACE, SECTIONS } from './prose'

/** A finished report: every cell filled, no finding, prose in every section that takes some. All of it is invented. */
export function fullReport(format: Format): Draft {
  const year = format.years.to ?? format.years.from + 2
  const draft = fillFigures(format, blankDraft(format, year, { ...blankAgency('甲县人民政府'), level: 'government' }))
  const sections = Object.keys(draft.sections).map((key) => [key, prose(SECTIONS[key] ?? '')])
  const report: Draft = {
    ...draft,
    preface: prose(PREFACE),
    sections: Object.fromEntries(sections),
    notes: notesFor(format),
    signature: { units: ['甲县人民政府办公室'], date: `${year + 1}-01-28` },
  }
  const findings = evaluate(createEngine(format), report)
  if (findings.size > 0) throw new Error(`the full report of ${format.id} has ${findings.size} findings`)
  return report
}

function fillFigures(format: Format, blank: Draft): Draft {
  const typed = format.cells.filter((cell) => !format.computedBy.has(cell.path))
  const values = typed.map((cell, index) => [cell.path, figureFor(cell, index)] as const)
  const filled = setCells(blank, changeCells(format, blank, values))
  return format.relations.reduce((draft, relation) => satisfy(format, draft, relation), filled)
}

function figureFor(cell: Cell, index: number): number {
  const figure = (index * 7) % 23
  if (cell.kind === 'amount') return figure * 1000 + 0.25
  return cell.kind === 'signedCount' ? figure - 11 : figure
}

/** Corrects the first cell of a relation that its totals do not settle, and the totals above that cell. */
function satisfy(format: Format, draft: Draft, { left, right, relation }: Relation): Draft {
  const [cell, rest, other] = relation === '=' ? [left[0], left.slice(1), right] : [right[0], right.slice(1), left]
  if (cell === undefined || format.computedBy.has(cell)) return draft
  const add = (paths: string[]) => paths.reduce((sum, path) => sum + (getCell(draft, path) ?? 0), 0)
  const wanted = add(other) - add(rest)
  const value = relation === '=' ? wanted : Math.max(wanted, getCell(draft, cell) ?? 0)
  return setCells(draft, changeCells(format, draft, [[cell, value]]))
}

function notesFor(format: Format): Record<string, string> {
  const [first, second] = format.cells
  if (!first || !second) return {}
  return { [first.path]: '其中2件为修订', [second.path]: '含与有关部门联合制发的件数' }
}

function prose(text: string): ProseBlock[] {
  return blocksFromText(text)
}
