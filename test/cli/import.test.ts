import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import { readDraft } from '../../src/draft/read'
import type { Draft } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'
import type { Format } from '../../src/format/types'
import { MAX_BYTES } from '../../src/import/read/limits'
import type { ReportedFinding } from '../../src/rules/report'
import { emptyFolder, nianbao } from '../support/cli'
import { corpusFile, corpusReports, withoutCorpus } from '../support/corpus'
import { corpusDraft, expectedReport } from '../support/corpus-drafts'
import { format2019, format2021, officialFormats } from '../support/formats'
import { cleanReport, copiedText, pageOf } from '../support/published'

/** A folder with one file. */
function folderWith(name: string, content: string | Uint8Array): string {
  const folder = emptyFolder()
  writeFileSync(join(folder, name), content)
  return folder
}

function draftIn(file: string): Draft {
  const reading = readDraft(readFileSync(file, 'utf8'), officialFormats)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.draft
}

function figuresOf(format: Format, draft: Draft) {
  return Object.fromEntries(format.cells.map(({ path }) => [path, getCell(draft, path)]))
}

describe('nianbao import', () => {
  const page = pageOf(format2021, cleanReport(format2021))

  test('writes a draft, names it, and gives its account on standard error', () => {
    const folder = folderWith('page.html', page)
    const { code, stdout, stderr } = nianbao(['import', 'page.html', '-o', 'a.nianbao.json'], folder)
    expect([code, stdout]).toEqual([0, 'a.nianbao.json\n'])
    expect(stderr).toContain('云岭县教育局2021年政府信息公开工作年度报告')
    expect(draftIn(join(folder, 'a.nianbao.json'))).toMatchObject({
      agency: { name: '云岭县教育局' },
      year: 2021,
      format: '2021',
      signature: { units: ['云岭县教育局'], date: '2022-01-20' },
    })
  })

  test('without a file to write prints the account: cells read, blank, not there, doubtful, not placed', async () => {
    const text = await copiedText(page)
    const changed = text
      .replace(/（一）予以公开\t0/, '（一）予以公开\t/')
      .split('\n')
      .map((line) => (line.includes('（七）总计') ? `${line}\t5` : line))
      .filter((line) => !line.includes('（二）部分公开'))
      .join('\n')
    const { code, stdout, stderr } = nianbao(['import', 'page.txt'], folderWith('page.txt', changed))
    expect([code, stderr]).toEqual([0, ''])
    const [title, cells, doubts, ...messages] = stdout.trimEnd().split('\n')
    expect(title).toContain('page.txt')
    const blank = 1
    const missing = 7 + 7
    expect(cells?.match(/\d+/g)).toEqual([`${format2021.cells.length - blank - missing}`, `${blank}`, `${missing}`])
    expect(Number(doubts?.match(/\d+/g)?.at(-1))).toBe(8)
    expect(messages.join('\n')).toMatch(/第\d+行第\d+格：.*“\/”/)
  })

  test('with --json prints file, draft and messages with code, words, cells and place', async () => {
    const text = (await copiedText(page)).replace('规章\t', '规范\t')
    const { code, stdout } = nianbao(['import', 'page.txt', '--json'], folderWith('page.txt', text))
    expect(code).toBe(0)
    const result = JSON.parse(stdout)
    expect(Object.keys(result)).toEqual(['file', 'draft', 'messages'])
    expect(result.draft.tables.proactive.article20_1.regulations).toEqual({ issued: 0, repealed: 0, inForce: 0 })
    const line = text.split('\n').findIndex((one) => one.startsWith('规范\t')) + 1
    const message = result.messages.find((one: { message: string }) => one.message.includes('规范'))
    expect(message).toMatchObject({
      code: 'cells.uncertain',
      cells: ['issued', 'repealed', 'inForce'].map((column) => `proactive.article20_1.regulations.${column}`),
      place: { line },
    })
    expect(message.message).toContain(`第${line}行`)
  })

  test('takes what this program published exactly as it was', () => {
    const draft = cleanReport(format2021)
    const folder = folderWith('a.json', writeDraft(draft))
    expect(
      nianbao(['render', 'a.json', '-o', '.', '--formats', 'html', '--force', '--reason', '试'], folder).code,
    ).toBe(0)
    const title = '云岭县教育局2021年政府信息公开工作年度报告'
    const { code } = nianbao(['import', `${title}.html`, '-o', 'b.json'], folder)
    expect(code).toBe(0)
    expect(draftIn(join(folder, 'b.json'))).toEqual(draft)
  })

  test('never writes over a file', () => {
    const folder = folderWith('page.html', page)
    writeFileSync(join(folder, 'a.json'), 'mine')
    const { code, stdout, stderr } = nianbao(['import', 'page.html', '-o', 'a.json'], folder)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^a\.json：已经有这个文件/)
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('mine')
  })

  test.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'a report on a year before the first form',
      'early.txt',
      '青禾县示例局2013年政府信息公开年度报告\n一、概述\n平稳。',
      /这是2013年度的报告.*2019年度起/,
    ],
    ['a text without a report', 'notes.txt', '今天开会。\n明天放假。', /没有找到年度报告/],
    ['an empty file', 'page.html', '', /文件是空的/],
    ['a picture', 'scan.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]), /这是图片/],
    ['JSON that is no draft', 'a.json', '{"hello": "world"}', /这不是年报草稿文件/],
  ])('refuses %s in one line', (_, name, content, message) => {
    const { code, stdout, stderr } = nianbao(['import', name], folderWith(name, content))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr.startsWith(`${name}：`)).toBe(true)
    expect(stderr.trimEnd()).not.toContain('\n')
  })
})

describe('published reports where drafts are taken', () => {
  test('nianbao check finds in them what contradicts form and arithmetic, and compares them with each other', async () => {
    const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
    const folder = folderWith('page.txt', text.replace('规章\t', '规范\t'))
    const last = { ...cleanReport(format2019), year: 2020 }
    const carried = pageOf(format2019, last).replace(/(data-cell="requests\.carriedOut\.total"[^>]*>)0/, '$12')
    writeFileSync(join(folder, 'last.html'), carried)
    const { stdout } = nianbao(['check', '--json', '--previous', 'last.html', 'page.txt'], folder)
    const [report] = JSON.parse(stdout) as { findings: ReportedFinding[] }[]
    const rules = report?.findings.map(({ rule }) => rule)
    expect(rules).toContain('structure.labels')
    expect(rules).toContain('years.carried-in')
  })

  test('nianbao new carries last year’s figures over from one', () => {
    const last = { ...cleanReport(format2021), year: 2023 }
    const folder = folderWith('last.html', pageOf(format2021, last))
    const args = ['new', '--agency', '云岭县教育局', '--year', '2024', '--previous', 'last.html', '-o', 'a.json']
    expect(nianbao(args, folder).code).toBe(0)
    const draft = draftIn(join(folder, 'a.json'))
    expect(draft.previous).toMatchObject({ year: 2023, agency: { name: '云岭县教育局' } })
    expect(getCell(draft, 'requests.carriedIn.total')).toBe(0)
  })
})

describe.skipIf(withoutCorpus)('the corpus on the command line', () => {
  test.each(corpusReports())('report %s is imported with every figure as printed', (number) => {
    const expected = expectedReport(number)
    const folder = folderWith(`${number}.txt`, corpusFile(`seeds/${number}.txt`))
    const { code } = nianbao(['import', `${number}.txt`, '-o', 'a.json'], folder)
    expect(code).toBe(0)
    const draft = draftIn(join(folder, 'a.json'))
    expect(draft).toMatchObject({ agency: { name: expected.agency }, year: expected.year, format: expected.format })
    expect(figuresOf(format2019, draft)).toEqual(figuresOf(format2019, corpusDraft(format2019, expected)))
  })

  test('the blank official form is a draft of 2021 with every cell blank, every label known', () => {
    const folder = folderWith('blank.docx', corpusFile('official/blank-2021.docx'))
    const { stdout } = nianbao(['import', 'blank.docx', '--json'], folder)
    const { draft, messages } = JSON.parse(stdout)
    expect([draft.format, draft.year]).toEqual(['2021', 2021])
    expect(new Set(Object.values(figuresOf(format2021, draft)))).toEqual(new Set([null]))
    expect(messages.map(({ code }: { code: string }) => code)).toEqual(['title.missing'])
    const [report] = JSON.parse(nianbao(['check', '--json', 'blank.docx'], folder).stdout)
    const structure = report.findings.filter(({ rule }: ReportedFinding) => rule.startsWith('structure.'))
    expect(structure.map(({ rule }: ReportedFinding) => rule)).toEqual(['structure.title'])
  })
})

test('a file too large to be a report is refused by its size, whatever its name', () => {
  const large = new Uint8Array(MAX_BYTES + 1).fill(0x20)
  for (const name of ['a.txt', 'a.json']) {
    const { code, stderr } = nianbao(['import', name], folderWith(name, large))
    expect([code, stderr]).toEqual([2, expect.stringContaining('50 MB')])
  }
})
