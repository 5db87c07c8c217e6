/** Wording of the pages on which text is written. */
export const prose = {
  label: (title: string) => `${title}正文`,
  loading: '正在打开编辑器…',
  hint: '以（一）、1.、（1）开头的短行，回车后按小标题排版并自动接续编号。可从 Word、WPS 粘贴。',
  placeholder: '在这里填写，或从 Word 粘贴文字',
  count: (count: number) => `${count} 字`,
  countAdvised: (count: number, advised: number) => `${count} 字，原则上不超过 ${advised} 字`,

  toolbar: {
    label: '文字格式',
    paragraph: '正文',
    paragraphHint: '改为正文（Ctrl+Alt+0）',
    heading: '小标题',
    levels: { 1: '一级', 2: '二级', 3: '三级' },
    levelNames: { 1: '小标题一级', 2: '小标题二级', 3: '小标题三级' },
    levelHints: {
      1: '一级小标题，编号（一）（Ctrl+Alt+1）',
      2: '二级小标题，编号 1.（Ctrl+Alt+2）',
      3: '三级小标题，编号（1）（Ctrl+Alt+3）',
    },
    bold: '加粗',
    boldHint: '加粗（Ctrl+B）',
    picture: '图片',
    pictureHint: '插入 PNG 或 JPEG 图片，也可以直接粘贴、拖入',
    table: '表格',
    tableHint: '插入表格，也可以从 Word、Excel 粘贴',
  },

  skeleton: {
    insert: '插入各方面小标题',
    rest: (count: number) => `补上缺少的 ${count} 个小标题`,
  },

  picture: {
    title: '图片说明',
    alt: '图片内容',
    altHint: '用一句话写明图上是什么，读屏软件会读出来；不印在报告里',
    altMissing: '请写明图片内容，没有说明的图片，看不见的人无法了解。',
    caption: '图题（选填）',
    captionHint: '印在图片下方，如“图1 近三年申请数量”',
    done: '确定',
    cancel: '取消',
    edit: '修改图片说明',
    remove: '删除图片',
    notPicture: '这个文件不是 PNG 或 JPEG 图片，没有插入。请另存为这两种格式再试。',
    broken: '这张图片已损坏，打不开，没有插入。请换一张。',
    tooLarge: '图片太大，缩小后仍超过 2 MB，没有插入。请先裁剪或压缩。',
  },

  table: {
    caption: '表题',
    addRow: '加一行',
    addColumn: '加一列',
    deleteRow: '删行',
    deleteColumn: '删列',
    header: '首行为表头',
    remove: '删除表格',
  },

  paste: {
    tooLong: '粘贴的内容太长，没有粘贴。请只复制这一部分的文字。',
    tooManyCells: (rows: number, columns: number) =>
      `粘贴的内容有 ${rows} 行 ${columns} 列，这个表格从这一格起放不下，没有粘贴。请先加行、加列。`,
    leftOut: (pictures: number, withdrawn: boolean) =>
      [
        pictures > 0 || withdrawn ? '文字已粘贴。' : '',
        pictures > 0 ? `其中 ${pictures} 张图片没有带入，请用“图片”按钮插入。` : '',
        withdrawn ? '划掉的文字和批注没有带入。' : '',
      ].join('') || null,
  },

  lastYear: {
    title: '上年这一部分的文字',
    asBasis: '以上年文字为底稿',
    asBasisHint: '把上年这一部分的文字和小标题放进来，逐句改成今年的；图片不带入',
    compare: '与今年的对照',
    share: (percent: number) => `今年的文字有 ${percent}% 与上年相同。划线的是删去的，加底色的是新写的。`,
    allNew: '今年的文字与上年几乎全不相同，没有可对照的。',
  },
}
