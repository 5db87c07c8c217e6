/** Words the published document itself adds to the official form and the clerk's text. */
export const document = {
  noteMark: (number: number) => `注${number}`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  /** Where a picture has to be uploaded by hand. */
  pictureHere: (alt: string) => `〔图片：${alt || '无说明'}〕`,
  /** What the file attached to a PDF holds. */
  dataFile: '本报告公开的数据（JSON）',
  pageNumber: (page: number | string) => `— ${page} —`,
}
