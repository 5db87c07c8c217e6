import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import type { CellValue, Draft } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'
import type { Format } from '../../src/format/types'
import { emptyFolder, nianbao } from '../support/cli'
import { draftWith } from '../support/drafts'
import { format2019, format2021 } from '../support/formats'
import { cleanReport, copiedText, pageOf } from '../support/published'
import { paragraphs } from '../support/rules'

/** A folder with one draft file of the given text. */
function folderWith(text: string): string {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.json'), text)
  return folder
}

/** A zero draft that says in its last section what has to be said there. */
function cleanDraft(format: Format, figures: Record<string, CellValue> = {}): Draft {
  const draft = draftWith(format, figures)
  return { ...draft, sections: { ...draft.sections, others: paragraphs('本年度未收取信息处理费。') } }
}

/** A zero draft's file, its JSON changed before it is written. */
function brokenDraft(change: (json: ReturnType<typeof JSON.parse>) => void): string {
  const json = JSON.parse(writeDraft(draftWith(format2021, {})))
  change(json)
  return JSON.stringify(json, null, 2)
}

describe('nianbao check', () => {
  test('finds nothing in a clean draft, and says so', () => {
    const folder = folderWith(writeDraft(cleanDraft(format2021)))
    const { code, stdout } = nianbao(['check', 'a.json'], folder)
    expect(code).toBe(0)
    expect(stdout).toContain('没有发现问题。')
  })

  test.each([
    ['text', 'others', /六、其他需要报告的事项\n无。\n/],
    ['tables', 'disputes', /四、政府信息公开行政复议[\s\S]*?(?=五、)/],
  ])('says of a section of %s that a published report does not have no more than that', async (_, key, part) => {
    const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.txt'), text.replace(part, ''))
    const [report] = JSON.parse(nianbao(['check', '--json', 'a.txt'], folder).stdout)
    const rules = report.findings
      .filter(({ section }: { section: string }) => section === key)
      .map(({ rule }: { rule: string }) => rule)
    expect(rules).toEqual(['structure.sections'])
  })

  test('prints findings in the shape of the data contract', () => {
    const figures = { 'requests.received.naturalPerson': 1, 'requests.received.total': 1 }
    const folder = folderWith(writeDraft(draftWith(format2019, figures)))
    const { code, stdout } = nianbao(['check', '--json', 'a.json'], folder)
    expect(code).toBe(1)
    const [report] = JSON.parse(stdout)
    expect(Object.keys(report)).toEqual(['file', 'agency', 'year', 'format', 'findings'])
    expect(report.findings[0]).toEqual({
      rule: 'requests.identity',
      severity: 'error',
      cells: ['received', 'carriedIn', 'total', 'carriedOut'].map((row) => `requests.${row}.naturalPerson`),
      section: 'requests',
      message: '「自然人」列：本年新收 1 + 上年结转 0 = 1，（七）总计 0 + 结转下年度 0 = 0，两边应相等，差 1。',
      left: 1,
      right: 0,
      difference: 1,
      source: expect.stringContaining('国办公开办函〔2019〕60号'),
      fingerprint: expect.any(String),
    })
  })

  test('a warning alone leaves the exit code clean', () => {
    const folder = folderWith(writeDraft(cleanDraft(format2019, { 'proactive.article20_1.regulations.disclosed': 5 })))
    const { code, stdout } = nianbao(['check', 'a.json'], folder)
    expect(code).toBe(0)
    expect(stdout).toContain('共 0 处错误、1 处提醒、0 处建议。')
  })

  test('compares with last year given beside it, and writes a printable page', () => {
    const folder = folderWith(writeDraft({ ...cleanDraft(format2021), year: 2022 }))
    const last = draftWith(format2021, { 'requests.carriedOut.total': 2 })
    writeFileSync(join(folder, 'last.json'), writeDraft(last))
    const args = ['check', '--json', '--previous', 'last.json', '--html', 'out.html', 'a.json', 'last.json']
    const [first] = JSON.parse(nianbao(args, folder).stdout)
    expect(first.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['years.carried-in'])
    const page = readFileSync(join(folder, 'out.html'), 'utf8')
    expect(page).toContain('years.carried-in')
    expect(page.match(/<section class="report"/g)).toHaveLength(2)
  })

  test('checks every file it can read, and refuses the others by name', () => {
    const folder = folderWith(writeDraft(draftWith(format2021, {})))
    writeFileSync(join(folder, 'b.json'), 'no draft')
    const { code, stdout, stderr } = nianbao(['check', '--json', 'b.json', 'a.json', 'c.json'], folder)
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toHaveLength(1)
    expect(stderr).toMatch(/^b\.json：.*\nc\.json：没有这个文件/)
  })

  test.each([
    ['not JSON', '{"version": 1,\n  nonsense}', /a\.json：第 2 行第 \d+ 个字符处不是有效的 JSON/],
    ['JSON that is no draft', '{"hello": "world"}', /a\.json：这不是年报草稿文件/],
    [
      'a broken draft of last year inside',
      brokenDraft((json) => {
        json.previous = { version: 1 }
      }),
      /文件里附带的上年草稿（previous）有问题/,
    ],
    ['an empty file', '', /a\.json：文件是空的/],
    [
      'a newer version',
      brokenDraft((json) => {
        json.version = 2
      }),
      /第 2 版，本工具只认识到第 1 版/,
    ],
    [
      'an unknown format',
      brokenDraft((json) => {
        json.format = '2030'
      }),
      /format 写的是 "2030"，没有这种格式。可用的格式：2019、2021/,
    ],
    [
      'text in a cell',
      brokenDraft((json) => {
        json.tables.requests.received.total = '许多'
      }),
      /「本年新收」总计列（tables\.requests\.received\.total）：应为数字，现为 "许多"/,
    ],
    [
      'an unknown cell',
      brokenDraft((json) => {
        json.tables.requests.received.nobody = 1
      }),
      /tables\.requests\.received\.nobody：2021 格式里没有这个单元格/,
    ],
    [
      'a note on an unknown cell',
      brokenDraft((json) => {
        json.notes = { 'requests.nothing': '无' }
      }),
      /notes\.requests\.nothing：2021 格式里没有这个单元格/,
    ],
  ])('refuses %s in one line: what, where, what to do', (_, text, message) => {
    const { code, stdout, stderr } = nianbao(['check', 'a.json'], folderWith(text))
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd()).not.toContain('\n')
  })

  test.each<[string, string, CellValue]>([
    ['a negative count', 'requests.received.naturalPerson', -1],
    ['a fraction where a count belongs', 'requests.received.naturalPerson', 1.5],
    ['1e21', 'requests.received.naturalPerson', 1e21],
    ['a negative amount', 'proactive.article20_8.administrativeFees.amount', -0.5],
  ])('keeps %s as written and reports it as cell.kind', (_, path, value) => {
    const folder = folderWith(writeDraft(draftWith(format2021, { [path]: value })))
    const { code, stdout } = nianbao(['check', '--json', 'a.json'], folder)
    expect(code).toBe(1)
    const findings = JSON.parse(stdout)[0].findings
    expect(findings.filter((one: { rule: string }) => one.rule === 'cell.kind')).toMatchObject([
      { cells: [path], left: value },
    ])
  })

  test('reads “１２” in a cell as 12 and says so', () => {
    const folder = folderWith(
      brokenDraft((json) => {
        json.tables.proactive.article20_5.licensing.decisions = '１２'
      }),
    )
    const { code, stderr } = nianbao(['check', 'a.json'], folder)
    expect(code).toBe(0)
    expect(stderr).toContain('（tables.proactive.article20_5.licensing.decisions）写作“１２”，已读作 12。')
  })

  test('asks for a file when none is named, and for a command when none is', () => {
    const folder = emptyFolder()
    expect(nianbao(['check'], folder)).toMatchObject({ code: 2, stderr: '没有写明文件。请在命令后写上文件名。\n' })
    expect(nianbao(['chek', 'a.json'], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('没有命令 chek'),
    })
    expect(nianbao([], folder).code).toBe(2)
    expect(nianbao(['--help'], folder)).toMatchObject({ code: 0, stdout: expect.stringContaining('新建一份空白草稿') })
    for (const command of [[], ['new'], ['check'], ['render']])
      expect(nianbao([...command, '--help'], folder).stdout).not.toMatch(/\[(options|command)\]|default|Usage|Options/)
    expect(nianbao(['--version'], folder)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})
