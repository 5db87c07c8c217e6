/**
 * What our libraries take for granted and Chromium 86 lacks (109 only the last): tiptap's core `findLast` and
 * `Object.hasOwn`, pdf.js's legacy build `at` and reading a stream by `for await`. Loaded first on the page and in
 * every worker. Found by scripts/browsers.mjs; our own code does without.
 */
function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index]
}

function findLast<T>(this: T[], test: (value: T, index: number, all: T[]) => unknown): T | undefined {
  for (let index = this.length - 1; index >= 0; index--) {
    if (test(this[index] as T, index, this)) return this[index]
  }
}

async function* chunks<T>(this: ReadableStream<T>): AsyncGenerator<T> {
  const reader = this.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}

function add(target: object, name: PropertyKey, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true })
}

for (const type of [Array, String, Object.getPrototypeOf(Uint8Array)]) add(type.prototype, 'at', at)
add(Array.prototype, 'findLast', findLast)
// Not by hasOwnProperty: the linter would rewrite it into a call of itself.
add(
  Object,
  'hasOwn',
  (object: object, key: PropertyKey) => Reflect.getOwnPropertyDescriptor(Object(object), key) !== undefined,
)
add(ReadableStream.prototype, Symbol.asyncIterator, chunks)
