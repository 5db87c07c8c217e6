import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * The wizard built from the sources as they are and a template folder with one file more.
 * Returns the folder of the build; `remove` deletes it.
 */
export async function buildWithTemplate(file: string, as: string): Promise<{ folder: string; remove: () => void }> {
  mkdirSync(join(ROOT, 'out'), { recursive: true })
  // Inside the project, so that its libraries are found.
  const root = mkdtempSync(join(ROOT, 'out', 'build-'))
  for (const part of ['src', 'templates', 'public', 'index.html'])
    cpSync(join(ROOT, part), join(root, part), { recursive: true })
  cpSync(join(ROOT, file), join(root, 'templates', as))
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  await build({ root, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' })
  process.env.NODE_ENV = NODE_ENV
  return { folder: join(root, 'dist'), remove: () => rmSync(root, { recursive: true }) }
}
