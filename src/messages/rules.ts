/** Wording of what the text rules and the comparison with last year find. Values come formatted. */
export const rules = {
  /** 表中为 120，或 126（本年新收 120 + 上年结转 6） */
  sums: (sums: string[]) => sums.join('，或 '),
  sum: (value: string, terms: string[]) => (terms.length > 1 ? `${value}（${terms.join(' + ')}）` : value),
  term: (name: string, value: string) => `${name} ${value}`,
  quoted: (quote: string) => `“${quote}”`,

  figure: (about: string, stated: string, table: string) => `文字写${about} ${stated}，表中为 ${table}。`,
  oneColumn: (about: string, stated: string, place: string, table: string) =>
    `文字写${about} ${stated}，只是${place}的数，总计为 ${table}。`,
  none: (about: string, table: string) => `文字说没有，表中${about}为 ${table}。`,
  partsExceed: (whole: string, parts: string[], sum: string) =>
    `文字写共 ${whole}，其中各项 ${parts.join('、')}，合计 ${sum}，超出总数。有重复计算的请说明。`,
  partsShort: (whole: string, parts: string[], sum: string) =>
    `文字写共 ${whole}，所列各项 ${parts.join('、')}，合计 ${sum}，与总数不符。`,
  share: (part: string, percent: string, whole: string, expected: string) =>
    `文字写 ${part}占 ${percent}，按旁边各项所占的 ${whole}算，应为 ${expected}。`,
  reference: (found: string, official: string) => `引用的文号“${found}”应为“${official}”。`,
  growth: (now: string, last: string, said: string, expected: string) =>
    `文字写${said}，由上年的 ${last} 到 ${now}，应为${expected}。`,
  partsNamed: (found: string, count: number) => `文字说报告有“${found}”，格式规定的是 ${count} 个部分。`,
  agency: (found: string, agency: string) => `这里写的是“${found}”，报告单位是“${agency}”，是否沿用了别处的文字？`,
  person: (what: string) => `文字里有${what}，公开前应删去或遮盖。`,
  wording: {
    markdown: (found: string, count: number) => `残留排版符号“${found.trim()}”${times(count)}，应删去。`,
    'half-width': (found: string, count: number) => `中文里用了半角标点“${found}”${times(count)}，应改为全角。`,
    brackets: (_: string, count: number) => `中文里用了半角括号${times(count)}，应改为全角。`,
    lost: (found: string, count: number) => `“${found}”可能是转换时丢失的字${times(count)}，请核对原文。`,
    doubled: (found: string, count: number) => `“${found}”像是多写了${times(count)}。`,
    'year-mark': (found: string, count: number) => `“${found}”后面缺“年”字${times(count)}。`,
    unpaired: (found: string, count: number) => `“${found}”没有对应的后半个${times(count)}。`,
    quotes: (_: string, count: number) => `引号不成对${times(count)}，缺前半个或后半个。`,
    unfinished: (_: string, count: number) => `这一段没有写完，或末尾缺句号${times(count)}。`,
    'number-mark': (found: string, count: number) => `序号后面多写了“${found.trim()}”${times(count)}。`,
    'number-bracket': (found: string, count: number) => `序号“${found}”的括号缺半个${times(count)}。`,
    'no-date': (found: string, count: number) => `“${found}”不是日期，没有这一天或这个月${times(count)}。`,
    'cut-date': (found: string, count: number) => `日期“${found}”没有写全${times(count)}。`,
    'year-end': (found: string, count: number) => `统计期限到“${found}”${times(count)}，一年的最后一天是12月31日。`,
    'no-figure': (found: string, count: number) => `“${found}”前面像是漏填了数${times(count)}。`,
    placeholder: (found: string, count: number) => `“${found}”像是没有换成内容的占位符号${times(count)}。`,
    'over-100': (found: string, count: number) => `${found} 超过了 100%${times(count)}。`,
  },
  numbering: {
    repeated: (number: string, expected: string) => `序号“${number}”重复，应为“${expected}”。`,
    skipped: (number: string, expected: string) => `序号“${number}”前面缺了“${expected}”。`,
  },
  year: {
    malformed: (found: string, year: number) => `“${found}年”不是年份，是否应为 ${year}年？`,
    plan: (found: string, year: number) => `这里写的是 ${found}年，就是报告年度，是否应为下一年（${year + 1}年）？`,
    leftover: (found: string, year: number) => `这里写的是 ${found}年，报告年度是 ${year}年，是否沿用了上年的文字？`,
  },
  missing: (section: string, topics: string[]) => `“${section}”没有写到：${topics.join('、')}。`,
  short: (section: string, length: number, least: number) =>
    `“${section}”只有 ${length} 个字（至少约 ${least} 个字），过于简略。`,
  empty: (section: string) => `“${section}”是空的。没有需要报告的，写“无”。`,
  long: (section: string, length: number, advised: number) =>
    `“${section}”有 ${length} 个字，超过 ${advised} 字。通知要求原则上不超过这个字数。`,
  sameText: (section: string, percent: number, passages: string[]) =>
    `“${section}”约 ${percent}% 与上年相同，如：${passages.map((one) => `“${one}”`).join('、')}。`,
  early: (date: string, year: number) => `落款日期 ${date} 在 ${year} 年底之前，报告应在年度结束后作出。`,
  late: (date: string, deadline: string) => `落款日期 ${date} 晚于规定的 ${deadline}。`,
  years: (place: string, value: string, expected: string) => `${place}为 ${value}，按上年报告推算应为 ${expected}。`,
  swing: (place: string, value: string, before: string) => `${place}为 ${value}，上年为 ${before}，相差悬殊，请核对。`,
  unitSlip: (place: string, value: string, before: string) =>
    `${place}为 ${value}，上年为 ${before}，相差约一万倍，是否把元和万元弄混了？`,
}

function times(count: number): string {
  return count > 1 ? `（${count} 处）` : ''
}
