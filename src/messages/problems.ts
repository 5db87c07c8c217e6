/** Wording of what is wrong with files: drafts and templates. Each says what, where and what to do. */
export const problems = {
  draft: {
    empty: () => '文件是空的，请重新选择草稿文件（.nianbao.json）。',
    tooLarge: (megabytes: string, limit: string) =>
      `文件有 ${megabytes} MB，超过 ${limit} MB，不像是草稿文件。请检查是否选错了文件。`,
    notJson: (line: number | null, column: number | null) =>
      `${line === null ? '' : `第 ${line} 行第 ${column} 个字符处`}不是有效的 JSON，文件可能损坏或不完整。请换用最近一次下载的草稿文件。`,
    notADraft: (found: string) => `这不是年报草稿文件（内容为 ${found}）。请选择由本工具下载的 .nianbao.json 文件。`,
    newerVersion: (version: number, known: number) =>
      `草稿文件是第 ${version} 版，本工具只认识到第 ${known} 版。请用新版工具打开；文件没有改动。`,
    badVersion: (found: string) => `version 应为正整数，现为 ${found}。请换用由本工具下载的草稿文件。`,
    unknownFormat: (path: string, found: string, known: string) =>
      `${path} 写的是 ${found}，没有这种格式。可用的格式：${known}。`,
    unknownCell: (path: string, format: string) =>
      `${path}：${format} 格式里没有这个单元格。请检查名称，或删去这一项。`,
    unknownKey: (path: string) => `${path}：草稿里没有这一项。请检查名称，或删去这一项。`,
    cellNotANumber: (cell: string, path: string, found: string) =>
      `${cell}（${path}）：应为数字，现为 ${found}。没有填的写 null。`,
    tooPrecise: (literal: string) => `数字 ${literal} 的位数太多，读入会改变它的值。请改为不超过 15 位有效数字。`,
    shape: (path: string, expected: string, found: string) => `${path}：应为${expected}，现为 ${found}。请改正后重试。`,
    previous: (sentence: string) => `文件里附带的上年草稿（previous）有问题：${sentence}`,
    previousOfPrevious: (path: string) => `${path}：上年草稿里不能再带上年草稿，请删去。`,
    /** Several problems: the first ones, and how many more. */
    more: (count: number) => `另有 ${count} 处问题。`,
  },
  notice: {
    migrated: (from: number, to: number) => `草稿文件已从第 ${from} 版升级到第 ${to} 版。`,
    numeralRead: (cell: string, path: string, found: string, value: string) =>
      `${cell}（${path}）写作“${found}”，已读作 ${value || '空'}。`,
  },
  template: {
    where: (file: string, line: number | null, path: string) =>
      `模板文件 ${file}${line === null ? '' : ` 第 ${line} 行`}${path && `${line === null ? ' ' : ''}的 ${path}`}：`,
    expectedFound: (expected: string, found: string) => `应为${expected}，现为 ${found}。请改正后重试。`,
    notJson: (column: number | null) =>
      `${column === null ? '' : `第 ${column} 个字符处`}不是有效的 JSON。请检查引号、逗号和括号。`,
    what: {
      'template.shape': '',
      'template.duplicate': '重复，',
      'template.unknown-table': '没有这张表，',
      'template.table-not-used': '没有哪个部分用到这张表，',
      'template.width': '表格列数不一致，',
      'template.title': '标题缺少占位，',
      'template.years': '年度有误，',
      'template.unit': '计量单位有误，',
      'template.rule-names-no-cell': '规则没有对应的单元格，',
      'template.rule-computes': '合计规则有误，',
      'template.chart-names-no-cell': '图没有对应的单元格，',
      'template.missing': '缺少文件，',
    },
  },
  layout: {
    'layout.missing': (_found: string, _line: number | null, expected: string) => `缺少文件 ${expected}。`,
    'layout.unknown-placeholder': (found: string, line: number | null) =>
      `第 ${line} 行的占位 ${found} 拼写有误，请改为模板说明中列出的名称。`,
    'layout.missing-placeholder': (found: string) => `缺少占位 ${found}，请补上。`,
    'layout.not-docx': () => '不是有效的 Word 文件（.docx）。请用 Word 打开后另存为 .docx。',
    'layout.shell-body': (found: string) =>
      `应有一个段落只写占位 {{body}}，年报正文放在那里；现有 ${found} 个。请在 Word 里补上或删去多余的。`,
    'layout.shell-placeholder': (found: string, paragraph: number | null, expected: string) =>
      `第 ${paragraph} 段的占位 ${found} 不认识。可用的占位：${expected}。`,
  },
  formatYears: (id: string, from: number, to: number | null) =>
    `${id}（${to === null ? `${from} 年度起` : `${from} 至 ${to} 年度`}）`,
  noFormatForYear: (year: number, known: string) => `没有适用于 ${year} 年度报告的格式。已有格式：${known}。`,
}
