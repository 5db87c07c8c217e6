import { expectedOf, foundAt, placesOf } from '../format/issues'
import { findJsonError } from '../format/json'
import { lineOf } from '../format/json-place'
import type { TemplateProblem } from '../format/problems'
import { problems as words } from '../messages/zh-CN'
import type { LayoutProblem, TemplateFiles } from '../renderers/layout'

/** Problems of template files, in words: file, line and path, what should stand there and what does. */
export function describeTemplateProblems(
  files: TemplateFiles,
  formats: TemplateProblem[],
  layouts: LayoutProblem[],
): string[] {
  const textOf = (file: string) => String(files.get(file) ?? '')
  return [
    ...formats.map((problem) => describeFormatProblem(problem, textOf(problem.file))),
    ...layouts.flatMap((problem) => describeLayoutProblem(problem, textOf(problem.file))),
  ]
}

function describeFormatProblem({ code, file, path, expected, found }: TemplateProblem, text: string): string {
  if (code === 'template.not-json') return notJson(file, text)
  const line = path === '' ? null : lineOf(text, path.split('.'))
  return (
    words.template.where(file, line, path) + words.template.what[code] + words.template.expectedFound(expected, found)
  )
}

function describeLayoutProblem(problem: LayoutProblem, text: string): string[] {
  const { file } = problem
  if (problem.code === 'layout.not-json') return [notJson(file, text)]
  if (problem.code !== 'layout.shape') {
    const { code, line, expected, found } = problem
    return [words.template.where(file, null, '') + words.layout[code](found, line, expected)]
  }
  return placesOf(problem.issue).map((place) => {
    const expected = expectedOf(problem.issue)
    const found = foundAt(JSON.parse(text), place)
    return (
      words.template.where(file, lineOf(text, place), place.join('.')) + words.template.expectedFound(expected, found)
    )
  })
}

function notJson(file: string, text: string): string {
  const place = findJsonError(text)
  return words.template.where(file, place?.line ?? null, '') + words.template.notJson(place?.column ?? null)
}
