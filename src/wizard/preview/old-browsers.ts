/**
 * What pdf.js's legacy build takes for granted and Chromium 86 and 109 lack. Loaded with pdf.js, before it;
 * the wizard itself does without.
 */
function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index]
}

function findLast<T>(this: T[], test: (value: T) => boolean): T | undefined {
  return [...this].reverse().find(test)
}

async function* chunks<T>(this: ReadableStream<T>): AsyncGenerator<T> {
  const reader = this.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}

function add(prototype: object, name: PropertyKey, value: unknown): void {
  if (!(name in prototype)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true })
}

for (const type of [Array, String, Object.getPrototypeOf(Uint8Array)]) add(type.prototype, 'at', at)
add(Array.prototype, 'findLast', findLast)
add(ReadableStream.prototype, Symbol.asyncIterator, chunks)
