import { setCells } from '../../src/draft/cells'
import { changeCells } from '../../src/draft/change'
import { readDraft } from '../../src/draft/read'
import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { blocksFromText } from '../../src/wizard/prose/paste-text'

/** Every figure of this year's report that is not 0 and not a total; what is carried in follows from last year. */
const FIGURES: Record<string, number> = {
  'proactive.article20_1.normativeDocuments.issued': 3,
  'proactive.article20_1.normativeDocuments.repealed': 1,
  'proactive.article20_1.normativeDocuments.inForce': 39,
  'proactive.article20_5.licensing.decisions': 13207,
  'proactive.article20_6.penalties.decisions': 1154,
  'proactive.article20_6.coercion.decisions': 61,
  'proactive.article20_8.administrativeFees.amount': 2388.05,
  'requests.received.naturalPerson': 52,
  'requests.received.business': 8,
  'requests.received.legalService': 1,
  'requests.carriedIn.naturalPerson': 4,
  'requests.carriedIn.business': 1,
  'requests.granted.naturalPerson': 24,
  'requests.granted.business': 6,
  'requests.partlyGranted.naturalPerson': 6,
  'requests.refused.thirdPartyRights.naturalPerson': 1,
  'requests.refused.processInformation.naturalPerson': 2,
  'requests.unavailable.notHeld.naturalPerson': 11,
  'requests.unavailable.notHeld.business': 2,
  'requests.unavailable.notHeld.legalService': 1,
  'requests.unavailable.needsCreation.naturalPerson': 2,
  'requests.notProcessed.petitions.naturalPerson': 4,
  'requests.otherHandling.notCorrected.naturalPerson': 1,
  'requests.carriedOut.naturalPerson': 5,
  'requests.carriedOut.business': 1,
  'disputes.review.upheld': 3,
  'disputes.review.corrected': 1,
  'disputes.litigation.direct.upheld': 1,
  'disputes.litigation.afterReview.pending': 1,
}

const PREFACE = `本报告依据《中华人民共和国政府信息公开条例》第五十条规定，按照国务院办公厅政府信息与政务公开办公室统一格式编制。报告数据的统计期限自2025年1月1日起至12月31日止。
本报告在云岭县人民政府门户网站公布。如有疑问，请与云岭县人民政府办公室联系（地址：云岭县政务大道1号，邮政编码：650000，电话：0870-0000000）。`

const SECTIONS: Record<string, string> = {
  overview: `（一）主动公开
全年通过县政府门户网站公开信息3408条，制发行政规范性文件3件，均在印发当日公开并配发解读。重大建设项目、公共资源配置、社会救助等领域信息按目录及时更新。
（二）依申请公开
全年收到政府信息公开申请61件，上年结转5件，办结60件，结转下年度6件。对申请内容不明确的，一次性告知补正。
（三）政府信息管理
公文起草时同步确定公开属性，选择不公开的须写明依据。年内对现行有效的39件行政规范性文件逐件核对并标注有效性。
（四）政府信息公开平台建设
门户网站“政府信息公开”专栏增加了惠民政策一栏，把分散在各部门的办事条件集中到一处。
（五）监督保障
组织业务培训3次、150余人次；政务公开占政府绩效考核4分；开展社会评议1次，未发生责任追究情形。`,
  problems: `2025年存在的主要问题：一是部门之间公开尺度还不一致；二是专栏里旧文件的有效性标注不全。
针对上述问题，印发了常见申请的答复参考，并对旧文件分批补标。上年提出的乡镇更新不及时问题，已由每周巡检解决。`,
  others: `本年度发出收费通知0件，未收取政府信息公开信息处理费。
没有其他需要报告的事项。`,
}

export interface Years {
  format: Format
  last: Draft
  now: Draft
}

/** Last year's report, from the text of its file, and this year's as it is to become. Both are invented. */
export function twoYears(format: Format, lastText: string): Years {
  const reading = readDraft(lastText, [format])
  if (!reading.ok) throw new Error('last year’s draft is not readable')
  const last = { ...reading.draft, acknowledged: [] }
  const typed = format.cells.filter(({ path }) => !format.computedBy.has(path))
  const figures = typed.map(({ path }) => [path, FIGURES[path] ?? 0] as const)
  const now: Draft = {
    ...setCells(last, changeCells(format, last, figures)),
    year: last.year + 1,
    preface: blocksFromText(PREFACE),
    sections: Object.fromEntries(Object.entries(SECTIONS).map(([key, text]) => [key, blocksFromText(text)])),
    signature: { ...last.signature, date: `${last.year + 2}-01-19` },
    previous: last,
  }
  return { format, last, now }
}
