import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { readFolder } from '../../src/platform/node/files'
import { TEMPLATE_PARTS } from '../../src/publish/template-package'
import { templateFiles } from '../../src/publish/templates'
import type { TemplateFiles } from '../../src/renderers/layout'

const FOLDER = fileURLToPath(new URL('../../templates/', import.meta.url))

/** The official templates' files, or those of a folder of examples beside them. */
export async function templatesIn(folder = ''): Promise<TemplateFiles> {
  return templateFiles(await readFolder(FOLDER + folder, TEMPLATE_PARTS))
}

/** A ZIP of texts and bytes by their path. */
export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
  const utf8 = new TextEncoder()
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? utf8.encode(content) : content,
      ]),
    ),
  )
}

/** The text of an official template. */
export function officialText(path: string): string {
  return readFileSync(FOLDER + path, 'utf8')
}
