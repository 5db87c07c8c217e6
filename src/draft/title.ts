import type { Format } from '../format/types'
import type { Draft } from './types'

/** The report's title: its own where it has one, else the official one of the format. */
export function reportTitle(format: Format, draft: Draft): string {
  if (draft.title !== null) return draft.title
  return format.title.replace('{agency}', draft.agency.name).replace('{year}', String(draft.year))
}

/** The title as a file name: characters no file system takes are replaced, and it is cut to 80 characters. */
export function fileBaseName(format: Format, draft: Draft): string {
  const name = reportTitle(format, draft)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return [...name].slice(0, 80).join('') || format.name
}
