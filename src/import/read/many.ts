/** The least of numbers, however many: a hundred thousand given to Math.min at once overflow the stack. Infinity of none. */
export function least(values: number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
}

/** The greatest of numbers, however many; -Infinity of none. */
export function greatest(values: number[]): number {
  return values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
}

/** Puts things behind those of a list, however many, which `push` with all of them at once cannot. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one)
}
