import type { Formats } from '../../import/recognise/format'
import type { ImportMeans } from '../../import/worker/jobs'
import { IMPORT_WORDS } from '../../publish/templates'
import type { OpenedTemplates } from '../templates'

/** What reports are read by: the formats in use, and the words of the clerk's package. Null where templates are broken. */
export function importMeans({ templates, own }: OpenedTemplates): ImportMeans | null {
  if (!templates) return null
  const words = own?.files.get(IMPORT_WORDS)
  // Templates without any format are broken.
  return { formats: templates.formats as Formats, words: typeof words === 'string' ? words : undefined }
}
