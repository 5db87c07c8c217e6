// Part of npm run check: every package we ship, and every package we build with, is free software.
import { init } from 'license-checker-rseidelsohn'
import { licenceProblems } from './lib/licence-rules.mjs'
import { root } from './lib/run.mjs'

const problems = licenceProblems(await licencesOf({ production: true }), await licencesOf({ development: true }))
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1

/**
 * @param {{ production?: boolean, development?: boolean }} which
 * @returns {Promise<Record<string, string>>} licence by name@version
 */
function licencesOf(which) {
  return new Promise((resolve, reject) => {
    init({ start: root, excludePrivatePackages: true, ...which }, (error, packages) => {
      if (error) reject(error)
      else resolve(Object.fromEntries(Object.entries(packages).map(([name, { licenses }]) => [name, String(licenses)])))
    })
  })
}
