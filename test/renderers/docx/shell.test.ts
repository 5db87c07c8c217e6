import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../src/renderers/docx'
import { checkShell } from '../../../src/renderers/docx/shell'
import { format2021 } from '../../support/formats'
import { ooxmlErrors } from '../../support/ooxml'
import { shellOf } from '../../support/shell'
import { partsOf, readBlocks } from './read'
import { longReport, theme } from './report'

describe('a shell made in Word', () => {
  const report = longReport(format2021)

  it('keeps its own paragraphs around the report, and is valid', async () => {
    const docx = await renderDocx(
      report,
      theme,
      await shellOf('清河市人民政府文件', '{{title}}', '{{body}}', '（印章）'),
    )
    // What bold looks like is for the shell's own style to say.
    const textsOf = async (file: Uint8Array) =>
      (await readBlocks(file)).map(({ text }) => text.replace(/\*/g, '')).filter(Boolean)
    const alone = await textsOf(await renderDocx(report, theme))
    expect(await textsOf(docx)).toEqual(['清河市人民政府文件', report.title, ...alone, '（印章）'])
    expect(await ooxmlErrors(docx)).toEqual([])
  })

  it('gets the styles it lacks, and its author stays out of the file', async () => {
    const parts = partsOf(await renderDocx(report, theme, await shellOf('{{body}}')))
    const defined = [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map((match) => match[1])
    const used = [...(parts['word/document.xml'] ?? '').matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(
      (match) => match[1],
    )
    expect(defined).toEqual(expect.arrayContaining([...new Set(used)]))
    expect(Object.values(parts).join('')).not.toMatch(/张三|李四/)
  })

  it('is faulted where the report has no place, and where a placeholder is misspelt', async () => {
    expect(checkShell(new Uint8Array([1, 2, 3]))).toEqual([{ code: 'not-docx' }])
    expect(checkShell(await shellOf('正文：{{body}}'))).toEqual([{ code: 'shell-body', count: 0 }])
    expect(checkShell(await shellOf('{{tilte}}', '{{body}}'))).toEqual([
      { code: 'unknown-placeholder', name: 'tilte', paragraph: 1 },
    ])
  })
})
