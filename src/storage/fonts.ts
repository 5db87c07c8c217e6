import { database, type StoredFont } from './database'

export type { StoredFont } from './database'

/** Which fonts are kept and since when, without their bytes: two equal answers mean the same fonts. */
export async function fontKeys(): Promise<[string, number][]> {
  return (await database()).getAllKeys('fonts')
}

/** The fonts kept in this browser, one a face at most. */
export async function listFonts(): Promise<StoredFont[]> {
  return (await database()).getAll('fonts')
}

/** Keeps a font for a face, in place of any before. */
export async function keepFont(font: Omit<StoredFont, 'savedAt'>): Promise<void> {
  const transaction = (await database()).transaction('fonts', 'readwrite')
  await transaction.store.delete(rangeOf(font.face))
  await transaction.store.put({ ...font, savedAt: Date.now() })
  await transaction.done
}

/** Removes the font of a face. */
export async function dropFont(face: string): Promise<void> {
  await (await database()).delete('fonts', rangeOf(face))
}

/** All keys of a face, whenever it was kept. */
function rangeOf(face: string): IDBKeyRange {
  return IDBKeyRange.bound([face, 0], [face, Number.POSITIVE_INFINITY])
}
