/** A cell that belongs below or beside a label: nothing, marks, or a figure with at most a sign and a unit. */
const VALUE = /^(?:[^\p{Script=Han}]*|\D?[\d,，.．]*\d\p{Script=Han}{0,2})$/u

/** Whether a cell of a text holds what tables have below and beside their labels, not a label. */
export function isValue(text: string): boolean {
  return VALUE.test(text.trim())
}
