import { problems as words } from '../messages/zh-CN'
import type { TemplateProblem } from './problems'

/** A problem of a template file, in words: file, path, what is wrong, expected and found. */
export function describeTemplateProblem({ code, file, path, expected, found }: TemplateProblem): string {
  const { where, what, expectedFound } = words.template
  return where(file, path) + what[code] + expectedFound(expected, found)
}
