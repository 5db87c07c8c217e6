import { readFileSync } from 'node:fs'
import { buildDocument } from '../../../src/document/build'
import type { Document } from '../../../src/document/types'
import { blankAgency, blankDraft } from '../../../src/draft/blank'
import { setCells } from '../../../src/draft/cells'
import type { Draft, ProseBlock } from '../../../src/draft/types'
import { readFormat } from '../../../src/format/load'
import type { Format } from '../../../src/format/types'
import { picture } from '../../support/picture'

/** Reads one of the official formats. */
export function formatOf(id: '2019' | '2021'): Format {
  const text = readFileSync(new URL(`../../../templates/formats/${id}.json`, import.meta.url), 'utf8')
  const { format, problems } = readFormat({ name: `${id}.json`, text })
  if (!format) throw new Error(JSON.stringify(problems))
  return format
}

/** A different number for every cell, none a part of another: 1001, 1002 … */
function figureOf(format: Format, path: string): number {
  return 1001 + format.cells.findIndex((cell) => cell.path === path)
}

/** A report of an invented county bureau, with all that prose may hold and a figure in every cell. */
export function longReport(format: Format, year: number): Document {
  const agency = blankAgency('青屏县自然资源和规划局')
  const blank = blankDraft(format, year, agency)
  const cells = setCells(
    blank,
    format.cells.map((cell) => [cell.path, figureOf(format, cell.path)] as const),
  )
  const prose = format.sections.filter((section) => section.kind === 'prose').map((section) => section.key)
  const texts = [OVERVIEW, PROBLEMS, OTHERS]
  const draft: Draft = {
    ...cells,
    preface: PREFACE,
    sections: Object.fromEntries(prose.map((key, index) => [key, texts[index] ?? []])),
    notes: Object.fromEntries(notedCells(format).map((path, index) => [path, NOTES[index] ?? ''])),
    signature: { units: ['青屏县自然资源和规划局'], date: `${year + 1}-01-28` },
  }
  return buildDocument(format, draft)
}

/** The text of all paragraphs, as they must come back. */
export function paragraphsOf(document: Document): string[] {
  return [...document.preface, ...document.sections.flatMap((section) => section.blocks)].flatMap((block) =>
    block.type === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
  )
}

const paragraph = (text: string): ProseBlock => ({
  type: 'paragraph',
  runs: text.split('**').map((part, index) => (index % 2 === 1 ? { text: part, bold: true } : { text: part })),
})
const heading = (level: 1 | 2 | 3, text: string): ProseBlock => ({ type: 'heading', level, text })

/** The first and the last request figure have notes. */
function notedCells(format: Format): string[] {
  const paths = format.cells.map((cell) => cell.path).filter((path) => path.startsWith('requests.'))
  return [...paths.slice(0, 1), ...paths.slice(-1)]
}

const NOTES = [
  '含跨年度补正后重新计算期限的申请，其中通过县政务服务网提交的占七成以上；同一申请人就同一事项分别提交的，按实际收到的件数计。',
  '均为征求第三方意见期间的申请。',
]

const PICTURE = picture(640, 240)

const PREFACE = [
  paragraph(
    '本报告根据《中华人民共和国政府信息公开条例》第五十条规定，由青屏县自然资源和规划局编制。报告所列数据的统计期限为1月1日至12月31日。报告电子版可在青屏县人民政府门户网站（https://www.qingping.example.gov.cn/zwgk/zfxxgk/ndbg/index.html）下载。如对本报告有疑问，请与局办公室联系，地址：青屏县滨河路18号，邮编：000000，电话：0000-1234567，电子邮箱：zrzyghj_bgs@qingping.example.gov.cn。',
  ),
]

const OVERVIEW = [
  paragraph(
    '一年来，我局坚持以公开为常态、不公开为例外，围绕土地供应、规划许可、不动产登记和地质灾害防治等群众关心的事项，把公开要求落到业务流程的每一个环节，努力让企业和群众找得到、看得懂、用得上。',
  ),
  heading(1, '（一）主动公开'),
  paragraph(
    '对照法定主动公开内容逐项梳理，**全年通过门户网站发布信息四百一十二条**，其中规划公示三十六条、征地信息五十八条、土地供应结果四十四条。新修订的《青屏县工业项目用地管理办法》印发后三个工作日内同步公开解读材料，采用图表和问答两种形式，解释容积率计算口径、分期供地条件等八个常见问题。涉及面积的数据统一以㎡为单位标注，避免与亩混用。对涉及群众切身利益的三个村庄规划，除网上公示外，还在村务公开栏张贴图件，安排规划师驻村讲解十四场，收集意见六十七条，采纳情况逐条反馈。',
  ),
  heading(1, '（二）依申请公开'),
  heading(2, '1.畅通渠道'),
  paragraph(
    '在县政务服务中心设置当面受理窗口，网上申请入口移到网站首页显著位置，信函申请实行专人拆封、当日登记。全年没有因登记遗漏造成超期答复。办理中坚持先沟通后答复，承办人须在收到申请两个工作日内与申请人通话，弄清其真正要的材料，能当场查到的当场提供。',
  ),
  heading(2, '2.规范答复'),
  heading(3, '（1）统一文书'),
  paragraph(
    '修订答复文书样式十二种，事实、依据、救济途径缺一不可；疑难件由法规股会审，必要时听取法律顾问意见。申请人龚㛃、赵䶮等人提出的征地批文查询，因档案年代较久，由档案室翻拍底图后一并提供。',
  ),
  heading(3, '（2）定期复盘'),
  paragraph(
    '每季度抽取已办结的申请十件集中评查，重点看检索是否尽到义务、区分处理是否到位、不予公开的理由是否站得住脚。',
  ),
  heading(1, '（三）政府信息管理'),
  paragraph(
    '公文起草时即填写公开属性，选择不予公开的必须注明条款；印发后二十个工作日内由政务公开股复核一次。对历年规范性文件开展清理，废止两件、修改一件，清理结果连同文件文本一并挂网，历史版本仍可查询。',
  ),
  {
    type: 'table',
    caption: '表1 分领域主动公开信息数量',
    headerRows: 1,
    rows: [
      ['领域', '信息条数', '其中：解读', '说明'],
      ['国土空间规划', '36', '5', '含批前公示和批后公布'],
      ['征地信息', '58', '2', '一地一公告'],
      ['土地供应', '44', '0', '招拍挂公告与成交结果分别计数，协议出让单列，划拨供地按决定书份数计'],
      ['不动产登记', '21', '3', '办事指南'],
    ],
  } satisfies ProseBlock,
  heading(1, '（四）政府信息公开平台建设'),
  paragraph(
    '网站专栏按领域重新归类，栏目层级由五级压减为三级，检索结果支持按文号、年份筛选。政务新媒体只保留一个账号，内容与网站同源发布，杜绝两处数据不一致。全年网站专栏访问量较上年增长近两成。',
  ),
  { type: 'image', data: PICTURE, alt: '专栏访问量逐月变化', caption: '图1 专栏访问量逐月变化' } satisfies ProseBlock,
  heading(1, '（五）监督保障'),
  paragraph(
    '局长办公会全年两次听取政务公开汇报，公开工作占年度考核四分。组织业务培训三次，参训一百二十余人次，培训材料全部来自本局真实案例。社会评议采取电话回访方式，随机抽取申请人三十名，满意率百分之九十三；对两名表示不满意的申请人，由分管领导上门说明。全年没有发生需要追究责任的情形。',
  ),
]

const PROBLEMS = [
  paragraph(
    '一是部分解读仍停留在摘抄条文，离群众的实际问题有距离。二是依申请公开中档案检索耗时偏长，个别件接近法定期限才答复。三是乡镇自然资源所公开意识不强，公示材料归档不及时。',
  ),
  paragraph(
    '针对上年指出的栏目层级过深问题，已完成改版；针对文书不规范问题，已统一样式并开展评查。下一步，我局将把解读质量纳入文件合法性审核，推动档案数字化，计划年内完成近十五年用地批文的扫描和编目，并把自然资源所的公示归档情况列入季度通报，逐所核对、限期整改。',
  ),
  paragraph(
    '同时，继续完善与申请人的沟通机制。实践表明，多数重复申请源于第一次答复没有说清楚。我局将在答复书之外附一页办理说明，用平实的语言写明检索了哪些系统、找到了什么、没有找到的原因是什么、还可以向哪个机关查询，让申请人一次看明白。',
  ),
]

const OTHERS = [
  paragraph('本年度未收取政府信息公开信息处理费。'),
  paragraph('本年度办理人大代表建议九件、政协提案七件，办理结果均已公开。无其他需要报告的事项。'),
]
