import { describe, expect, test } from 'vitest'
import { paragraphs, read, tables } from './reading'

/** The paragraphs of a page with a style sheet, what is bold between **. */
async function shown(sheet: string, body: string): Promise<string[]> {
  const source = await read(`<html><head><style>${sheet}</style></head><body>${body}</body></html>`)
  return source.blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.runs.map(({ text, bold }) => (bold ? `**${text}**` : text)).join('')] : [],
  )
}
const passage = '本机关依法公开政府信息，按时答复申请。'.repeat(20)

describe('the style sheet in a page says', () => {
  test.each([
    ['by class', '.a{font-weight:700}', '<p><span class="b a">甲</span>乙</p>', ['**甲**乙']],
    [
      'by tag and class, unless another rule says more',
      'p .a{font-weight:bold}.a.b{font-weight:400}',
      '<p><i class="a">甲</i><i class="a b">乙</i></p>',
      ['**甲**乙'],
    ],
    [
      'by the element around it',
      '.t>p b{font-weight:normal}',
      '<div class="t"><p><b>甲</b></p></div><p><b>乙</b></p>',
      ['甲', '**乙**'],
    ],
    [
      'by the later of two rules that say as much',
      '.a{font-weight:bold}.b{font-weight:400}.c{font-weight:bold}',
      '<p><i class="b a">甲</i><i class="a c b">乙</i></p>',
      ['甲**乙**'],
    ],
    ['by id', '#a{font-weight:bolder}', '<p id="a">甲</p>', ['**甲**']],
    [
      'unless the element says otherwise itself',
      '.a{font-weight:bold}',
      '<p class="a" style="color:red;font-weight:normal">甲</p>',
      ['甲'],
    ],
    [
      'though the element says otherwise, where it insists',
      '.a{font-weight:bold !important}',
      '<p class="a" style="font-weight:normal">甲</p>',
      ['**甲**'],
    ],
    ['in the comment old pages put it in', '<!-- .a{font-weight:bold} -->', '<p class="a">甲</p>', ['**甲**']],
  ])('what is bold, %s', async (_, sheet, body, expected) => {
    expect(await shown(sheet, body)).toEqual(expected)
  })

  test('what is hidden', async () => {
    const body = `<p>${passage}</p><p class="only-phone">手机版</p>`
    expect(await shown('.only-phone{display:none}', body)).toEqual([passage])
  })

  test('nothing for a reader of paper or a narrow screen', async () => {
    const body = `<p class="a">${passage}</p>`
    const sheet = '@import "a.css";@media print{.a{display:none}}@media (max-width:600px){.a{display:none}}'
    expect(await shown(sheet, body)).toEqual([passage])
    for (const media of ['print', 'screen and (max-width:600px)'])
      expect(
        paragraphs(await read(`<style media="${media}">.a{display:none}</style><p>${passage}</p>${body}`)),
      ).toEqual([passage, passage])
  })

  test('what only those hear who have a page read out', async () => {
    const sheet = '.sr-only{position:absolute;clip:rect(0, 0, 0, 0)}'
    const source = await read(
      `<style>${sheet}</style><table><tr><td>规章<td><span class="sr-only">数值</span>12<tr><td>文件<td>3</table>`,
    )
    expect(tables(source)[0]?.rows[0]?.[1]?.text).toBe('12')
  })
})
