/** Wording of the printable page of findings. */
export const checkPage = {
  title: '政府信息公开工作年度报告检查结果',
  summary: '汇总',
  report: '报告',
  file: '文件',
  format: (id: string, source: string) =>
    `按格式 ${id}（${source}）检查：表格勾稽关系、文字与表格、与上年比较、结构和用语。`,
  withoutPrevious: '没有提供上年报告，未作两年比较。',
  errors: '错误',
  warnings: '提醒',
  advice: '建议',
  acknowledged: '已说明理由',
  clean: '没有发现问题。',
  rule: '规则',
  finding: '问题',
  source: '依据',
  severity: '程度',
  part: '部分',
  reason: (text: string) => `已说明理由：${text}`,
}
