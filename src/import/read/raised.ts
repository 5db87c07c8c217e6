/** A number of a note as it is raised behind a word or figure, bare or in brackets: 1, [1], ① */
const NUMBER = /^[(（[［]?(\d{1,2}|[\u2460-\u2473])[)）\]］]?$/

/**
 * Raised text behind what stands `before` it, in its line: the number of a note goes into square brackets, so that it
 * is not read as a digit of the figure. Behind a letter it is a power (m²) and stays.
 */
export function raisedText(before: string, text: string): string {
  const number = text.trim().match(NUMBER)?.[1]
  return number === undefined || /[A-Za-z]\s*$/.test(before) ? text : `[${number.normalize('NFKC')}]`
}
