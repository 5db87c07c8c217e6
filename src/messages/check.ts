/** Wording of the list of findings and of check & download. */
export const check = {
  /** The one line above the list. */
  overall: {
    errors: (count: number) => `${count} 处错误`,
    blanks: (count: number) => `还有 ${count} 格未填`,
    pending: (count: number) => `正在填写，${count} 处暂未对上`,
    unwritten: (count: number) => `还有 ${count} 个部分没有写`,
    ready: '可以发布',
  },
  hint: {
    errors: '先更正，或写明理由，才能下载。',
    blanks: '没有发生的填 0。',
    pending: '这张表填完后再核对。',
    ready: '各格都已填写，勾稽关系成立。',
    acknowledged: '已说明理由的不影响下载。',
    warnings: '提醒不影响下载，请看是否属实。',
  },
  counts: {
    errors: (count: number) => `错误 ${count}`,
    warnings: (count: number) => `提醒 ${count}`,
    advice: (count: number) => `建议 ${count}`,
    blanks: (count: number) => `未填 ${count}`,
    pending: (count: number) => `正在填写 ${count}`,
    acknowledged: (count: number) => `已说明 ${count}`,
  },
  pendingTag: '正在填写',
  acknowledgedTag: '已说明',

  /** Findings in text. */
  text: {
    toFigure: (place: string) => `改数字：${place}`,
    toText: '改文字',
    toPlace: '看这一处',
    morePlaces: (count: number) => `另有 ${count} 句。`,
    correct: '改正',
    correctAll: (count: number) => `全部改正（${count} 处）`,
    correctTo: (replacement: string) => `文字改为“${replacement}”`,
  },

  formula: {
    open: '这个数怎么来的',
    total: '合计',
    restZero: (count: number) => `其余 ${count} 项都是 0`,
    allZero: (count: number) => `${count} 项都是 0`,
    notEqual: (difference: string) => `≠ 不相等，差 ${difference}`,
    tooMuch: (difference: string) => `大于下面这项，多 ${difference}`,
    rule: (sentence: string) => `规则：${sentence}`,
  },

  reason: {
    open: '情况属实…',
    label: '说明理由',
    hint: '只记在草稿里，不会写进发布的文件。数字改动后会重新提醒。',
    missing: '请写明理由。',
    accept: '记下',
    cancel: '取消',
    given: (reason: string) => `理由：${reason}`,
    withdraw: '撤回',
  },

  files: {
    choose: '选择要下载的文件',
    selected: (count: number) => `下载所选 ${count} 个文件`,
    zip: '打包下载（ZIP）',
    progress: (place: number, total: number, kind: string) => `正在生成第 ${place} 个，共 ${total} 个：${kind}`,
    progressLabel: '生成进度',
    packed: (name: string) => `已打包 ${name}`,
    none: '请至少选一种。',
    others: '其他方式',
  },

  cms: {
    name: '网站后台',
    hint: '文字和表格带格式复制，到后台编辑器里粘贴；标题填在后台的标题栏。',
    button: '复制到网站后台',
    done: '已复制，请到网站后台的编辑器里粘贴。',
    pictures: (count: number) => `已复制，请到网站后台的编辑器里粘贴。有 ${count} 张图片要在后台另行上传，位置已标出。`,
    failed: '浏览器没有允许复制。请下载 HTML 文件，打开后全选复制。',
  },

  /** The page of what checking found. */
  report: {
    name: '检查报告',
    hint: '列出全部检查结果、引文和说明的理由，可打印或转交；不是发布的文件。',
    print: '打印',
    printLabel: '打印检查报告',
    save: '保存',
    saveLabel: '保存检查报告',
    fileName: (name: string) => `${name}.检查报告.html`,
  },

  read: {
    title: '通读全文',
    hint: '发布的内容都在这里，与下载的文件相同。',
    edit: '修改',
    editPart: (part: string) => `修改：${part}`,
    none: '没有填写，不会出现在报告里。',
    empty: '这一部分还没有内容。',
  },
}
