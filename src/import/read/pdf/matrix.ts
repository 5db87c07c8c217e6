/** An affine transformation as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export interface Point {
  x: number
  y: number
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The transformation that does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

/** Where a transformation takes a point, in points of the page (ISO 32000-1, 8.3.4). */
export function apply(matrix: Matrix, x: number, y: number): Point {
  return { x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] }
}

/** Six numbers as pdf.js hands them out (array or typed array), or the identity when they are none. */
export function toMatrix(values: unknown): Matrix {
  const [a, b, c, d, e, f] = Array.from((values ?? []) as ArrayLike<unknown>).map(Number)
  const matrix: Matrix = [a ?? Number.NaN, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0]
  return matrix.every(Number.isFinite) ? matrix : IDENTITY
}
