/** Wording of charts, on them and around them. */
export const charts = {
  tab: '图解',
  hint: '图由报告的数据画成，插入后是一张图片。数据再改时，这里和“检查并下载”会提示换成新图。',
  none: '这个格式没有规定图。',
  empty: '有关的格还没有填，填了才能画图。',
  noPrevious: '草稿里没有上年的数据，不能比较。用上年的草稿新建年报就有了。',
  insert: (section: string) => `插入到“${section}”末尾`,
  inserted: (section: string) => `已插入到“${section}”末尾。`,
  failed: '这个浏览器不能生成图片，没有插入。',
  stale: (titles: string[]) => `文中的图还是按改动前的数据画的：${titles.join('、')}。`,
  replace: '换成现在的图',
  replaced: '已换成现在的图。',
  year: (year: number) => `${year}年`,
  value: (value: string | null) => value ?? '未填',
  item: (label: string, value: string, before: string | null) =>
    before === null ? `${label} ${value}` : `${label} ${value}（上年 ${before}）`,
  alternative: (title: string, unit: string, items: string[]) => `${title}（单位：${unit}）：${items.join('，')}。`,
}
