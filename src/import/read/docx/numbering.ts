import { formatNumber } from '../numbers'
import { childElements, childOf, type XmlElement } from '../xml'
import { numberOf, settingOf, switchOf } from './properties'

/** Counts the paragraphs of lists and tells the label Word prints before each; empty for bullets and unknown lists. */
export type Numbering = (list: number, level: number) => string

/** Levels of a list, from 0 (17.9.3); a deeper one is none. */
const LEVELS = 9

interface Level {
  start: number
  format: string
  /** %1 stands for the number of the first level. */
  text: string
  /** Whether it counts on when a level above it does. */
  goesOn: boolean
  /** Whether the numbers of other levels are printed in digits. */
  digits: boolean
}

interface List {
  /** Lists of the same definition count on from each other. */
  definition: number
  levels: Map<number, Level>
  /** Levels that begin anew with this list, and where. */
  restarts: Map<number, number>
}

/** Reads word/numbering.xml (ECMA-376 part 1, 17.9). */
export function readNumbering(root: XmlElement | null): Numbering {
  const lists = root ? readLists(root) : new Map<number, List>()
  const counters = new Map<number, number[]>()
  const begun = new Set<number>()
  return (id, depth) => {
    const list = lists.get(id)
    const level = list?.levels.get(depth)
    if (!list || !level) return ''
    const counts = counters.get(list.definition) ?? []
    counters.set(list.definition, counts)
    if (!begun.has(id)) for (const [restarted, start] of list.restarts) counts[restarted] = start - 1
    begun.add(id)
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    for (let below = depth + 1; below < counts.length; below++) {
      if (!list.levels.get(below)?.goesOn) delete counts[below]
    }
    return label(list, level, counts)
  }
}

function label({ levels }: List, level: Level, counts: number[]): string {
  if (level.format === 'bullet') return ''
  return level.text.replace(/%([1-9])/g, (_, digit) => {
    const depth = Number(digit) - 1
    const other = levels.get(depth)
    if (!other) return ''
    return formatNumber(counts[depth] ?? other.start, level.digits ? 'decimal' : other.format)
  })
}

function readLists(root: XmlElement): Map<number, List> {
  const definitions = new Map<number, XmlElement>()
  for (const element of childElements(root)) {
    if (element.name === 'w:abstractNum') definitions.set(idOf(element, 'w:abstractNumId'), element)
  }
  const lists = new Map<number, List>()
  for (const element of childElements(root)) {
    if (element.name !== 'w:num') continue
    const definition = numberOf(element, 'w:abstractNumId') ?? -1
    const levels = readLevels(definitions.get(definition))
    const restarts = new Map<number, number>()
    for (const override of childElements(element).filter(({ name }) => name === 'w:lvlOverride')) {
      const depth = idOf(override, 'w:ilvl')
      if (!isLevel(depth)) continue
      const start = numberOf(override, 'w:startOverride')
      const changed = childOf(override, 'w:lvl')
      if (changed) levels.set(depth, readLevel(changed))
      if (start !== undefined) restarts.set(depth, start)
    }
    lists.set(idOf(element, 'w:numId'), { definition, levels, restarts })
  }
  return lists
}

function readLevels(definition: XmlElement | undefined): Map<number, Level> {
  const elements = definition ? childElements(definition).filter(({ name }) => name === 'w:lvl') : []
  const levels = elements.map((element) => [idOf(element, 'w:ilvl'), readLevel(element)] as const)
  return new Map(levels.filter(([depth]) => isLevel(depth)))
}

function isLevel(depth: number): boolean {
  return depth >= 0 && depth < LEVELS
}

function readLevel(element: XmlElement): Level {
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: settingOf(element, 'w:numFmt') ?? 'decimal',
    text: settingOf(element, 'w:lvlText') ?? '',
    goesOn: numberOf(element, 'w:lvlRestart') === 0,
    digits: switchOf(element, 'w:isLgl') ?? false,
  }
}

function idOf({ attributes }: XmlElement, name: string): number {
  return Number(attributes[name] ?? Number.NaN)
}
