import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { failedInstallMessage, lockfilesMatch } from '../../scripts/lib/install.mjs'

const zod = { version: '4.6.0', integrity: 'sha512-a' }
const forWindows = { version: '1.0.0', integrity: 'sha512-b', optional: true }
const wanted = { packages: { '': {}, 'node_modules/zod': zod, 'node_modules/binding-win32': forWindows } }

describe('lockfilesMatch', () => {
  test('accepts what npm installed, without the packages for other machines', () => {
    expect(lockfilesMatch(wanted, { packages: { 'node_modules/zod': zod } })).toBe(true)
    expect(
      lockfilesMatch(wanted, { packages: { 'node_modules/zod': zod, 'node_modules/binding-win32': forWindows } }),
    ).toBe(true)
  })

  test('accepts any content where the lockfile has no checksum', () => {
    const unchecked = { packages: { '': {}, 'node_modules/zod': { version: '4.6.0' } } }
    expect(lockfilesMatch(unchecked, { packages: { 'node_modules/zod': zod } })).toBe(true)
  })

  test.each([
    ['an empty installation', {}],
    ['a missing package', { 'node_modules/binding-win32': forWindows }],
    ['another version', { 'node_modules/zod': { ...zod, version: '4.5.0' } }],
    ['other content under the same version', { 'node_modules/zod': { ...zod, integrity: 'sha512-c' } }],
    [
      'another version of an optional package',
      {
        'node_modules/zod': zod,
        'node_modules/binding-win32': { ...forWindows, version: '0.9.0' },
      },
    ],
    ['a package no longer wanted', { 'node_modules/zod': zod, 'node_modules/left-over': zod }],
  ])('rejects %s', (_, packages) => {
    expect(lockfilesMatch(wanted, { packages })).toBe(false)
  })

  test('rejects a lockfile it cannot read the packages of', () => {
    expect(lockfilesMatch({}, {})).toBe(false)
    expect(lockfilesMatch({ packages: { '': {} } }, { packages: {} })).toBe(false)
  })
})

test('a failed installation names the exit code and what to do', () => {
  const message = failedInstallMessage(243)
  expect(message).toContain('243')
  expect(message).toContain('npm config set registry')
})

// npm leaves out of the lockfile what it cannot find while installing (a partial mirror will do),
// and npm 11 then refuses `npm ci` on every machine.
test('the lockfile has every optional package, whatever machine it was made on', () => {
  const packages: Record<string, { optionalDependencies?: object }> = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  ).packages
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  )
  expect(missing).toEqual([])
})
