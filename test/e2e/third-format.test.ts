import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDraft } from '../../src/draft/write'
import { readBlocks, readFigures, readGrids } from '../renderers/docx/read'
import { emptyFolder, nianbao } from '../support/cli'
import { draftWith } from '../support/drafts'
import { formatFile, thirdFormat } from '../support/formats'
import { readHtmlFigures } from '../support/html-tables'
import { pageTexts } from '../support/poppler'
import { openWizard, type Wizard } from '../support/wizard'
import { buildWithTemplate } from '../support/wizard-build'

/** Labels only the invented format has. */
const NEW_ROW = '9.属于测试虚构事项'
const GONE_COLUMN = '法律服务机构'

describe('an invented format dropped into the template folder', () => {
  let wizard: Wizard
  let remove: () => void
  beforeAll(async () => {
    const built = await buildWithTemplate('test/fixtures/formats/third.json', 'formats/third.json')
    remove = built.remove
    wizard = await openWizard(built.folder)
  })
  afterAll(async () => {
    await wizard?.close()
    remove?.()
  })

  test('is proposed for its year and gives the form its row, its columns and its section', async () => {
    const { page } = wizard
    await page.getByLabel('单位全称').fill('云岭县教育局')
    await page.getByLabel('报告年度').fill(String(thirdFormat.years.from))
    await page.getByText(`按年度选用：${thirdFormat.source}`).waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
    for (const section of thirdFormat.sections) {
      await page.locator(`nav a[href$="/${section.key}"]`).click()
      await page.getByRole('heading', { level: 1, name: section.title, exact: true }).waitFor()
      const paths = thirdFormat.cells.filter((cell) => cell.section === section.key).map((cell) => `cell-${cell.path}`)
      expect(await page.locator('td input').evaluateAll((inputs) => inputs.map(({ id }) => id))).toEqual(paths)
    }
  })

  test('adds up and checks its own row', async () => {
    const { page } = wizard
    await page.locator('nav a[href$="/requests"]').click()
    await page.getByRole('rowheader', { name: NEW_ROW }).waitFor()
    expect(await page.getByRole('columnheader', { name: GONE_COLUMN }).count()).toBe(0)
    await page.getByRole('button', { name: '空格填 0' }).click()
    await page.locator('[id="cell-requests.refused.invented.naturalPerson"]').fill('2')
    expect(await page.locator('[id="cell-requests.total.naturalPerson"]').inputValue()).toBe('2')
    await page.getByText('「自然人」列：两边应相等，差 2。').waitFor()
    expect(wizard.errors).toEqual([])
  })

  test('gives all three files with the row and without the column, by --template alone', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'own', 'formats'), { recursive: true })
    writeFileSync(join(folder, 'own', 'formats', 'third.json'), formatFile('third').text)
    const figures = { 'requests.refused.invented.naturalPerson': 271 }
    const draft = draftWith(thirdFormat, figures)
    writeFileSync(join(folder, 'a.json'), writeDraft({ ...draft, agency: { ...draft.agency, name: '云岭县' } }))

    const check = nianbao(['check', '--json', 'a.json', '--template', 'own'], folder)
    const rules = JSON.parse(check.stdout)[0].findings.map((finding: { rule: string }) => finding.rule)
    expect(rules).toContain('requests.column-total')
    const args = ['render', 'a.json', '-o', 'out', '--template', 'own', '--force', '--reason', '试验']
    const { code, stdout } = nianbao(args, folder)
    expect(code).toBe(1)
    const read = (kind: string) =>
      readFileSync(join(folder, stdout.split('\n').find((line) => line.endsWith(kind)) ?? ''))

    const place = { row: NEW_ROW, column: '自然人' }
    const inHtml = readHtmlFigures(read('html').toString('utf8')).filter(({ text }) => text === '271')
    expect(
      inHtml.map(({ rows, columns }) => ({ row: rows[rows.length - 1], column: columns[columns.length - 1] })),
    ).toEqual([place])
    const blocks = await readBlocks(read('docx'))
    const inDocx = readGrids(blocks)
      .flatMap(readFigures)
      .filter(({ figure }) => figure === '271')
    expect(inDocx.map(({ row, column }) => ({ row: row[row.length - 1], column: column[column.length - 1] }))).toEqual([
      place,
    ])
    const text = pageTexts(read('pdf')).join('')
    expect(text).toContain('271')
    for (const section of thirdFormat.sections) expect(text).toContain(section.title)
    expect(text).toContain(NEW_ROW)
    expect(text).not.toContain(GONE_COLUMN)
  })
})
