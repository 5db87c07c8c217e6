/** Wording of the command line. */
export const cli = {
  about: '政府信息公开工作年度报告：新建、导入、检查、生成',
  help: '显示帮助',
  version: '显示版本号',
  withDefault: (about: string, value: string | undefined) => (value ? `${about}（默认 ${value}）` : about),
  usage: {
    whole: '命令 [选项]（各命令的选项：nianbao 命令 --help）',
    new: '--agency 单位全称 --year 年度 -o 草稿文件 [选项]',
    import: '文件 [选项]',
    check: '文件… [选项]',
    render: '草稿文件… -o 文件夹 [选项]',
  },
  helpTitle: { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' } as Record<
    string,
    string
  >,
  command: {
    new: '新建一份空白草稿',
    check: '检查草稿或已发布的报告，列出问题',
    import: '把已发布的报告（网页、Word、PDF、文字）读成草稿',
    render: '由草稿生成发布文件（DOCX、PDF、HTML）',
  },
  option: {
    template: '使用自己的模板文件夹或模板包（ZIP），同名文件代替自带模板',
    agency: '单位全称',
    year: '报告年度，四位数字',
    format: '格式编号；不写则按年度选用',
    previous: '上年的草稿或报告，用来结转数据',
    draftOutput: '草稿文件（.nianbao.json）',
    drafts: '草稿文件，可写多个',
    json: '以 JSON 输出',
    lastYear: '上年的草稿或报告，用来核对两年数据',
    report: '报告文件：网页、Word（.docx）、PDF、文字或草稿',
    reports: '草稿或报告文件，可写多个',
    checkPage: '把检查结果另存为一张可打印的网页',
    folder: '存放发布文件的文件夹',
    kinds: '文件种类，用逗号分隔：docx、pdf、html、json',
    fonts: '使用自己的字体文件夹（title.ttf、hei.ttf、kai.ttf、fang.ttf），代替 PDF 的自带字体',
    force: '有错误仍然生成，须同时用 --reason 说明理由',
    reason: '有错误仍要发布的理由，记入草稿，不写进发布文件',
  },
  argument: {
    'commander.missingMandatoryOptionValue': (name) => `缺少选项 ${name}。请补上后重试。`,
    'commander.optionMissingArgument': (name) => `选项 ${name} 后面没有内容。请补上后重试。`,
    'commander.missingArgument': () => '没有写明文件。请在命令后写上文件名。',
    'commander.unknownOption': (name) => `没有选项 ${name}。用 nianbao --help 查看可用的选项。`,
    'commander.unknownCommand': (name) => `没有命令 ${name}。可用的命令：new、check、import、render。`,
    'commander.excessArguments': () =>
      '写了多余的内容。import 一次读一个文件；路径里有空格的要加引号。用 nianbao --help 查看用法。',
    'commander.help': () => '没有写明命令。可用的命令：new、check、import、render。',
  } as Record<string, (name: string) => string>,
  otherArgument: (name: string) => `命令写法有误${name ? `：${name}` : ''}。用 nianbao --help 查看用法。`,

  inFile: (file: string, sentence: string) => `${file}：${sentence}`,
  fileError: {
    ENOENT: '没有这个文件或文件夹。请检查路径。',
    EISDIR: '这是文件夹，不是文件。请写明文件名；里面的全部文件可写作 文件夹/*。',
    ENOTDIR: '路径中有一级不是文件夹。请检查路径。',
    EEXIST: '这里已经有一个同名文件，无法建立文件夹。请换一个位置。',
    EACCES: '没有权限。请换一个可以读写的位置。',
    EPERM: '没有权限。请换一个可以读写的位置。',
    EROFS: '这个位置是只读的。请换一个可以写入的位置。',
    ENOSPC: '磁盘已满。请清理后重试。',
  } as Record<string, string>,
  otherFileError: (detail: string) => `无法读写（${detail}）。请检查路径和权限。`,
  noTemplates: '找不到自带的模板文件夹 templates。请重新安装本工具。',
  emptyTemplate: (folder: string) => `${folder}：里面没有 formats 或 layouts 文件夹，不是模板文件夹。请检查路径。`,
  wouldOverwrite: (file: string) => `${file}：已经有这个文件，没有改动它。请换一个文件名，或先移走原文件。`,
  wouldOverwriteDraft: (file: string) => `${file}：生成的文件会覆盖这份草稿。请换一个输出文件夹。`,
  unexpected: (detail: string) => `出现意外错误，没有完成：${detail}。请保留原文件并反馈。`,
  uncovered: (file: string, sentence: string) => `${file}：${sentence}`,
  badYear: (text: string) => `--year 应为四位数字的年度，现为“${text}”。`,
  noAgency: '--agency 是空的。请写明单位全称。',
  unknownFormat: (found: string, known: string) => `没有格式 ${found}。可用的格式：${known}。`,
  notLastYear: (found: number, expected: number) => `注意：上年报告是 ${found} 年度的，不是 ${expected} 年度。`,

  imported: {
    /** 云岭县2024年政府信息公开工作年度报告（page.html，按格式 2021 读取） */
    report: (title: string, file: string, format: string) => `${title}（${file}，按格式 ${format} 读取）`,
    cells: (filled: number, blank: number, missing: number) =>
      `表格：读出 ${filled} 格，空白 ${blank} 格，原文没有 ${missing} 格。`,
    doubts: (uncertain: number, unplaced: number) => `需要核对 ${uncertain} 格，没有放入表格的数字 ${unplaced} 个。`,
    message: (sentence: string) => `  ${sentence}`,
  },

  checkedFile: (title: string, file: string) => `${title}（${file}）`,
  findingLine: (severity: string, section: string, message: string) =>
    `  ${severity}  ${section ? `${section}：` : ''}${message}`,
  checkSummary: (errors: number, warnings: number, advice: number) =>
    errors + warnings + advice === 0 ? '没有发现问题。' : `共 ${errors} 处错误、${warnings} 处提醒、${advice} 处建议。`,

  forceNeedsReason: '使用 --force 须同时用 --reason 写明理由。',
  unknownKind: (found: string, known: string) => `--formats 里的“${found}”不是可以生成的文件种类。可用：${known}。`,
  errorsRefuse: (file: string, count: number, first: string) =>
    `${file}：还有 ${count} 处错误，没有生成文件。第一处：${first}请更正，或用 --force --reason 写明理由。`,
  sameName: (a: string, b: string, name: string) => `${a} 和 ${b} 会生成同名文件 ${name}。请分开放到不同的文件夹。`,
}
