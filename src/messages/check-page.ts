/** Wording of the printable page of findings. */
export const checkPage = {
  title: '政府信息公开工作年度报告检查结果',
  made: (date: Date, count: number) =>
    `检查日期：${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日${count > 1 ? `　共 ${count} 份报告` : ''}`,
  summary: '汇总',
  total: '合计',
  report: '报告',
  agency: '单位',
  file: '文件',
  checked: '检查内容',
  format: (id: string, source: string) => `表格勾稽关系、文字与表格、与上年比较、结构和用语（${id} 年格式：${source}）`,
  previous: '上年报告',
  withPrevious: '已对照。',
  withoutPrevious: '没有提供，未作两年比较。',
  counted: { error: '错误', warning: '提醒', advice: '建议', acknowledged: '已说明' },
  clean: '没有未处理的问题。',
  blankRow: (row: string, count: number) => `「${row}」${count} 格`,
  blanks: (count: number, rows: string, more: boolean) =>
    `有 ${count} 格还没有填：${rows}${more ? '等' : ''}。没有发生的填 0。`,
  found: '需要处理的问题',
  settled: '已说明理由的问题',
  number: '序号',
  finding: '问题',
  source: '依据',
  sourceNumber: (number: number) => `〔${number}〕`,
  severity: '程度',
  part: '部分',
  /** In the column of parts, for what is about the title or the report as a whole. */
  whole: '整篇',
  reason: (text: string) => `理由：${text}`,
}
