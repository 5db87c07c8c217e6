import { formatNumeral } from '../draft/numeral'
import { charts as words } from '../messages/zh-CN'
import { escapeMarkup } from '../renderers/escape'
import type { ChartData, ChartItem } from './data'
import { chartText } from './text'

/** Measures in pixels of the drawing; it is scaled to the page. */
const WIDTH = 720
const MARGIN = 16
const FONT = 16
const BAR = 20
const GAP = 14
const LEGEND = 36
/** Room behind the longest bar for its figure. */
const FIGURE = 90

/** Dark and light, so that the years differ in a black and white copy too. */
const NOW = '#1f5fa8'
const BEFORE = '#b4c3d6'
const INK = '#1d2733'

/** A chart as an SVG picture of horizontal bars, with its text alternative inside. */
export function chartSvg(data: ChartData): string {
  const compared = data.before !== null
  const top = MARGIN + (compared ? LEGEND : 0)
  const row = (compared ? 2 * BAR : BAR) + GAP
  const height = top + data.items.length * row - GAP + MARGIN
  const left = MARGIN + FONT * Math.max(...data.items.map(({ label }) => label.length)) + 12
  const greatest = Math.max(1, ...data.items.flatMap(({ value, before }) => [value ?? 0, before ?? 0]))
  const lengthOf = (value: number) => (Math.max(0, value) / greatest) * (WIDTH - left - FIGURE - MARGIN)

  const bars = data.items.map((item, index) => barsOf(item, compared, { left, top: top + index * row, lengthOf }))
  const axis = `<path d="M${left} ${top - 6}V${height - MARGIN + 6}" stroke="#7b8694"/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img"`,
    ` font-family="'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',SimHei,sans-serif" font-size="${FONT}" fill="${INK}">`,
    `<title>${escapeMarkup(data.title)}</title><desc>${escapeMarkup(chartText(data))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...(data.before === null ? [] : [legend(data.year, data.before, left)]),
    ...bars,
    axis,
    '</svg>',
  ].join('')
}

interface Place {
  left: number
  top: number
  lengthOf: (value: number) => number
}

function barsOf({ label, value, before }: ChartItem, compared: boolean, { left, top, lengthOf }: Place): string {
  const middle = top + (compared ? BAR : BAR / 2)
  const bar = (figure: number | null, y: number, colour: string) => {
    const length = figure === null ? 0 : lengthOf(figure)
    const text = words.value(figure === null ? null : formatNumeral(figure))
    const box = `<rect x="${left}" y="${y + 1}" width="${length.toFixed(1)}" height="${BAR - 2}" fill="${colour}"/>`
    return `${box}<text x="${(left + length + 6).toFixed(1)}" y="${y + BAR - 4}">${escapeMarkup(text)}</text>`
  }
  return [
    `<text x="${left - 10}" y="${middle + FONT / 2 - 2}" text-anchor="end">${escapeMarkup(label)}</text>`,
    bar(value, top, NOW),
    ...(compared ? [bar(before, top + BAR, BEFORE)] : []),
  ].join('')
}

function legend(year: number, before: number, left: number): string {
  const key = (x: number, colour: string, name: number) =>
    `<rect x="${x}" y="${MARGIN}" width="14" height="14" fill="${colour}"/>` +
    `<text x="${x + 20}" y="${MARGIN + 13}">${words.year(name)}</text>`
  return key(left, NOW, year) + key(left + 110, BEFORE, before)
}
