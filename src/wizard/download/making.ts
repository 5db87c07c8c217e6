import type { PublicationFile, PublicationKind } from '../../publish/publish'
import { errorText } from '../error-text'

/** How far a file is. */
export type Making = { state: 'making' } | { state: 'done'; name: string } | { state: 'failed'; reason: string }

/** Makes files one after the other, as a machine of an office can. A file that fails keeps none of the others back. */
export async function makeFiles(
  kinds: readonly PublicationKind[],
  make: (kind: PublicationKind) => Promise<PublicationFile>,
  onProgress: (kind: PublicationKind, making: Making) => void,
  onFile: (file: PublicationFile) => void = () => undefined,
): Promise<PublicationFile[]> {
  const files: PublicationFile[] = []
  for (const kind of kinds) {
    onProgress(kind, { state: 'making' })
    try {
      const file = await make(kind)
      files.push(file)
      onFile(file)
      onProgress(kind, { state: 'done', name: file.name })
    } catch (error) {
      onProgress(kind, { state: 'failed', reason: errorText(error) })
    }
  }
  return files
}
