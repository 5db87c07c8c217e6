// Run by npm after `npm ci`: makes `npx nianbao` ready.
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './lib/run.mjs'

const vite = 'node_modules/vite/bin/vite.js'

// Without devDependencies there is nothing to build with; bin/nianbao.js then says what is missing.
if (existsSync(join(root, vite)) && existsSync(join(root, 'src/cli/nianbao.ts'))) {
  const { code } = await run(process.execPath, [vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'])
  process.exitCode = code
}
linkOwnProgram()

/**
 * npm links the programs of dependencies, not the package's own: without this, `npx nianbao` would first look for
 * (and install into its cache) a package of that name.
 */
function linkOwnProgram() {
  const folder = join(root, 'node_modules', '.bin')
  mkdirSync(folder, { recursive: true })
  if (process.platform === 'win32') {
    writeFileSync(join(folder, 'nianbao.cmd'), '@node "%~dp0\\..\\..\\bin\\nianbao.js" %*\r\n')
    return
  }
  const link = join(folder, 'nianbao')
  rmSync(link, { force: true })
  symlinkSync('../../bin/nianbao.js', link)
  chmodSync(join(root, 'bin', 'nianbao.js'), 0o755)
}
