import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { writeDraft } from '../../src/draft/write'
import { emptyFolder, nianbao } from '../support/cli'
import { draftWith } from '../support/drafts'
import { loadFonts } from '../support/fonts'
import { format2021, projectFile } from '../support/formats'
import { pageTexts } from '../support/poppler'
import { shellOf } from '../support/shell'
import { zipOf } from '../support/templates'

const WRONG = { 'requests.total.total': 7 }
const TITLE = '云岭县教育局2024年政府信息公开工作年度报告'

function folderWith(figures: Record<string, number | null> = {}): string {
  const folder = emptyFolder()
  const draft = draftWith(format2021, figures)
  const named = { ...draft, year: 2024, agency: { ...draft.agency, name: '云岭县教育局' } }
  writeFileSync(join(folder, 'a.json'), writeDraft(named))
  return folder
}

describe('nianbao render', () => {
  test('writes the files asked for, named by the title, and prints their paths', () => {
    const folder = folderWith()
    const { code, stdout, stderr } = nianbao(
      ['render', 'a.json', '-o', 'out', '--formats', 'docx,pdf,html,json'],
      folder,
    )
    expect([code, stderr]).toEqual([0, ''])
    const names = ['docx', 'pdf', 'html', 'json'].map((kind) => `${TITLE}.${kind}`)
    expect(stdout.trim().split('\n')).toEqual(names.map((name) => join('out', name)))
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([...names].sort())
    const magic = (kind: string) =>
      readFileSync(join(folder, 'out', `${TITLE}.${kind}`))
        .subarray(0, 4)
        .toString('latin1')
    expect(magic('docx')).toBe('PK\u0003\u0004')
    expect(magic('pdf')).toBe('%PDF')
  })

  test('refuses a draft with errors, naming the first, and writes nothing', () => {
    const folder = folderWith(WRONG)
    const { code, stderr } = nianbao(['render', 'a.json', '-o', 'out'], folder)
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /a\.json：还有 3 处错误，没有生成文件。第一处：「（七）总计」总计列应为 0（各项之和），现填 7，差 7。/,
    )
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('forced with a reason it renders, keeps the reason in the draft, and next time needs no force', () => {
    const folder = folderWith(WRONG)
    const forced = nianbao(
      ['render', 'a.json', '-o', 'out', '--formats', 'html,json', '--force', '--reason', '系统口径不同'],
      folder,
    )
    expect(forced).toMatchObject({ code: 1, stderr: '' })
    const draft = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))
    expect(draft.acknowledged).toHaveLength(3)
    expect(draft.acknowledged[0].reason).toBe('系统口径不同')
    for (const kind of ['html', 'json']) {
      expect(readFileSync(join(folder, 'out', `${TITLE}.${kind}`), 'utf8')).not.toContain('系统口径不同')
    }
    expect(nianbao(['render', 'a.json', '-o', 'out', '--formats', 'html'], folder).code).toBe(1)
  })

  test('a reason does not cover a new error', () => {
    const folder = folderWith(WRONG)
    nianbao(['render', 'a.json', '-o', 'out', '--formats', 'html', '--force', '--reason', '系统口径不同'], folder)
    const draft = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))
    draft.tables.requests.total.total = 8
    writeFileSync(join(folder, 'a.json'), JSON.stringify(draft))
    expect(nianbao(['render', 'a.json', '-o', 'out', '--formats', 'html'], folder).code).toBe(2)
  })

  test.each([
    ['force without a reason', ['--force'], /--force 须同时用 --reason/],
    ['an unknown kind of file', ['--formats', 'docx,odt'], /“odt”不是可以生成的文件种类。可用：docx、pdf、html、json/],
    ['a template folder that is none', ['--template', '.'], /里面没有 formats 或 layouts 文件夹/],
    ['a template folder that is not there', ['--template', 'nowhere'], /nowhere：没有这个文件或文件夹/],
  ])('refuses %s', (_, args, message) => {
    const { code, stderr } = nianbao(['render', 'a.json', '-o', 'out', ...args], folderWith())
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  test('refuses an output that is a file, and one below a file', () => {
    const folder = folderWith()
    for (const output of ['a.json', 'a.json/out']) {
      const { code, stderr } = nianbao(['render', 'a.json', '-o', output, '--formats', 'html'], folder)
      expect(code).toBe(2)
      expect(stderr).toMatch(/不是文件夹|同名文件/)
    }
  })

  test('refuses a read-only output folder', () => {
    const folder = folderWith()
    // Root may write into any folder of its own; the kernel's it may not.
    const readOnly = process.getuid?.() === 0 ? '/sys' : join(folder, 'locked')
    if (readOnly !== '/sys') mkdirSync(readOnly, { mode: 0o555 })
    for (const output of [readOnly, join(readOnly, 'out')]) {
      const { code, stdout, stderr } = nianbao(['render', 'a.json', '-o', output, '--formats', 'html'], folder)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/没有权限|只读/)
    }
  })

  test('refuses to write a publication file over the draft it is made from', () => {
    const folder = folderWith()
    writeFileSync(join(folder, `${TITLE}.json`), readFileSync(join(folder, 'a.json')))
    const { code, stderr } = nianbao(['render', `${TITLE}.json`, '-o', '.', '--formats', 'json'], folder)
    expect(code).toBe(2)
    expect(stderr).toContain('会覆盖这份草稿')
  })

  test('says which characters the PDF has no font for', () => {
    const folder = emptyFolder()
    const draft = draftWith(format2021, {})
    const preface = [{ type: 'paragraph' as const, runs: [{ text: '繁體：縣政府辦公室，㎡①‰' }] }]
    writeFileSync(
      join(folder, 'a.json'),
      writeDraft({ ...draft, preface, agency: { ...draft.agency, name: '云岭县' } }),
    )
    const { code, stderr } = nianbao(['render', 'a.json', '-o', 'out', '--formats', 'pdf'], folder)
    expect([code, stderr]).toEqual([
      0,
      'a.json：PDF 里这些字没有对应的字体，会印成“〓”：“體”（前言），“縣”（前言），“辦”（前言）。请改用规范汉字，或核对用字；DOCX 和网页不受影响。\n',
    ])
  })

  test('sets the PDF in the fonts of a folder, and refuses a file that is none', () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'own'))
    const draft = draftWith(format2021, {})
    writeFileSync(join(folder, 'a.json'), writeDraft({ ...draft, agency: { ...draft.agency, name: '云岭县' } }))
    const render = () => nianbao(['render', 'a.json', '-o', 'out', '--formats', 'pdf', '--fonts', 'own'], folder)
    expect(render().code).toBe(2)
    writeFileSync(join(folder, 'own', 'FANG.ttf'), 'no font')
    expect(render()).toMatchObject({ code: 2, stderr: expect.stringContaining('FANG.ttf') })
    writeFileSync(join(folder, 'own', 'FANG.ttf'), loadFonts().faces.kai?.bytes ?? '')
    expect(render().code).toBe(0)
  })

  test('prints the description of a picture that is none', () => {
    const folder = emptyFolder()
    const draft = draftWith(format2021, {})
    const preface = [{ type: 'image' as const, data: 'data:image/png;base64,AAAA', alt: '一张坏图' }]
    writeFileSync(
      join(folder, 'a.json'),
      writeDraft({ ...draft, preface, agency: { ...draft.agency, name: '云岭县' } }),
    )
    const { code, stdout, stderr } = nianbao(['render', 'a.json', '-o', 'out', '--formats', 'pdf,docx'], folder)
    expect([code, stderr]).toEqual([0, ''])
    expect(pageTexts(readFileSync(join(folder, stdout.split('\n')[0] ?? ''))).join('')).toContain('一张坏图')
  })

  test('refuses two drafts of one title before it writes either', () => {
    const folder = folderWith()
    writeFileSync(join(folder, 'b.json'), readFileSync(join(folder, 'a.json')))
    const { code, stderr } = nianbao(['render', 'a.json', 'b.json', '-o', 'out', '--formats', 'html'], folder)
    expect(code).toBe(2)
    expect(stderr).toContain('a.json 和 b.json 会生成同名文件')
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('refuses a template whose rule names no cell, naming file, place, expected and found', () => {
    const folder = folderWith()
    const format = JSON.parse(projectFile('templates/formats/2021.json'))
    format.rules[0].instances[0].left[0] = 'requests.{row}.nobody'
    mkdirSync(join(folder, 'own', 'formats'), { recursive: true })
    writeFileSync(join(folder, 'own', 'formats', '2021.json'), JSON.stringify(format))
    const { code, stderr } = nianbao(['render', 'a.json', '-o', 'out', '--template', 'own'], folder)
    expect(code).toBe(2)
    expect(stderr).toContain('模板文件 formats/2021.json 第 1 行的 rules.0.instances.0.left.0：规则没有对应的单元格')
    expect(stderr).toContain('requests.received.nobody')
  })

  test('refuses a page template with a misspelt placeholder, with its line', () => {
    const folder = folderWith()
    mkdirSync(join(folder, 'own', 'layouts', 'web'), { recursive: true })
    const page = projectFile('templates/layouts/web/page.html').replace('{{preface}}', '{{prefase}}')
    writeFileSync(join(folder, 'own', 'layouts', 'web', 'page.html'), page)
    const { code, stderr } = nianbao(['render', 'a.json', '-o', 'out', '--template', 'own'], folder)
    expect(code).toBe(2)
    expect(stderr).toMatch(/layouts\/web\/page\.html：第 \d+ 行的占位 \{\{prefase\}\} 拼写有误/)
  })

  test('takes a template package with a shell made in Word, and says which of its files nothing reads', async () => {
    const folder = folderWith()
    const shell = await shellOf('云岭县人民政府文件', '{{body}}', '（印章）')
    writeFileSync(
      join(folder, 'own.zip'),
      zipOf({ '本县模板/layouts/gongwen/shell.docx': shell, '本县模板/layouts/gongwen/theme2.json': '{}' }),
    )
    const { code, stdout, stderr } = nianbao(
      ['render', 'a.json', '-o', 'out', '--formats', 'docx', '--template', 'own.zip'],
      folder,
    )
    expect([code, stderr.trim().split('\n').length]).toEqual([0, 1])
    expect(stderr).toContain('layouts/gongwen/theme2.json')
    const { value } = await mammoth.extractRawText({ path: join(folder, stdout.trim()) })
    const lines = value.split('\n').filter(Boolean)
    expect([lines[0], lines[1], lines[lines.length - 1]]).toEqual(['云岭县人民政府文件', TITLE, '（印章）'])
  })

  test('takes the same shell from a template folder, and refuses one without a place for the report', async () => {
    const folder = folderWith()
    const own = join(folder, 'own', 'layouts', 'gongwen')
    mkdirSync(own, { recursive: true })
    const render = () => nianbao(['render', 'a.json', '-o', 'out', '--formats', 'docx', '--template', 'own'], folder)
    writeFileSync(join(own, 'shell.docx'), await shellOf('云岭县人民政府文件'))
    expect(render()).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/layouts\/gongwen\/shell\.docx.*\{\{body\}\}/),
    })
    writeFileSync(join(own, 'shell.docx'), await shellOf('云岭县人民政府文件', '{{body}}'))
    const { code, stdout } = render()
    expect(code).toBe(0)
    const { value } = await mammoth.extractRawText({ path: join(folder, stdout.trim()) })
    expect(value).toMatch(/^云岭县人民政府文件\s/)
  })

  test.each([
    ['no ZIP', 'PK', /own\.zip：不是有效的 ZIP/],
    ['a ZIP without templates', zipOf({ 'a.txt': 'x' }), /own\.zip：模板包里没有 formats、import、layouts 或 rules/],
  ])('refuses a template package that is %s', (_, content, message) => {
    const folder = folderWith()
    writeFileSync(join(folder, 'own.zip'), content)
    const { code, stderr } = nianbao(['render', 'a.json', '-o', 'out', '--template', 'own.zip'], folder)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })
})
