/** Wording about the fonts of a PDF. */
export const fonts = {
  /** A character and where it stands: “𠮷”（前言、“一、总体情况”）. */
  uncoveredOne: (character: string, places: string[]) => `“${character}”（${places.join('、')}）`,
  uncovered: (characters: string[]) =>
    `PDF 里这些字没有对应的字体，会印成“〓”：${characters.join('，')}。请改用规范汉字，或核对用字；DOCX 和网页不受影响。`,

  problems: {
    'font.unreadable': '不是字体文件，或文件已损坏。请选择扩展名为 .ttf 的字体文件。',
    'font.collection': '是字体集合（TTC），里面有几种字体。请用单个的 TTF 字体文件。',
    'font.postscript': '是 OTF（PostScript 轮廓）字体。请用 TTF 格式的字体文件。',
    'font.web': '是网页字体（WOFF）。请用 TTF 格式的字体文件。',
    'font.restricted': '字体厂商不允许把它嵌入文件。请向厂商取得可嵌入的版本。',
    'font.no-chinese': '几乎没有汉字，不能用来排公文。',
  },
  own: {
    title: 'PDF 使用本机字体',
    hint: '自带的开源字体与公文常用字体略有不同。单位已购买授权的，可在这里选用字体文件（TTF）。字体只存在这台电脑的浏览器里，缺的字仍用自带字体。',
    faces: { title: '小标宋（标题）', hei: '黑体', kai: '楷体', fang: '仿宋（正文）' },
    choose: '选择字体文件',
    embedded: '自带字体',
    inUse: (family: string) => `本机字体：${family}`,
    remove: '改回自带字体',
    refused: (name: string, reason: string) => `“${name}”${reason}`,
    notKept: '浏览器没有让保存字体，请检查是否处于无痕模式或空间已满。',
  },
  /** Of the command line. */
  folder: {
    empty: (folder: string, names: string) => `${folder} 里没有可用的字体文件。请按用途命名为：${names}。`,
    refused: (file: string, reason: string) => `${file}：${reason}`,
  },
}
