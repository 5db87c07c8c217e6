import { strFromU8, unzipSync } from 'fflate'

/** What a shell made in Word may name between double braces. Only the body must be there, once. */
export const SHELL_PLACEHOLDERS = ['body', 'title', 'agency', 'year', 'date'] as const

export type ShellFault =
  | { code: 'not-docx' }
  | { code: 'shell-body'; count: number }
  | { code: 'unknown-placeholder'; name: string; paragraph: number }

/** The largest part of a shell that is unpacked, in bytes; a letterhead with its pictures needs far less. */
const MAX_PART = 32 * 1024 * 1024

/**
 * What is wrong with a shell: a Word file (letterhead, cover, room for a seal) with `{{body}}` in a paragraph of its own,
 * where the report goes. Paragraphs count from 1. Only reads the file, so that a page need not load the writer.
 */
export function checkShell(bytes: Uint8Array): ShellFault[] {
  const texts = paragraphTexts(bytes)
  if (!texts) return [{ code: 'not-docx' }]
  const known: readonly string[] = SHELL_PLACEHOLDERS
  const unknown = texts.flatMap((text, index) =>
    [...text.matchAll(/\{\{([^{}]*)\}\}/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => !known.includes(name))
      .map((name): ShellFault => ({ code: 'unknown-placeholder', name, paragraph: index + 1 })),
  )
  const count = texts.filter((text) => text.trim() === '{{body}}').length
  return count === 1 ? unknown : [...unknown, { code: 'shell-body', count }]
}

function paragraphTexts(bytes: Uint8Array): string[] | null {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize < MAX_PART,
    })
    const xml = parts['word/document.xml']
    if (!xml) return null
    const paragraphs = strFromU8(xml).match(/<w:p[ >].*?<\/w:p>/gs) ?? []
    return paragraphs.map((one) =>
      [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''),
    )
  } catch {
    return null
  }
}
