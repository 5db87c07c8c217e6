import { buildDocument } from '../../../src/document/build'
import type { Document } from '../../../src/document/types'
import { blankAgency, blankDraft } from '../../../src/draft/blank'
import { setCells } from '../../../src/draft/cells'
import type { Draft, ProseBlock } from '../../../src/draft/types'
import type { Format } from '../../../src/format/types'
import { type Theme, themeSchema } from '../../../src/renderers/theme'
import { projectFile } from '../../support/formats'
import { picture } from '../../support/picture'

/** The layout of the house, read as the program reads it. */
export const theme: Theme = themeSchema.parse(JSON.parse(projectFile('templates/layouts/gongwen/theme.json')))

/** The figure in a cell of the report: a different one for every cell, from 101 on. */
export function figureOf(format: Format, path: string): number {
  return 101 + format.cells.findIndex((cell) => cell.path === path)
}

/** A report on 2023 of an invented city, with prose of every kind, and notes to the first and the last figure. */
function longDraft(format: Format): Draft {
  const draft = setCells(
    blankDraft(format, 2023, blankAgency('清河市人民政府')),
    format.cells.map(({ path }) => [path, figureOf(format, path)] as const),
  )
  const [first = '', last = ''] = [format.cells[0]?.path, format.cells[format.cells.length - 1]?.path]
  return {
    ...draft,
    preface: [paragraph(PREFACE)],
    sections: { ...draft.sections, overview: OVERVIEW, problems: PROBLEMS, others: OTHERS },
    notes: { [first]: '本年度按清理结果核减一件，与上年公布数不一致。', [last]: '含上年结转、本年审结的案件。' },
    signature: { units: ['清河市人民政府办公室'], date: '2024-01-28' },
  }
}

/** That report as the renderers see it. */
export function longReport(format: Format): Document {
  return buildDocument(format, longDraft(format))
}

function paragraph(text: string): ProseBlock {
  return { type: 'paragraph', runs: [{ text }] }
}

function heading(level: 1 | 2 | 3, text: string): ProseBlock {
  return { type: 'heading', level, text }
}

const PREFACE =
  '根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条规定，编制本报告。报告中所列数据的统计期限为2023年1月1日至12月31日，电子版可在清河市人民政府门户网站（www.qinghe.example.cn）查阅、下载。如有疑问，请与清河市人民政府办公室联系（地址：清河市人民路1号；邮编：100000；电话：010-00000000）。'

const OVERVIEW: ProseBlock[] = [
  paragraph(
    '2023年，清河市坚持以公开促落实、以公开强监管、以公开优服务，围绕企业和群众关心的事项，持续提升政务公开的规范化、标准化、便利化水平。',
  ),
  heading(1, '（一）主动公开'),
  {
    type: 'paragraph',
    runs: [
      { text: '政策公开更加及时。', bold: true },
      {
        text: '全年通过政府网站公开政府信息12 486条，其中规范性文件37件、重点领域信息9 204条；制作图文、视频解读材料61篇，“一图读懂”栏目的平均阅读时长比上年增加0.8分钟。凡涉及企业切身利益的文件，发布前均公开征求意见，发布后三个工作日内同步解读。',
      },
    ],
  },
  heading(2, '1.重点领域信息公开'),
  paragraph(
    '围绕财政预决算、重大建设项目、公共资源配置、社会公益事业四个领域，逐项编制公开目录，明确公开主体、时限和方式。全市57个预算单位全部在规定时间内公开部门预算和决算，公开率达100%；对群众反映集中的学区划分、农村危房改造补助、医疗收费等事项，在办事大厅、村（社区）公开栏和政务新媒体同步公开，让不会上网的群众也能看得到、看得懂。',
  ),
  heading(3, '（1）基层政务公开'),
  paragraph(
    '将26个试点领域的标准目录延伸到乡镇（街道），统一公开专区的名称、样式和内容，做到“一个目录管到底、一套标准用到底”。',
  ),
  {
    type: 'table',
    caption: '表1　重点领域信息公开数量',
    headerRows: 1,
    rows: [
      ['领域', '2022年（条）', '2023年（条）', '增减'],
      ['财政预决算', '1 204', '1 311', '+107'],
      ['重大建设项目', '2 870', '3 025', '+155'],
      ['公共资源配置', '1 966', '2 402', '+436'],
      ['社会公益事业', '2 318', '2 466', '+148'],
    ],
  },
  heading(1, '（二）依申请公开'),
  paragraph(
    '健全登记、审核、办理、答复、归档全流程办理机制，统一答复文书格式，疑难申请由办公室会同司法行政部门集体会商。全年收到的申请全部在法定期限内答复，平均办理时长为11.6个工作日，比上年缩短1.9个工作日。因政府信息公开被提起行政复议、行政诉讼的案件数量继续下降。',
  ),
  heading(1, '（三）政府信息管理'),
  paragraph(
    '对现行有效的行政规范性文件逐件清理，集中公开文件文本和清理结果，文件的效力状态实时标注，历史公报全部完成数字化。建立信息发布“三审三校”台账，对个人隐私和商业秘密的审查贯穿发布前后。',
  ),
  heading(1, '（四）政府信息公开平台建设'),
  paragraph(
    '完成政府网站集约化改造，政策文件库支持按主题、体裁、年份检索，适老化和无障碍功能通过第三方检测。按月通报政务新媒体更新情况，关停整合“僵尸”账号14个。',
  ),
  {
    type: 'image',
    data: picture(1200, 480),
    alt: '清河市人民政府门户网站政府信息公开专栏2023年各月访问量柱状图，七月最高',
    caption: '图1　政府信息公开专栏各月访问量',
  },
  heading(1, '（五）监督保障'),
  paragraph(
    '将政务公开纳入绩效考核，占比不低于4%；组织业务培训3期，参训480余人次；委托第三方开展两轮评估，反馈的问题全部整改到位。全年未发生因政府信息公开工作被追究责任的情形，社会评议满意度为96.4%。',
  ),
]

const PROBLEMS: ProseBlock[] = [
  paragraph(
    '存在的主要问题：一是个别部门对政策的解读停留在照搬原文，企业和群众看得不够明白；二是基层公开专区的更新不够及时，村（社区）之间水平不一；三是依申请公开答复的说理还不充分。',
  ),
  paragraph(
    '改进情况：一是建立解读材料与文件“同步起草、同步审批、同步发布”的机制，起草部门主要负责人带头解读；二是每季度抽查公开专区，抽查结果与年度考核挂钩；三是编印答复范本和案例选编，对引起复议、诉讼的答复逐件复盘。上述措施已于2023年下半年全部落地，抽查发现的问题数量比上半年减少六成。',
  ),
]

const OTHERS: ProseBlock[] = [
  paragraph('依据《政府信息公开信息处理费管理办法》收取信息处理费的情况：本年度未收取信息处理费。'),
  paragraph(
    '本机关认为需要报告的其他事项：市政府公报全年出版12期，免费发放至各级便民服务中心、图书馆和档案馆，公报电子版与纸质版同步上线，并附可复制的文本。',
  ),
]
