import type { Run } from '../../draft/types'

const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}]'
/** A line of the HTML file may end amid Chinese text; no space was meant. */
const BROKEN_LINE = new RegExp(`(?<=${CJK})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${CJK})`, 'gu')

/** Runs as printed: white space collapsed as a browser does, equal neighbours joined, ends trimmed. */
export function tidyRuns(runs: Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined[joined.length - 1]
    if (last && Boolean(last.bold) === Boolean(run.bold)) last.text += run.text
    else joined.push({ ...run })
  }
  const tidied: Run[] = []
  for (const run of joined) {
    const before = tidied[tidied.length - 1]?.text ?? ' '
    const text = run.text
      .replace(BROKEN_LINE, '')
      .replace(/[ \t\r\n\f]+/g, ' ')
      .replace(/[\u200b\ufeff\u00ad]/g, '')
    const kept = before.endsWith(' ') ? text.replace(/^ /, '') : text
    if (kept !== '') tidied.push({ ...run, text: kept })
  }
  return trimRuns(tidied.map((run) => ({ ...run, text: run.text.replaceAll('\u00a0', ' ') })))
}

/** Runs without white space (also ideographic, as used to indent) at both ends; empty runs are dropped. */
function trimRuns(runs: Run[]): Run[] {
  const first = runs.findIndex((run) => run.text.trim() !== '')
  const last = runs.length - 1 - [...runs].reverse().findIndex((run) => run.text.trim() !== '')
  if (first < 0) return []
  return runs.slice(first, last + 1).map((run, index, all) => {
    const text = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === all.length - 1 ? text.trimEnd() : text }
  })
}
