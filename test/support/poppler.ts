import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A word on a page, in points from the page's top left corner. */
export interface Word {
  page: number
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Runs a command-line reader (qpdf, poppler) over a PDF; `FILE` in the arguments stands for the file. */
export function readPdf(pdf: Uint8Array, command: string, args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pdf-'))
  try {
    const file = join(folder, 'report.pdf')
    writeFileSync(file, pdf)
    return execFileSync(
      command,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of every page, in reading order, without any white space. */
export function pageTexts(pdf: Uint8Array): string[] {
  const pages = readPdf(pdf, 'pdftotext', ['FILE', '-']).split('\f').slice(0, -1)
  return pages.map((page) => page.replace(/[\s\u200b]/g, ''))
}

/** Every word with its box. */
export function wordsOf(pdf: Uint8Array): Word[] {
  const words: Word[] = []
  let page = 0
  for (const line of readPdf(pdf, 'pdftotext', ['-bbox', 'FILE', '-']).split('\n')) {
    if (line.includes('<page ')) page++
    const match = line.match(/<word xMin="(.+)" yMin="(.+)" xMax="(.+)" yMax="(.+)">(.*)<\/word>/)
    if (!match) continue
    const [left = 0, top = 0, right = 0, bottom = 0] = match.slice(1, 5).map(Number)
    words.push({ page, text: unescapeXml(match[5] ?? ''), left, right, top, bottom })
  }
  return words
}

/** The lines of a page, from top to bottom: words at the same height, from left to right. */
export function linesOf(words: Word[], page: number): string[] {
  const lines = new Map<number, Word[]>()
  for (const word of words.filter((one) => one.page === page)) {
    const height = Math.round(word.bottom)
    lines.set(height, [...(lines.get(height) ?? []), word])
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([, line]) =>
      line
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .join('')
        .replace(/\u200b/g, ''),
    )
}

function unescapeXml(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
