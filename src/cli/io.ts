import { cli as words } from '../messages/zh-CN'
import { makeFolder, writeWhole } from '../platform/node/files'

/** A request that cannot be met: told in one line on standard error, exit code 2. */
export class Refusal extends Error {}

export const EXIT = { clean: 0, findings: 1, refused: 2 } as const

/** Writes a file whole or not at all; a folder or file that cannot be written is refused. */
export async function save(file: string, content: string | Uint8Array): Promise<void> {
  await writeWhole(file, content).catch((error) => refuseFile(file, error))
}

/** Makes sure a folder is there to write into. */
export async function openFolder(folder: string): Promise<void> {
  await makeFolder(folder).catch((error) => refuseFile(folder, error))
}

/** A line for people, on standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** A line of results, on standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Refuses a file or folder that could not be read or written, by what the system says of it. */
export function refuseFile(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  throw new Refusal(words.inFile(path, words.fileError[code] ?? words.otherFileError(String(error))))
}
