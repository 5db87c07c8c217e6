import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/**
 * All files in some parts of a folder, by their path inside it with forward slashes.
 * Parts that are not there are left out; a folder that is not there rejects.
 */
export async function readFolder(folder: string, parts: string[]): Promise<Map<string, Uint8Array>> {
  const present = (await readdir(folder)).filter((name) => parts.includes(name))
  const lists = present.map((part) => readdir(join(folder, part), { recursive: true, withFileTypes: true }))
  const names = (await Promise.all(lists)).flat()
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  const contents = await Promise.all(files.map(async (file) => [file, new Uint8Array(await readFile(file))] as const))
  return new Map(contents.map(([file, bytes]) => [relative(folder, file).split(sep).join('/'), bytes]))
}

/** Writes a file whole or not at all: into a neighbour first, then renamed over the target. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const neighbour = join(dirname(file), `.${process.pid}-${Date.now()}.tmp`)
  try {
    await writeFile(neighbour, content)
    await rename(neighbour, file)
  } catch (error) {
    await rm(neighbour, { force: true })
    throw error
  }
}

/**
 * Makes a folder to write into, with those above it, one by one: Node 20's recursive mkdir never returns
 * where a folder can be looked up but not made, as below /proc (measured).
 */
export async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory()) return
  const above = dirname(folder)
  if (above !== folder) await makeFolder(above)
  await mkdir(folder)
}

/** Whether something stands at a path. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
