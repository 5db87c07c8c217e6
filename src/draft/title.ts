import type { Format } from '../format/types'
import type { Draft } from './types'

/** The report's title: its own where it has one, else the official one of the format. */
export function reportTitle(format: Format, draft: Draft): string {
  return draft.title ?? officialTitle(format, draft.agency.name, draft.year)
}

/** The title a format prescribes for an agency's report on a year, or with words that stand for one not known. */
export function officialTitle(format: Format, agency: string, year: number | string): string {
  const values: Record<string, string> = { '{agency}': agency, '{year}': String(year) }
  return format.title.replace(/\{agency\}|\{year\}/g, (placeholder) => values[placeholder] ?? '')
}

/** Names Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * The title as a file name: characters no file system takes are replaced, invisible ones (direction marks) go,
 * and it is cut to 80 characters.
 */
export function fileBaseName(format: Format, draft: Draft): string {
  const name = reportTitle(format, draft)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/^[.\s]+/, '')
  const cut = [...name]
    .slice(0, 80)
    .join('')
    .replace(/(?<![.\s])[.\s]+$/, '')
  if (cut === '') return format.name
  return RESERVED.test(cut) ? `${cut}_` : cut
}
