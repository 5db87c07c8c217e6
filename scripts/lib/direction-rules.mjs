/** Fewer modules in src/ would mean that somebody looks in the wrong place. */
const fewestModules = 30

/**
 * @typedef {object} Cruise what dependency-cruiser found, as far as it is read here
 * @property {{ source: string }[]} modules
 * @property {{ violations: { from: string, to: string, rule: { name: string }, comment?: string, cycle?: { name: string }[] }[] }} summary
 */

/**
 * @param {string[]} files every file of src/ on the disk
 * @param {Cruise} cruise
 * @returns {string[]} violated rules, and signs that the tool did not see the code (it then passes everything)
 */
export function directionProblems(files, { modules, summary }) {
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  const seen = new Set(modules.map((module) => module.source))
  const problems = summary.violations.map(({ from, to, rule, comment, cycle }) => {
    const target = cycle ? cycle.map((step) => step.name).join(' -> ') : to
    return `${rule.name}: ${from} -> ${target}${comment ? ` (${comment})` : ''}`
  })
  for (const file of sources) {
    if (!seen.has(file)) problems.push(`not seen by dependency-cruiser: ${file}`)
    // JSX imports React without saying so.
    if (file.endsWith('.tsx') && !/^src\/(wizard|ui)\//.test(file)) problems.push(`JSX outside the wizard: ${file}`)
  }
  if (sources.length < fewestModules) {
    problems.push(`only ${sources.length} modules in src/, at least ${fewestModules} expected`)
  }
  return problems
}
