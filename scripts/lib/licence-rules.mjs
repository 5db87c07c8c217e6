/** Licences a clerk's office may receive from us without any duty beyond keeping the notice. */
const shippable = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Also fit to build and test with: nothing under these reaches a clerk. */
const usable = new Set([...shippable, 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'WTFPL'])

/** Packages whose licence the tool had to guess from a file ("MIT*"), read by us; another version is another text. */
const readByHand = new Map([
  ['png-js@1.1.0', 'MIT'], // its LICENSE is the text of MIT; package.json names none
  ['duck@0.1.12', 'BSD-2-Clause'], // its LICENSE is the text of BSD-2-Clause; package.json says "BSD"
])

/** Fewer would mean that the tool did not see the packages. */
const fewest = { production: 12, development: 100 }

/**
 * @param {Record<string, string>} production licence by name@version
 * @param {Record<string, string>} development
 * @returns {string[]} one line for each package that may not be used
 */
export function licenceProblems(production, development) {
  return [
    ...problemsOf(production, shippable, 'production', fewest.production),
    ...problemsOf(development, usable, 'development', fewest.development),
  ]
}

/**
 * @param {string} expression as in package.json: "(MIT OR GPL-3.0-or-later)"
 * @param {Set<string>} allowed
 * @returns {boolean} an OR is satisfied by either side, an AND by both
 */
export function isAllowed(expression, allowed) {
  const simple = expression.replaceAll(/[()]/g, '').trim()
  // An expression that nests both is rare enough to be read by hand.
  if (/ OR /.test(simple) && / AND /.test(simple)) return false
  if (/ OR /.test(simple)) return simple.split(' OR ').some((one) => allowed.has(one.trim()))
  return simple.split(/ AND |,/).every((one) => allowed.has(one.trim()))
}

/**
 * @param {Record<string, string>} packages
 * @param {Set<string>} allowed
 * @param {string} kind
 * @param {number} least
 * @returns {string[]}
 */
function problemsOf(packages, allowed, kind, least) {
  const names = Object.keys(packages)
  const problems = names
    .filter((name) => !isAllowed(readByHand.get(name) ?? packages[name], allowed))
    .map((name) => `${kind}: ${name} is under ${packages[name]}, not on the list in scripts/lib/licence-rules.mjs`)
  if (names.length < least) problems.push(`${kind}: only ${names.length} packages seen, at least ${least} expected`)
  return problems
}
