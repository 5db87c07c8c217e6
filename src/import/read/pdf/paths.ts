import { greatest, least } from '../many'
import type { Box, Rule } from './marks'
import { apply, type Matrix, type Point } from './matrix'

/** How pdf.js writes paths: an operator, then its coordinates. */
const MOVE = 0
const COORDINATES: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }
/** Thicker than this, in points, is a shaded area and no line. */
const THICKEST = 4
/** How far, in points, the ends of a straight line may be apart. */
const SLANT = 1
/** How far, in points, the sides of a square dot may differ. */
const SQUARE = 0.2

/** The rules a path draws when it is stroked with a pen of `width` points. */
export function strokedRules(data: ArrayLike<number>, matrix: Matrix, width: number): Rule[] {
  if (width > THICKEST) return []
  return outlines(data, matrix).flatMap((points) =>
    points.slice(1).flatMap((point, index) => ruleBetween(points[index] ?? point, point)),
  )
}

/** The areas a path covers when it is filled and is no line, each as the box around it. */
export function filledAreas(data: ArrayLike<number>, matrix: Matrix): Box[] {
  return outlines(data, matrix)
    .map(boxOf)
    .filter(({ left, right, top, bottom }) => Math.min(right - left, bottom - top) > THICKEST)
}

function boxOf(points: Point[]): Box {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  return { left: least(xs), right: greatest(xs), top: least(ys), bottom: greatest(ys) }
}

/** The rules a path draws when it is filled: rectangles so thin that they are lines. */
export function filledRules(data: ArrayLike<number>, matrix: Matrix): Rule[] {
  return outlines(data, matrix).flatMap((points) => {
    const { left, right, top, bottom } = boxOf(points)
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
    // A dot of a dotted line belongs to lines of both directions.
    const across = bottom - top <= THICKEST && right - left >= bottom - top - SQUARE
    const down = right - left <= THICKEST && bottom - top >= right - left - SQUARE
    const rules: Rule[] = []
    if (across) rules.push({ way: 'horizontal', at: middle.y, from: left, to: right })
    if (down) rules.push({ way: 'vertical', at: middle.x, from: top, to: bottom })
    return rules
  })
}

function ruleBetween(start: Point, end: Point): Rule[] {
  const across = Math.abs(end.x - start.x)
  const down = Math.abs(end.y - start.y)
  if (down <= SLANT && across > down) {
    return [
      { way: 'horizontal', at: (start.y + end.y) / 2, from: Math.min(start.x, end.x), to: Math.max(start.x, end.x) },
    ]
  }
  if (across <= SLANT && down > across) {
    return [
      { way: 'vertical', at: (start.x + end.x) / 2, from: Math.min(start.y, end.y), to: Math.max(start.y, end.y) },
    ]
  }
  return []
}

/** The corners of a path's parts, on the page; a closed part ends where it begins. Curves are cut short. */
function outlines(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = []
  for (let index = 0; index < data.length; ) {
    const operator = data[index] ?? MOVE
    const count = COORDINATES[operator]
    if (count === undefined) break
    const part = parts[parts.length - 1]
    if (count === 0) {
      if (part?.[0]) part.push(part[0])
    } else {
      const end = index + count
      const point = apply(matrix, data[end - 1] ?? 0, data[end] ?? 0)
      if (operator === MOVE || !part) parts.push([point])
      else part.push(point)
    }
    index += count + 1
  }
  return parts
}
