import { blankAgency, blankDraft } from '../../src/draft/blank'
import { setCells } from '../../src/draft/cells'
import type { Draft, ProseBlock } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { picture } from '../support/picture'

const AGENCY = '云岭市青屏县自然资源和规划局'

/** A report nobody has written yet. */
export function emptyReport(format: Format): Draft {
  return blankDraft(format, 2023, blankAgency(AGENCY))
}

/** A report with everything prose can hold: headings, bold words, a chart as a picture, tables. */
export function variedReport(format: Format): Draft {
  const blocks: ProseBlock[] = [
    { type: 'heading', level: 1, text: '（一）主动公开' },
    {
      type: 'paragraph',
      runs: [{ text: '政策公开更加及时。', bold: true }, { text: '全年公开1 024条，㎡、①、‰、℃。' }],
    },
    { type: 'heading', level: 2, text: '1.重点领域' },
    { type: 'heading', level: 3, text: '（1）基层政务公开' },
    { type: 'image', data: picture(640, 320), alt: '各月访问量柱状图', caption: '图1 各月访问量' },
    {
      type: 'table',
      caption: '表1 公开数量',
      headerRows: 1,
      rows: [
        ['领域', '上年', '本年'],
        ['财政预决算', '1204', '1311'],
        ['重大建设项目', '2870', ''],
      ],
    },
    { type: 'paragraph', runs: [{ text: '“一图读懂”栏目——阅读时长比上年增加0.8分钟……' }] },
  ]
  return { ...filled(format, 1), sections: proseOf(format, blocks), notes: notesOf(format, 2) }
}

/** The longest report we know of: 60 paragraphs, 20 notes, figures of seven digits. */
export function longestReport(format: Format): Draft {
  const each = Math.ceil(60 / format.sections.filter(({ kind }) => kind === 'prose').length)
  const blocks = Array.from(
    { length: each },
    (_, index): ProseBlock => ({
      type: 'paragraph',
      runs: [{ text: `第${index + 1}项工作。${'围绕企业和群众关心的事项持续提升公开水平，'.repeat(6)}全部按期办结。` }],
    }),
  )
  return { ...filled(format, 1_000_001), sections: proseOf(format, blocks), notes: notesOf(format, 20) }
}

/** A different figure in every cell, counted from the first. */
function filled(format: Format, first: number): Draft {
  const draft = setCells(
    emptyReport(format),
    format.cells.map(({ path }, index) => [path, first + index] as const),
  )
  const preface: ProseBlock[] = [
    { type: 'paragraph', runs: [{ text: '根据《中华人民共和国政府信息公开条例》编制。' }] },
  ]
  return { ...draft, preface, signature: { units: [AGENCY, '云岭市青屏县测绘中心'], date: '2024-01-28' } }
}

function proseOf(format: Format, blocks: ProseBlock[]): Draft['sections'] {
  const prose = format.sections.filter(({ kind }) => kind === 'prose')
  return Object.fromEntries(prose.map(({ key }) => [key, blocks]))
}

function notesOf(format: Format, count: number): Draft['notes'] {
  const step = Math.floor(format.cells.length / count)
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [format.cells[index * step]?.path ?? '', `其中核减${index + 3}件`]),
  )
}
