/** Words the published document itself adds to the official form and the clerk's text. */
export const document = {
  noteMark: (number: number) => `注${number}`,
  /** A note below its table, the same in every file. */
  note: (mark: string, text: string) => `${mark}\u3000${text}`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  /** Where a picture has to be uploaded by hand. */
  pictureHere: (alt: string) => `〔图片：${alt || '无说明'}〕`,
  /** What the file attached to a PDF holds. */
  dataFile: '本报告公开的数据（JSON）',
  /** What the published page tells portal and search engine: kind of column, keywords, a line on its content. */
  columnType: '政府信息公开年报',
  keywords: (agency: string, year: number) => `${agency},${year}年,政府信息公开,年度报告`,
  description: (title: string, parts: string[]) => `${title}，包括：${parts.join('；')}。`,
  pageNumber: (page: number | string) => `— ${page} —`,
}
