/** Index of the last item that passes, or -1. (Array.prototype.findLastIndex is newer than the browsers we run in.) */
export function lastIndexWhere<T>(items: T[], test: (item: T, index: number) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) if (test(items[index] as T, index)) return index
  return -1
}
