/** Wording of findings. Values come formatted; labels come from the format. */
export const findings = {
  severity: { error: '错误', warning: '提醒', advice: '建议' },

  /** 「（七）总计」自然人列 */
  place: (row: string | null, column: string | null) =>
    row && column ? `「${row}」${column}列` : row ? `「${row}」行` : column ? `「${column}」列` : '',

  blank: (place: string) => `${place}还没有填。没有发生的填 0。`,

  kind: {
    count: (place: string, value: string) => `${place}应填 0 或正整数，现为 ${value}。`,
    signedCount: (place: string, value: string) => `${place}应填整数（减少的前面加 - 号），现为 ${value}。`,
    amount: (place: string, value: string) => `${place}应填 0 或正数，现为 ${value}。`,
  },

  total: (place: string, should: string, is: string, difference: string) =>
    `${place}应为 ${should}（各项之和），现填 ${is}，差 ${difference}。`,

  equal: (subject: string, left: string, right: string, difference: string) =>
    `${subject}${left}，${right}，两边应相等，差 ${difference}。`,

  atMost: (subject: string, left: string, right: string, difference: string) =>
    `${subject}${left}，不应大于${right}，多 ${difference}。`,

  /** The same in short, where both sides stand beside it. */
  equalShort: (subject: string, difference: string) => `${subject}两边应相等，差 ${difference}。`,
  atMostShort: (subject: string, difference: string) => `${subject}前一项不应大于后一项，多 ${difference}。`,

  subject: (place: string) => (place ? `${place}：` : ''),
  /** 本年新收 1 + 上年结转 0 = 1 */
  side: (terms: { name: string; value: string }[], total: string) =>
    terms.length === 1
      ? `${terms[0]?.name ?? ''} ${total}`
      : `${terms.map((term) => `${term.name} ${term.value}`).join(' + ')} = ${total}`,
  /** Long sums name only what is not zero. */
  longSide: (terms: { name: string; value: string }[], total: string) =>
    terms.length === 0
      ? `各项之和 = ${total}`
      : `${terms.map((term) => `${term.name} ${term.value}`).join(' + ')} = ${total}（其余各项为 0）`,
}
