import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * @typedef {object} Outcome
 * @property {number} code the exit code; 1 when the program was killed or could not be started
 * @property {string} output what it wrote, when captured
 */

/**
 * Runs a program in the project's folder.
 * @param {string} command
 * @param {string[]} args
 * @param {{ capture?: boolean, env?: NodeJS.ProcessEnv, shell?: boolean }} [options] capture: keep the output instead of showing it
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { capture = false, env = process.env, shell = false } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk
    }
    const stdio = capture ? 'pipe' : 'inherit'
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', stdio, stdio] })
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * Runs npm: the very npm that started this script, where one did. (On Windows npm is a batch file and needs the shell.)
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
export function npm(args) {
  const path = process.env.npm_execpath
  if (path?.endsWith('npm-cli.js')) return run(process.execPath, [path, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}
