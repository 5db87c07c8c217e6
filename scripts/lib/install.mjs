import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root } from './run.mjs'

/**
 * @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lockfile
 */

/**
 * Whether what npm installed is what the lockfile asks for.
 * npm writes down what it installed in node_modules/.package-lock.json; only optional packages (those for other
 * machines) may be absent from it. An installation without devDependencies therefore does not match.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function lockfilesMatch(wanted, installed) {
  const want = wanted.packages ?? {}
  const have = installed.packages ?? {}
  const paths = Object.keys(want).filter((path) => path !== '')
  if (paths.length === 0) return false
  const present = paths.every((path) => {
    const one = have[path]
    if (!one) return Boolean(want[path].optional)
    // Some packages for other machines are in the lockfile without a checksum.
    const sameContent = !want[path].integrity || one.integrity === want[path].integrity
    return one.version === want[path].version && sameContent
  })
  return present && Object.keys(have).every((path) => path in want)
}

/**
 * Installs the packages when they are absent or not those of the lockfile, and says what to do when that fails.
 * @returns {Promise<boolean>} whether the packages are in place
 */
export async function ensurePackages() {
  if (isInstalled()) return true
  console.log('正在安装依赖（npm ci），首次约需一分钟…… Installing packages (npm ci) …')
  // Whatever NODE_ENV says, the build tools are needed.
  const { code } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code === 0) return true
  console.error(failedInstallMessage(code))
  return false
}

/**
 * @param {number} code npm's exit code
 * @returns {string}
 */
export function failedInstallMessage(code) {
  return [
    '',
    `依赖安装失败（npm ci 退出码 ${code}），原因见上。可依次尝试：`,
    '  1. 检查网络和代理：npm ping',
    '  2. 换用国内镜像：npm config set registry https://registry.npmmirror.com',
    '  3. 删除 node_modules 文件夹，再次运行本命令',
    `Installing the packages failed (npm ci, exit code ${code}; the reason is above). Check the network and the proxy`,
    '(npm ping), try another registry, or delete the folder node_modules, and run this command again.',
  ].join('\n')
}

/** @returns {boolean} */
function isInstalled() {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((name) => join(root, name))
  if (!existsSync(wanted) || !existsSync(installed)) return false
  try {
    return lockfilesMatch(JSON.parse(readFileSync(wanted, 'utf8')), JSON.parse(readFileSync(installed, 'utf8')))
  } catch {
    return false
  }
}
