/** Wording about the fonts of a PDF. */
export const fonts = {
  part: { title: '标题', preface: '前言', signature: '落款' },
  /** A character and where it stands: “𠮷”（前言、“一、总体情况”）. */
  uncoveredOne: (character: string, places: string[]) => `“${character}”（${places.join('、')}）`,
  uncovered: (characters: string[]) =>
    `PDF 里这些字没有对应的字体，会印成“〓”：${characters.join('，')}。请改用规范汉字，或核对用字；DOCX 和网页不受影响。`,
}
