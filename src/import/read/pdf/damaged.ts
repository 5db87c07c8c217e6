/** The modulus of the checksum behind what FlateDecode packs (Adler-32, RFC 1950). */
const MODULUS = 65521
/** So many bytes are added up before the sums could pass 32 bits. */
const RUN = 3800
const END_OF_LINE = 2

/** Where a PDF says that the table of its objects begins; the last one counts. */
const TABLE = /startxref\s+(\d+)(?![\s\S]*startxref)/
/** What begins there: a table, or an object that says it is one. */
const BEGINS = /^\s*(?:xref\b|\d+\s+\d+\s+obj\b[\s\S]*?\/XRef\b)/
/** No dictionary of such an object is longer, in bytes; a startxref is no further from the end. */
const FAR = 2000

/** Whether the table of a PDF's objects is not where the file says: pdf.js then looks for all objects anew. */
export function isTableLost(text: string): boolean {
  const at = Number(text.slice(-FAR).match(TABLE)?.[1] ?? Number.NaN)
  return !BEGINS.test(text.slice(at, at + FAR))
}

/** Adds up what a stream unpacks to, part by part, and compares it with the checksum at the end of the packed bytes. */
export function createChecksum() {
  let [one, two] = [1, 0]
  return {
    add: (part: Uint8Array): void => {
      for (let from = 0; from < part.length; from += RUN) {
        for (const byte of part.subarray(from, from + RUN)) {
          one += byte
          two += one
        }
        one %= MODULUS
        two %= MODULUS
      }
    },
    /** `packed` may end with the end of a line before the word `endstream`. */
    fits: (packed: Uint8Array): boolean => {
      const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
      const sum = two * 0x1_0000 + one
      return Array.from({ length: END_OF_LINE + 1 }, (_, after) => packed.length - 4 - after).some(
        (at) => at >= 0 && view.getUint32(at) === sum,
      )
    },
  }
}
