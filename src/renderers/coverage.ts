/**
 * Reads hexadecimal ranges such as "20-7e,a0,4e00-9fff", ascending, into a test for code points.
 * An empty text covers nothing.
 */
export function readCoverage(ranges: string): (codePoint: number) => boolean {
  const starts: number[] = []
  const ends: number[] = []
  for (const range of ranges.split(',').filter(Boolean)) {
    const [start = '', end = start] = range.split('-')
    starts.push(Number.parseInt(start, 16))
    ends.push(Number.parseInt(end, 16))
  }
  return (codePoint) => {
    let low = 0
    let high = starts.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if (codePoint < (starts[middle] ?? 0)) high = middle - 1
      else if (codePoint > (ends[middle] ?? 0)) low = middle + 1
      else return true
    }
    return false
  }
}
