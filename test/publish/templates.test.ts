import { beforeAll, describe, expect, test } from 'vitest'
import { readTemplates } from '../../src/publish/templates'
import type { TemplateFiles } from '../../src/renderers/layout'
import { templatesIn } from '../support/templates'

const THEME = 'layouts/gongwen/theme.json'
const FORMAT = 'formats/2021.json'

describe('a template folder', () => {
  let official: TemplateFiles
  beforeAll(async () => {
    official = await templatesIn()
  })
  /** The problems after a change of one of the files. */
  const problemsAfter = (file: string, from: string | RegExp, to: string) => {
    const text = String(official.get(file))
    expect(text).toMatch(from)
    const { templates, problems } = readTemplates(new Map([...official, [file, text.replace(from, to)]]))
    expect(templates === null).toBe(problems.length > 0)
    return problems
  }

  test('is read whole', () => {
    expect(readTemplates(official).problems).toEqual([])
  })

  test.each<[string, string, string | RegExp, string, RegExp]>([
    [
      'a measure that is no number',
      THEME,
      '"lines": 22',
      '"lines": "多"',
      /theme\.json 第 5 行的 grid\.lines：应为数字，现为 "多"/,
    ],
    ['a misspelt name', THEME, '"emphasis"', '"emphsis"', /theme\.json 第 \d+ 行的 emphsis：/],
    [
      'a font that is not there',
      THEME,
      '"font": "kaiti", "sizePt": 16',
      '"font": "kai", "sizePt": 16',
      /的 styles\.heading1\.font：应为xiaobiaosong 或 heiti 或 kaiti 或 fangsong 或 songti，现为 "kai"/,
    ],
    ['margins wider than the page', THEME, '"left": 28', '"left": 280', /第 4 行的 page\.marginsMm：/],
    ['a comma too many', THEME, '"lines": 22,', '"lines": 22,,', /theme\.json 第 5 行：第 \d+ 个字符处不是有效的 JSON/],
    ['a file that breaks off', FORMAT, /.{1,40}\n[}\n ]*$/, '', /formats\/2021\.json 第 \d+ 行：.*不是有效的 JSON/],
    ['an end before the beginning', FORMAT, /"to": null/, '"to": 1999', /2021\.json 第 \d+ 行的 years\.to：年度有误/],
    [
      'a style that fetches',
      'layouts/cms/fragment.json',
      '"2em"',
      '"url(x)"',
      /fragment\.json 第 4 行的 styles\.paragraph\.text-indent：/,
    ],
  ])('with %s is refused with file, line and place, in Chinese', (_, file, from, to, sentence) => {
    const problems = problemsAfter(file, from, to)
    expect(problems.join('\n')).toMatch(sentence)
    // What is not a path, a name or a value is Chinese: no engine's own words.
    expect(problems.join('\n')).not.toMatch(/[a-z]+ [a-z]+|Invalid|Unexpected|Expected/)
  })
})
