/** Wording about templates of one's own: a folder of them, or a package. */
export const templatePackage = {
  tooLarge: (found: string, limit: string) =>
    `模板包有 ${found} MB，超过 ${limit} MB。请只打包 formats、import、layouts、rules 四个文件夹里改过的文件。`,
  notZip: '不是有效的 ZIP 文件，可能已损坏或加了密码。请把模板文件夹重新压缩为不加密的 ZIP。',
  tooMany: (found: number, limit: number) =>
    `模板包里有 ${found} 个文件，超过 ${limit} 个。请只打包 formats、import、layouts、rules 四个文件夹里改过的文件。`,
  tooLargeUnpacked: (found: string, limit: string) =>
    `模板包解开后有 ${found} MB，超过 ${limit} MB。请压缩其中的图片，或删去用不到的文件。`,
  bomb: (file: string, found: number, limit: number) =>
    `模板包里的 ${file} 解开后是原来的 ${found} 倍，超过 ${limit} 倍，不像是模板文件。请检查这个文件。`,
  nothing: '模板包里没有 formats、import、layouts 或 rules 文件夹。请把改过的文件放在同名文件夹里，再压缩为 ZIP。',

  /** In front of a sentence about a package. */
  inPackage: (name: string, sentence: string) => `模板包“${name}”：${sentence}`,
  badRules: (file: string, path: string, expected: string) =>
    `模板文件 ${file}${path ? ` 的 ${path}` : ''}：写法有误，应为${expected}。请改正后重试。`,
  badImportWords: (file: string, detail: string) => `模板文件 ${file}：写法有误（${detail}）。请改正后重试。`,
  unused: (file: string) => `${file} 没有用到：自带模板里没有这个文件。请检查文件名。`,

  panel: {
    title: '使用本地区的模板',
    hint: '省市下发的模板包（ZIP）在这里打开，只存在这台电脑的浏览器里；包里的文件代替同名的自带模板，预览、下载、核对和导入都按它办。打开后页面会重新载入。',
    choose: '选择模板包',
    official: '现用自带模板',
    inUse: (name: string) => `现用模板包：${name}`,
    change: {
      replaces: (file: string) => `${file}：代替自带`,
      adds: (file: string) => `${file}：新增`,
      unused: (file: string) => `${file}：没有用到，请检查文件名`,
    },
    noChange: '与自带模板相同',
    remove: '改回自带模板',
    refused: (name: string, reasons: string) => `“${name}”没有启用。${reasons}`,
    draftUnreadable: (reason: string) => `换用后打不开这份草稿，没有换。${reason}`,
    notKept: '浏览器没有让保存模板包，请检查是否处于无痕模式或空间已满。',
  },
  /** A package that was kept and is no longer right. */
  broken: (name: string) => `模板包“${name}”不能用了，暂用自带模板`,
  brokenRemedy: '请向下发单位索取新的模板包，在“检查并下载”页重新打开；或在那里改回自带模板。',
}
