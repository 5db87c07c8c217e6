let handed: File | null = null

/** Hands a file on from the page where it was dropped to the page that reads it. */
export function handOver(file: File): void {
  handed = file
}

/** The file handed over, once. */
export function takeHanded(): File | null {
  const file = handed
  handed = null
  return file
}
