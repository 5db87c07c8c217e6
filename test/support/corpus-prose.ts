import { Converter } from 'opencc-js/t2cn'
import type { Draft } from '../../src/draft/types'
import { corpusFile } from './corpus'
import { paragraphs } from './rules'

/** Which section of the form a section of a report is, by a word of its title; null for the tables. */
const SECTIONS: [RegExp, string | null][] = [
  [/总体/, 'overview'],
  [/问题|下步/, 'problems'],
  [/其他需要/, 'others'],
  [/./, null],
]

/** What the portals left around the reports. */
const RESIDUE = /^(您当前|\d{4}-\d\d-\d\d |文件下载|政策咨询|如果您对该|标签|账号|手机\+|还没有账号|立即注册|<br|此页)/

/** A transcription's draft with the prose of the report as saved, in simplified characters. */
export function withCorpusProse(draft: Draft, number: string): Draft {
  const preface: string[] = []
  const sections: Record<string, string[]> = { overview: [], problems: [], others: [] }
  let target: string[] | null = preface
  for (const line of linesOf(number)) {
    if (/^[一二三四五六七]、/.test(line)) {
      const key: string | null = SECTIONS.find(([words]) => words.test(line))?.[1] ?? null
      target = key === null ? null : (sections[key] ?? null)
    } else if (!RESIDUE.test(line) && !/年度报告$|新闻办$|宣传部$|网信办$|^\d{4}年\d+月\d+日$/.test(line))
      target?.push(line)
  }
  return {
    ...draft,
    preface: paragraphs(...preface),
    sections: Object.fromEntries(Object.entries(sections).map(([key, lines]) => [key, paragraphs(...lines)])),
  }
}

function linesOf(number: string): string[] {
  const text = new TextDecoder().decode(corpusFile(`seeds/${number}.txt`))
  // Report 001 was saved in traditional characters with the sound of some in brackets: 數(shù)據(jù).
  const plain = Converter({ from: 't', to: 'cn' })(text.replace(/\([a-zà-üāáǎēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}\)/g, ''))
  return plain.split('\n').flatMap((line) => line.trim() || [])
}
