/** Wording of the home page, and of drafts as they are opened and kept. */
export const home = {
  title: '政府信息公开工作年度报告',
  privacy: '全部在本机浏览器里完成，数据不上传。',

  firstTitle: '还没有草稿，三步做完一份年报',
  steps: [
    '填写单位和年度，按国办格式分六个部分填写，顺序不限，随时自动保存',
    '表格自动合计，勾稽关系边填边查，差在哪里、差多少都会标出来',
    '检查通过后下载 DOCX、PDF、HTML，可以直接报送和发布',
  ],
  sampleHint: '想先看看填好是什么样？打开样例随意试改，用完删掉即可。',
  sample: '打开填好的样例',
  sampleLabel: '样例',
  sampleFailed: '没能打开样例，请检查网络后重试。',

  newTitle: '新建年报',
  start: '怎样开始',
  starts: { blank: '空白', previous: '依据上年草稿', file: '从文件' },
  create: '开始填写',
  previous: '上年草稿',
  previousMissing: '请选择上年草稿。',
  previousNone: '这里还没有可用的草稿。上年的草稿或已发布的年报，请先选“从文件”打开它。',
  previousCarries: '带过来：单位、落款单位，“上年结转”取自上年的“结转下年度”。',
  previousEmpties: '其余留空。上年的数字和文字只供对照，不会写进正文。',
  yearExists: (year: number) => `已经有这个单位 ${year} 年度的草稿。再新建会另存一份。`,
  openHint:
    '打开下载过的草稿文件（.nianbao.json），或已发布的年报：网页、Word（.docx）、PDF、文本。也可以把文件拖到本页任何地方。',
  openByPaste: '粘贴网页或 Word 里复制的年报',
  openButton: '选择文件',
  openDraftFile: '打开文件',
  dropHere: '松开鼠标，打开这个文件',
  dropOne: '一次只能打开一个文件，请重新拖入一个。',
  openFailed: (file: string) => `没能打开“${file}”`,
  openedNotices: (file: string) => `“${file}”可以打开，请先看说明`,
  openAnyway: '打开',
  forgetFile: '知道了',

  listTitle: '我的草稿',
  listCount: (count: number) => `${count} 份`,
  loading: '正在读取草稿…',
  noStorage:
    '浏览器不允许本页保存草稿，可以照常填写，但关闭或刷新页面后内容会丢失，离开前请下载草稿文件。换用普通窗口（不要用无痕模式），或允许本站保存数据，即可自动保存。',
  savedAt: (time: string) => `保存于 ${time}`,
  year: (year: number) => `${year}年`,
  unnamed: '（未填单位）',
  standing: (errors: number, warnings: number, blanks: number) =>
    [
      errors > 0 ? `${errors} 处错误` : '',
      warnings > 0 ? `${warnings} 处提醒` : '',
      blanks > 0 ? `还有 ${blanks} 格未填` : '',
    ]
      .filter(Boolean)
      .join('，'),
  ready: '可以发布',
  noFinding: '没有错误',
  carriedFrom: (year: number) =>
    `依据 ${year} 年度草稿新建：上年结转已带入，其余请按本年实际填写。上年的数字和文字只供对照，不会写进报告。`,
  partsDone: (done: number, asked: number) => `已完成 ${done}/${asked} 项`,
  progress: (name: string) => `${name}的进度`,
  nextYear: '据此新建下一年',
  duplicate: '复制',
  copyLabel: (label: string) => (label ? `${label} 副本` : '副本'),
  rename: '备注名',
  labelLabel: '备注名（只显示在这里，不写进报告）',
  labelSave: '保存',
  labelCancel: '取消',
  delete: '删除',
  deleted: (name: string) => `已删除“${name}”。`,
  undo: '撤销',

  crashed: '页面出错了。填写的内容已自动保存，请刷新页面继续。',
  reload: '刷新页面',
  missing: '没有找到这份草稿，可能已被删除。',
  unreadable: '这份草稿无法读取：',
  saveRaw: '下载原始内容',
  back: '返回首页',
  unknownPage: '没有这个页面，地址可能不完整。草稿都在首页，没有变动。',
}
