import type { Format } from '../../format/types'
import { STRUCTURE } from '../../rules/built-in'
import type { Doubt, ImportMessage } from '../problems'
import { formOf } from '../recognise/form'
import { labelKey, plainText } from '../recognise/normalise'
import type { PrintedReport } from '../result'
import type { Place } from '../source'
import type { ImportWords } from '../words'
import type { StructureFault } from './fault'

/** A line of the ends of a header's labels is no longer than all of them together. */
const LONGEST_ENDS = 30

type LabelDoubt = Doubt & { place: Place | null }

/**
 * Labels of tables printed with other words than the form's, once for each table part that prints them. What is a label of
 * the form as it stands is right, whatever else it was likened to.
 */
export function labelFaults(
  { labels, texts }: PrintedReport,
  messages: ImportMessage[],
  format: Format,
  words: ImportWords,
): StructureFault[] {
  const known = formOf(format, words).keys
  const doubts = messages.filter((one): one is LabelDoubt => one.code === 'cells.uncertain' && one.reason === 'label')
  const seen = labels
    .filter(({ kind }) => kind !== 'exact')
    .flatMap(({ printed, official, kind, table, place }) => {
      const cells = doubts.find((one) => one.printed === printed && samePlace(one.place, place))?.cells ?? []
      // A piece that leads to no figure may go on anywhere in lines that lie apart.
      if (kind === 'part' && cells.length === 0) return []
      return [{ printed, official, section: sectionOfTable(table, format), cells, place }]
    })
  const cutOff = doubts.map(({ printed, official, cells, place }) => {
    const section = format.cellByPath.get(cells[0] ?? '')?.section ?? ''
    return { printed: printed ?? '', official: official ?? '', section, cells, place }
  })
  const faults = new Map<string, StructureFault>()
  const lines = joinedEnds([...seen, ...cutOff], texts)
  for (const one of [...seen, ...cutOff]) {
    if (goesOn(one, lines)) continue
    const key = JSON.stringify([one.section, plainText(one.printed), one.official, one.cells])
    if (known.has(labelKey(one.printed)) || faults.has(key)) continue
    faults.set(key, { rule: STRUCTURE.labels, kind: 'worded', ...one })
  }
  return [...faults.values()]
}

/**
 * The texts of the tables, and of each that several labels' ends make up together, as where a line holds the ends of all
 * labels above it, these ends: 企业机构 below 商业 and 科研.
 */
function joinedEnds(pieces: { printed: string; official: string }[], texts: ReadonlySet<string>): ReadonlySet<string> {
  const ends = pieces.flatMap(({ printed, official }) => {
    const [piece, whole] = [labelKey(printed), labelKey(official)]
    return piece !== '' && whole.startsWith(piece) && whole !== piece ? [whole.slice(piece.length)] : []
  })
  const isMadeOf = (text: string): boolean =>
    text === '' || ends.some((end) => text.startsWith(end) && isMadeOf(text.slice(end.length)))
  const joined = [...texts].filter((text) => text.length <= LONGEST_ENDS && isMadeOf(text))
  return new Set([...texts, ...joined.flatMap((text) => ends.filter((end) => text.includes(end)))])
}

/** Whether what a printed label lacks at its end or beginning stands by itself: 商业 above 企业, in rows of a table. */
function goesOn({ printed, official }: { printed: string; official: string }, texts: ReadonlySet<string>): boolean {
  const [piece, whole] = [labelKey(printed), labelKey(official)]
  return (
    (whole.startsWith(piece) && texts.has(whole.slice(piece.length))) ||
    (whole.endsWith(piece) && texts.has(whole.slice(0, -piece.length)))
  )
}

function samePlace(a: Place | null, b: Place): boolean {
  return a !== null && a.block === b.block && a.row === b.row && a.column === b.column
}

function sectionOfTable(table: string, format: Format): string {
  return format.sections.find((one) => one.kind === 'tables' && one.tables.includes(table))?.key ?? ''
}
