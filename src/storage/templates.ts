import { database, type StoredTemplates } from './database'

export type { StoredTemplates } from './database'

/** The one package that is kept. */
const KEY = 'own'

/** The template package kept in this browser, or undefined when there is none. */
export async function storedTemplates(): Promise<StoredTemplates | undefined> {
  return (await database()).get('templates', KEY)
}

/** Keeps a template package, in place of any before. */
export async function keepTemplates(stored: StoredTemplates): Promise<void> {
  await (await database()).put('templates', stored, KEY)
}

/** Removes the template package. */
export async function dropTemplates(): Promise<void> {
  await (await database()).delete('templates', KEY)
}
