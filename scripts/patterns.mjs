// npm run patterns: tries every regular expression of src on lines without end, and names those that go through them again
// and again. See docs/broken-files.md.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './lib/run.mjs'

const LENGTH = 40_000
/** Going through such a line once takes a millisecond or a few; once more for every hundredth character, some hundred. */
const SLOW_MS = 300

/** What stands in a line again and again: blanks, digits, marks of text, of tables, of HTML, Markdown and CSS. */
const UNITS = [
  ...[' ', '\u3000', '\u00a0', '\t', ' \t', '\n', '\r', ' \n', '\n ', 'x ', '1', '1 ', ' 1', '1,', '1.', '，1', '；1'],
  ...[
    'a',
    '一',
    '局',
    '年',
    '第',
    '2023年',
    '一、',
    '（',
    '（1）',
    '(',
    '“',
    '”',
    '〔',
    '。',
    '、',
    '，',
    '：1',
    '； ',
    ': ',
  ],
  ...[
    '|',
    '| ',
    '||',
    '|\n',
    '| a',
    '-',
    '- ',
    '--',
    '+-',
    '+--',
    '+=',
    '=',
    '│',
    '─',
    '┼',
    '.',
    ', ',
    '@',
    'a@',
    'a.',
  ],
  ...[
    '<',
    '<a ',
    '<br',
    '<br ',
    '<!--',
    '<!--a',
    '&',
    '&#',
    '&nbsp;',
    '"',
    "'",
    '/*',
    '/*a',
    '{',
    '{a',
    '{#',
    '! ',
    'a:',
  ],
  ...['[', '[a', '[]', '#', '# ', '#a ', '> ', '> a', '\n>', '**', '*', '_', '`', '::', '::: ', ';', '\\', '/', '//'],
]
const LINES = UNITS.flatMap((unit) => {
  const line = unit.repeat(Math.ceil(LENGTH / unit.length))
  return ['', '# ', '<p '].map((before) => `${before}${line}一!`)
})

const found = new Map(sourceFiles().flatMap(patternsIn))
let slow = 0
for (const [pattern, place] of found) {
  const worst = worstOf(regular(pattern))
  if (worst.ms < SLOW_MS) continue
  slow += 1
  console.log(`${worst.ms.toFixed(0)} ms ${place} ${pattern} on ${JSON.stringify(worst.line.slice(0, 12))}…`)
}
console.log(`${found.size} patterns on ${LINES.length} lines, ${slow} slow`)
if (slow > 0) process.exitCode = 1

/** @returns {string[]} */
function sourceFiles() {
  const names = readdirSync(join(root, 'src'), { recursive: true }).map(String)
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => join('src', name))
}

/**
 * The patterns of a file with their places. Sticky ones are only tried at one place.
 * @param {string} file
 * @returns {[string, string][]}
 */
function patternsIn(file) {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  /** @type {[string, string][]} */
  const patterns = []
  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node) && !/y\w*$/.test(node.text.slice(node.text.lastIndexOf('/')))) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      patterns.push([node.text, `${file}:${line + 1}`])
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return patterns
}

/** @param {string} pattern */
function regular(pattern) {
  const end = pattern.lastIndexOf('/')
  const flags = new Set([...pattern.slice(end + 1), 'g'])
  return new RegExp(pattern.slice(1, end), [...flags].join(''))
}

/**
 * The line that takes a pattern longest. One that is slow is tried once more: other programs may have had the processor's caches.
 * @param {RegExp} pattern
 */
function worstOf(pattern) {
  let worst = { ms: 0, line: '' }
  for (const line of LINES) {
    const ms = timeOf(pattern, line)
    if (ms > worst.ms) worst = { ms: ms < SLOW_MS ? ms : Math.min(ms, timeOf(pattern, line)), line }
    if (worst.ms > SLOW_MS) break
  }
  return worst
}

/**
 * @param {RegExp} pattern
 * @param {string} line
 */
function timeOf(pattern, line) {
  const before = process.cpuUsage()
  line.replace(pattern, '')
  return process.cpuUsage(before).user / 1000
}
