import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// One violation for every direction, planted in a house of its own: a rule that never fires forbids nothing.
const forbidden: [from: string, statement: string, rule: string][] = [
  ['format', `import '../draft/room'`, 'format-imports-only-to-its-right'],
  ['draft', `import '../rules/room'`, 'draft-imports-only-to-its-right'],
  ['rules', `import '../document/room'`, 'rules-imports-only-to-its-right'],
  ['document', `import '../renderers/room'`, 'document-imports-only-to-its-right'],
  ['renderers', `import type { Room } from '../draft/room'`, 'renderers-imports-only-to-its-right'],
  ['renderers', `import '../format/room'`, 'renderers-imports-only-to-its-right'],
  ['import', `import '../renderers/room'`, 'import-imports-only-to-its-right'],
  ['charts', `import '../rules/room'`, 'charts-imports-only-to-its-right'],
  ['publish', `import '../storage/room'`, 'publish-imports-only-to-its-right'],
  ['storage', `import '../rules/room'`, 'storage-imports-only-to-its-right'],
  ['ui', `import '../draft/room'`, 'ui-imports-only-to-its-right'],
  ['platform', `import type { Room } from '../format/room'`, 'platform-imports-only-to-its-right'],
  ['messages', `import '../format/room'`, 'messages-imports-only-to-its-right'],
  ['cli', `import '../wizard/room'`, 'cli-imports-only-to-its-right'],
  ['wizard', `import '../cli/room'`, 'wizard-imports-only-to-its-right'],
  ['format', `export const lazy = () => import('../draft/room')`, 'format-imports-only-to-its-right'],

  ['format', `import 'react'`, 'format-imports-only-its-libraries'],
  ['draft', `import 'react-hook-form'`, 'draft-imports-only-its-libraries'],
  ['rules', `import 'zustand'`, 'rules-imports-only-its-libraries'],
  ['document', `import 'docx'`, 'document-imports-only-its-libraries'],
  ['renderers', `import 'react-dom/client'`, 'renderers-imports-only-its-libraries'],
  ['import', `import 'react'`, 'import-imports-only-its-libraries'],
  ['charts', `import 'react'`, 'charts-imports-only-its-libraries'],
  ['publish', `import 'react'`, 'publish-imports-only-its-libraries'],
  ['storage', `import 'react'`, 'storage-imports-only-its-libraries'],
  ['ui', `import 'zustand'`, 'ui-imports-only-its-libraries'],
  ['platform', `import 'react'`, 'platform-imports-only-its-libraries'],
  ['messages', `import 'zod'`, 'messages-imports-only-its-libraries'],
  ['cli', `import 'react'`, 'cli-imports-only-its-libraries'],

  ['cellar', `import '../format/room'`, 'folder-of-the-house'],
  ['format', `import 'node:fs'`, 'no-node-in-the-browser'],
  ['rules', `import 'fs/promises'`, 'no-node-in-the-browser'],
  ['wizard', `import 'path'`, 'no-node-in-the-browser'],
  ['platform', `import 'node:crypto'`, 'no-node-in-the-browser'],
  ['wizard', `import '../platform/node/room'`, 'no-node-platform-in-the-browser'],
  ['cli', `import '../platform/browser/room'`, 'no-browser-platform-in-node'],
  ['wizard', `import '../../test/support'`, 'nothing-outside-src'],
  ['wizard', `import 'vitest'`, 'no-development-package'],
  ['draft', `import './nowhere'`, 'no-unresolvable'],
  ['format', `import './ring'`, 'no-circle'],
]

const allowed: [from: string, statement: string][] = [
  ['draft', `import '../format/room'\nimport 'big.js'\nimport '../messages/room'`],
  ['rules', `import '../draft/room'\nimport * as z from 'zod'`],
  ['document', `import '../draft/room'\nimport '../format/room'`],
  [
    'renderers',
    `import '../document/room'\nimport 'docx'\nexport const pdf = () => import('pdfmake')\nimport 'fflate'`,
  ],
  ['import', `import '../document/room'\nimport '../rules/room'\nimport '../draft/room'`],
  ['publish', `import '../renderers/room'`],
  ['storage', `import '../draft/room'\nimport '../platform/room'\nimport 'idb'`],
  ['ui', `import 'react'\nimport '../messages/room'`],
  ['platform/node', `import 'node:fs'\nimport '../../messages/room'`],
  ['cli', `import 'node:path'\nimport 'commander'\nimport '../platform/node/room'\nimport '../import/room'`],
  ['wizard', `import 'zustand'\nimport '../ui/room'\nimport '../storage/room'\nimport '../charts/room'`],
  ['wizard', `import format from '../../templates/format.json'\nexport default format`],
]

let house: string
let violations: { from: string; rule: { name: string } }[]

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'nianbao-house-'))
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'))
  for (const name of ['package.json', 'tsconfig.json']) copyFileSync(name, join(house, name))
  write('templates/format.json', '{}')
  write('test/support.ts', 'export {}')
  const folders = new Set([...forbidden, ...allowed].map(([folder]) => folder))
  for (const folder of [...folders, 'platform/browser']) write(`src/${folder}/room.ts`, 'export interface Room {}')
  // A circle is reported once, at its first file by name.
  write('src/format/ring.ts', `import './forbidden-${forbidden.length - 1}'`)
  forbidden.forEach(([folder, statement], i) => {
    write(`src/${folder}/forbidden-${i}.ts`, `${statement}\n`)
  })
  allowed.forEach(([folder, statement], i) => {
    write(`src/${folder}/allowed-${i}.ts`, `${statement}\n`)
  })
  violations = cruise()
})

afterAll(() => rmSync(house, { recursive: true, force: true }))

test.each(forbidden.map((one, i) => [...one, i] as const))('src/%s: %s breaks %s', (folder, _, rule, i) => {
  expect(rulesBrokenBy(`src/${folder}/forbidden-${i}.ts`)).toContain(rule)
})

test.each(allowed.map((one, i) => [...one, i] as const))('src/%s may: %s', (folder, _, i) => {
  expect(rulesBrokenBy(`src/${folder}/allowed-${i}.ts`)).toEqual([])
})

function rulesBrokenBy(file: string): string[] {
  return violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

function cruise(): typeof violations {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, 'src', '--config', resolve('.dependency-cruiser.cjs'), '--output-type', 'json']
  const output = execFileSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 1e8 })
  return JSON.parse(output).summary.violations
}
