import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { run } from './run.mjs'

/**
 * @typedef {object} SystemTool
 * @property {string[]} programs any one of these will do; a library by its whole path
 * @property {string} debianPackage
 */

/** Where Debian keeps the libraries of Java programs. */
const JARS = '/usr/share/java'

/** What the tests look at published files with. @type {SystemTool[]} */
const systemTools = [
  { programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], debianPackage: 'chromium' },
  { programs: ['pdftotext'], debianPackage: 'poppler-utils' },
  { programs: ['pdffonts'], debianPackage: 'poppler-utils' },
  { programs: ['pdftoppm'], debianPackage: 'poppler-utils' },
  { programs: ['qpdf'], debianPackage: 'qpdf' },
  { programs: ['soffice'], debianPackage: 'libreoffice-writer-nogui' },
  { programs: ['java'], debianPackage: 'default-jre-headless' },
  { programs: [`${JARS}/preflight.jar`], debianPackage: 'libpdfbox2-java' },
  { programs: [`${JARS}/jaxb-api.jar`], debianPackage: 'libjaxb-api-java' },
  { programs: [`${JARS}/javax.activation.jar`], debianPackage: 'libactivation-java' },
]

/**
 * @param {(program: string) => boolean} [has]
 * @returns {SystemTool[]}
 */
export function missingTools(has = isOnPath) {
  return systemTools.filter((tool) => !tool.programs.some(has))
}

/**
 * The Debian packages that bring the tools; with the browser comes a font, for Debian's has none for Chinese.
 * @param {SystemTool[]} missing
 * @returns {string[]}
 */
export function debianPackages(missing) {
  const packages = new Set(missing.map((tool) => tool.debianPackage))
  if (packages.has('chromium')) packages.add('fonts-noto-cjk')
  return [...packages]
}

/**
 * @param {SystemTool[]} missing
 * @returns {string} which tools, and the very line that installs them
 */
export function missingToolsMessage(missing) {
  return [
    `测试需要以下程序 / the tests need: ${missing.map((tool) => tool.programs[0]).join(', ')}`,
    '请先安装（Debian、Ubuntu）/ install them first:',
    `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${debianPackages(missing).join(' ')}`,
  ].join('\n')
}

/**
 * Installs what is missing where this user may; otherwise names it.
 * @returns {Promise<boolean>} whether every tool is in place
 */
export async function ensureSystemTools() {
  const missing = missingTools()
  if (missing.length === 0) return true
  const prefix = isOnPath('apt-get') ? await rootPrefix() : undefined
  if (prefix) await installDebianPackages(prefix, debianPackages(missing))
  const still = missingTools()
  if (still.length > 0) console.error(missingToolsMessage(still))
  return still.length === 0
}

/**
 * @param {string[]} prefix
 * @param {string[]} packages
 * @returns {Promise<void>}
 */
async function installDebianPackages(prefix, packages) {
  console.log(`正在安装 / installing: ${packages.join(' ')}`)
  const apt = (/** @type {string[]} */ ...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
    return run(command, rest)
  }
  const { code } = await apt('update')
  if (code === 0) await apt('install', '-y', '--no-install-recommends', ...packages)
}

/**
 * @returns {Promise<string[] | undefined>} what to put before a command that needs root; nothing when not allowed
 */
async function rootPrefix() {
  if (process.getuid?.() === 0) return []
  if (!isOnPath('sudo')) return undefined
  const { code } = await run('sudo', ['-n', 'true'], { capture: true })
  return code === 0 ? ['sudo', '-n'] : undefined
}

/**
 * @param {string} program
 * @returns {boolean}
 */
function isOnPath(program) {
  if (isAbsolute(program)) return existsSync(program)
  const extension = process.platform === 'win32' ? '.exe' : ''
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program + extension), constants.X_OK)
      return folder !== ''
    } catch {
      return false
    }
  })
}
