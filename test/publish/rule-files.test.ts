import { beforeAll, describe, expect, test } from 'vitest'
import { readRuleFiles, unknownRuleProblem } from '../../src/publish/rule-files'
import { readTemplates } from '../../src/publish/templates'
import type { TemplateFiles } from '../../src/renderers/layout'
import { templatesIn } from '../support/templates'

const FORMAT = 'formats/2021.json'

describe('the rules a form names', () => {
  let official: TemplateFiles
  beforeAll(async () => {
    official = await templatesIn()
  })
  /** What is said of a template folder in which a text of one file is another. */
  const problemAfter = (file: string, from: string, to: string) => {
    const text = String(official.get(file))
    expect(text).toContain(from)
    const files = new Map([...official, [file, text.replace(from, to)]])
    const { book } = readRuleFiles(files)
    const { templates } = readTemplates(files)
    return book && templates && unknownRuleProblem(files, templates.formats, book)
  }

  test('are held against the rule book', () => {
    expect(problemAfter(FORMAT, '"2021"', '"2021"')).toBeNull()
  })

  test.each([
    ['what follows from last year', '"rule": "years.in-force"', 'years.in-forc', 'acrossYears.0.rule'],
    ['what a section has to mention', '"rule": "problems.both"', 'problems.bot', 'sections.4.expects.0.rule'],
    // A rule the book describes, for which it has no words that say what a section has to mention.
    ['a rule of other things', '"rule": "problems.both"', 'years.swing', 'sections.4.expects.0.rule'],
  ])('are refused with file and place where they name %s wrongly', (_, from, rule, path) => {
    expect(problemAfter(FORMAT, from, `"rule": "${rule}"`)).toMatch(
      new RegExp(`formats/2021\\.json 的 ${path}：.*没有列出 ${rule}`),
    )
  })
})
