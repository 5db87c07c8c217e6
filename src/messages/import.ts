import { parts } from './parts'

/** Wording of what importing a report noticed. Values come formatted; labels come from the format. */
export const importing = {
  place: {
    line: (line: number) => `第${line}行`,
    page: (page: number) => `第${page}页`,
    table: (table: number) => `第${table}个表格`,
    row: (row: number) => `第${row}行`,
    column: (column: number) => `第${column}格`,
    paragraph: (paragraph: number) => `第${paragraph}段`,
  },
  at: (place: string, sentence: string) => (place ? `${place}：${sentence}` : sentence),
  /** 「（七）总计」行 7 格 */
  cells: (shared: string, count: number) => `${shared} ${count} 格`.trim(),

  unplaced: (found: string[], why: string) => `${listed(found)}没有放入表格：${why}。请对照原文，填到应填的格里。`,
  readings: (readings: string[]) =>
    readings.length > 0 ? `这些数连在一起，合计相符的读法有：${readings.join('；或 ')}。拿不准，没有代填。` : '',
  why: {
    'no-row': () => '旁边没有可以辨认的行名',
    'no-column': () => '上面没有可以辨认的列名',
    count: (row: string) => `${row}这一行的数字个数与列数不一致`,
    scattered: (row: string) => `不能确定它属于${row}还是别的行，原文的行名和数字没有排在一起`,
    collapsed: (row: string) => `原文的一行${row}在格式里分为几行`,
    taken: (row: string) => `${row}这一行的这一格已经有另一个数`,
    repeated: (row: string) => `原文有两行都写作${row}，前一行的这一格是空白`,
    outside: (row: string) => `它在${row}这一行，但不在这张表所在的部分里`,
    unreadable: (row: string) => `不是${row}这一行可以填的数`,
    unread: () => '看不出它属于哪一行、哪一列',
  },
  row: (label: string | null) => (label ? `“${label}”` : ''),

  uncertain: {
    label: (cells: string, printed: string, official: string) =>
      `${cells}，原文写作“${printed}”，按“${official}”读取，请核对。`,
    'no-header': (cells: string) => `${cells}上面没有列名，按格式的次序读取，请核对。`,
    count: (cells: string) => `${cells}所在行的数字个数与列数不一致，但都是同一个数，请核对。`,
    sum: (cells: string) => `${cells}所在行的合计不符，原文又看不出每个数在哪一格，数字可能错位，请核对。`,
    shifted: (cells: string) => `${cells}的各项与合计对不上，像是错开了一格，请核对。`,
  },
  /** Many rows of one table, each with the same doubt. */
  rowsAlike: {
    'no-header': (table: string, rows: number, cells: number) =>
      `从这里起，“${table}”的表格有 ${rows} 行共 ${cells} 格上面没有列名，按格式的次序读取，请核对。`,
    count: (table: string, rows: number, cells: number) =>
      `从这里起，“${table}”的表格有 ${rows} 行共 ${cells} 格，这些行的数字个数与列数不一致，但各行都是同一个数，请核对。`,
    sum: (table: string, rows: number, cells: number) =>
      `从这里起，“${table}”的表格有 ${rows} 行共 ${cells} 格，这些行的合计不符，原文又看不出每个数在哪一格，数字可能错位，请核对。`,
    shifted: (table: string, rows: number, cells: number) =>
      `从这里起，“${table}”的表格有 ${rows} 行共 ${cells} 格，各项与合计对不上，像是错开了一格，请核对。`,
  },
  mark: (cell: string, found: string) => `${cell}原文是“${found}”，按空白读取。没有发生的填 0。`,
  marksAlike: (table: string, found: string, count: number) =>
    `从这里起，“${table}”的表格有 ${count} 格原文是“${found}”，按空白读取。没有发生的填 0。`,
  unit: (cell: string, found: string, value: string) => `${cell}原文是“${found}”，已换算为 ${value}。`,

  noReport:
    '没有找到年度报告：既没有各部分的标题，也没有表格的行名、列名。请检查是否选错了文件，报告是不是在另一页或附件里。',
  earlyReport: (year: number, from: number) =>
    `这是${year}年度的报告。现在的格式自${from}年度起使用，更早的报告没有这三张表，不能导入，也不能按格式检查。`,
  schoolYear: '这是学校按学年编制的信息公开年度报告，没有政府信息公开年报的三张表，不能导入，也不能按格式检查。',
  contents:
    '这是报告的目录，只有各部分的标题和页码，没有正文和数据。请打开报告的正文：网页上翻到下一页，或者下载完整的文件再导入。',
  notice:
    '这是关于年度报告的通知，里面的表格是空白的格式，不是哪个单位的报告，没有可以导入或检查的内容。请选择单位公布的年度报告；要按这个格式编写，请新建报告。',
  guessedForm: (name: string) =>
    `没有写明年度，几种格式都有这些行名、列名，按最相符的《${name}》读取。年度和格式请核对。`,
  several: (count: number) => `文件里像是有 ${count} 份报告，只读取了一份。其余的请分开保存后再导入。`,
  noTitle: '没有找到写明单位的标题。单位和年度请对照原文填写。',
  quotedTitle: (found: string) => `没有单独成行的标题，单位和年度取自“${found}”，请核对。`,
  quotedAgency: (found: string) => `没有找到写明单位的标题。单位取自编制说明里写的“${found}”，请核对，年度也请核对。`,
  noSection: (title: string) => `没有找到“${title}”。原文如有这一部分，请手工补上。`,
  unplacedText: (text: string, lines: number, pictures: number) => {
    const count = [lines > 1 ? `这 ${lines} 段文字` : '', pictures > 0 ? `这里的 ${pictures} 张图片` : '']
    const found = [text ? `“${text}”` : '', ...count].filter(Boolean).join('')
    return `${found}没有放入草稿：它不在任何一个文字部分里。如属于报告，请对照原文补上。`
  },
  cellsLost:
    '这段文字丢了表格的格：行名和一行的几个数连在一起，看不出每一格是多少，这样的数没有填入。请打开原来的网页，选中正文复制后粘贴到这里，或者把网页另存后打开。',
  traditional: '原文是繁体字，已转换为简体，请核对人名和地名。',
  mojibake: (found: string) => `“${found}”有乱码，已照原样保留，请对照原文更正。`,
  mojibakeAlike: (found: string[], count: number) =>
    `从这里起有 ${count} 处乱码，如${found.map((one) => `“${one}”`).join('、')}，已照原样保留，请对照原文更正。`,
  embeddedUnreadable: '文件附带的数据读不出，已改为读取显示的文字和表格，请核对。',
  embeddedTextDiffers: (titles: string[]) =>
    `${titles.map((title) => `“${title}”`).join('、')}显示的文字与文件附带的数据不同，以显示的为准，请核对。`,
  fields: { title: parts.title, agency: '单位名称', year: '年度', units: '落款单位', date: '落款日期' },
  embeddedFieldDiffers: (field: string, shown: string | null, carried: string | null) =>
    `${shown === null ? `没有认出${field}` : `${field}显示为“${shown}”`}，文件附带的数据${
      carried === null ? '没有这一项' : `是“${carried}”`
    }，以显示的为准，请核对。`,
  embeddedNotesDiffer: (cells: string) => `${cells}显示的备注与文件附带的数据不同，以显示的为准，请核对。`,
  embeddedDiffers: (cells: string) => `${cells}显示的数字与文件附带的数据不同，以显示的为准，请核对。`,
}

/** So many figures of a row are listed though they are all the same; of more it is said how many they are. */
const MOST_ALIKE = 7

function listed(found: string[]): string {
  const isSame = new Set(found).size === 1 && found.length > MOST_ALIKE
  const quoted = (isSame ? found.slice(0, 1) : found).map((one) => `“${one}”`).join('、')
  return isSame ? `${quoted}（共 ${found.length} 个）` : quoted
}

function namedRows(labels: string[]): string {
  return `${labels.map((label) => `“${label}”`).join('、')}这${labels.length === 1 ? '一' : '几'}行`
}

/** Wording of how a printed report departs from its form. */
export const structure = {
  'structure.sections': {
    missing: (official: string) => `缺少“${official}”。`,
    worded: (printed: string, official: string) => `标题写作“${printed}”，应为“${official}”。`,
    disordered: (printed: string, official: string) => `“${printed}”的位置不对，应按格式的次序编排（“${official}”）。`,
    extra: (printed: string) => `“${printed}”是格式里没有的部分，内容应并入格式规定的部分。`,
  },
  /** What stands in the official title for what a report does not say. */
  unknown: { agency: '××（单位）', year: '××××' },
  'structure.title': {
    missing: (official: string) => `没有单独成行的标题，应为“${official}”。`,
    worded: (printed: string, official: string) => `标题写作“${printed}”，应为“${official}”。`,
  },
  'structure.labels': {
    worded: (printed: string, official: string) => `表格里写作“${printed}”，应为“${official}”。`,
  },
  'structure.rows': {
    'no-table': (table: string) => `没有“${table}”的表格。`,
    'no-figures': (table: string) =>
      `“${table}”的表格里，没有一个数字能确定属于哪一格：可能缺少数字，也可能文件没有保留空白的格。`,
    'no-group': (label: string) => `表格缺少分组“${label}”。`,
    'no-row': (labels: string[]) => `表格缺少${namedRows(labels)}。`,
    'no-figures-in': (labels: string[]) => `${namedRows(labels)}没有数字。`,
    scattered: (table: string) =>
      `“${table}”的表格里，行名和数字没有排在一起，有的数字不能确定属于哪一行，所以没有检查行、列是否齐全。请对照原文。`,
    'no-rows': (label: string, count: number) => `“${label}”应分为 ${count} 行，表格里没有分开或缺少这几行。`,
    'no-cells': (labels: string[], columns: string[]) =>
      `${labels.join('') === '' ? '表格' : namedRows(labels)}缺少：${columns.join('、')}。`,
    count: (label: string, found: string[]) =>
      `“${label}”这一行的数字个数与列数不一致，没有放入的有：${found.join('、')}。`,
  },
  'structure.format': {
    'not-in-force': (used: string, inForce: string, year: number) =>
      `用的是《${used}》，${year}年度应使用《${inForce}》。`,
  },
}
