import { buildDocument } from '../src/document/build'
import { getCell, setCells } from '../src/draft/cells'
import { changeCells } from '../src/draft/change'
import { readDraft } from '../src/draft/read'
import { readFormat } from '../src/format/load'
import type { Format } from '../src/format/types'
import { createEngine, evaluate, type Findings, reevaluate } from '../src/rules/engine'
import { type Measure, ratio, timeRuns } from './measure'
import type { Report } from './reports'

const KEYSTROKES = 2000
const WARM_UP = 2000
const STEPS = 50

/** What happens without a screen: rules at a keystroke, and the steps from file to document. */
export function measureEngine({ format, formatText, draft, draftText }: Report, formats: Format[]): Measure[] {
  const steps: [string, () => unknown][] = [
    ['read and compile the format file', () => readFormat({ name: `${format.id}.json`, text: formatText })],
    ['compile its rules (createEngine)', () => createEngine(format)],
    ['read the draft file (readDraft)', () => readDraft(draftText, formats)],
    ['build the document (buildDocument)', () => buildDocument(format, draft)],
  ]
  return [
    ...measureKeystrokes({ format, draft }),
    ...steps.map(
      ([name, run]): Measure => ({ name, format: format.id, unit: 'ms', values: timeRuns(run, STEPS, STEPS) }),
    ),
  ]
}

/** One figure more in a cell, a different cell each time: totals, then rules. */
function measureKeystrokes({ format, draft }: Pick<Report, 'format' | 'draft'>): Measure[] {
  const engine = createEngine(format)
  const before = evaluate(engine, draft)
  const typed = format.cells.filter((cell) => !format.computedBy.has(cell.path))
  const keystroke = (index: number, full: boolean): Findings => {
    const path = typed[index % typed.length]?.path ?? ''
    const changes = changeCells(format, draft, [[path, (getCell(draft, path) ?? 0) + 1]])
    const after = setCells(draft, changes)
    return full ? evaluate(engine, after) : reevaluate(engine, before, after, changes.keys())
  }
  const incremental = microseconds(timeRuns((index) => keystroke(index, false), KEYSTROKES, WARM_UP))
  const full = microseconds(timeRuns((index) => keystroke(index, true), KEYSTROKES, WARM_UP))
  return [
    { name: 'keystroke: totals and the rules it touches', format: format.id, unit: 'µs', values: incremental },
    { name: 'keystroke: totals and all rules', format: format.id, unit: 'µs', values: full },
    { name: '= all rules ÷ touched rules', format: format.id, unit: '×', values: [ratio(full, incremental)] },
  ]
}

function microseconds(milliseconds: number[]): number[] {
  return milliseconds.map((value) => value * 1000)
}
