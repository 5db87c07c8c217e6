// Read by old versions of Node too: no syntax newer than 2020 here.

/** The oldest Node the build tools run on; the same as "engines" in package.json. */
export const oldestNode = '20.19.0'

/**
 * What to tell a person whose Node is too old.
 * @param {string} version as in process.versions.node
 * @returns {string | undefined} nothing when it is new enough
 */
export function oldNodeMessage(version) {
  if (compareVersions(version, oldestNode) >= 0) return undefined
  return [
    `需要 Node.js ${oldestNode} 或更高版本，当前为 ${version}。请从 https://nodejs.org 安装后重试。`,
    `Node.js ${oldestNode} or later is needed, this is ${version}. Install it from https://nodejs.org and try again.`,
  ].join('\n')
}

/**
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
function compareVersions(a, b) {
  const [x, y] = [a, b].map((version) => version.split(/[.-]/).map(Number))
  for (let i = 0; i < 3; i++) if (x[i] !== y[i]) return x[i] - y[i]
  return 0
}
