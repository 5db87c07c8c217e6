// Who may import whom. The table is the house of ARCHITECTURE.md; the rules are made from it.
// A folder of src/ that is not in the table may import nothing, so a new one has to be entered here.

const { builtinModules } = require('node:module')

const core = ['zod', 'big.js', 'fflate']
const everything = ['.*']

// folder: [the folders of src/ it may import besides itself, the libraries it may import]
const house = {
  format: [['messages'], core],
  draft: [['format', 'messages'], core],
  rules: [['draft', 'format', 'messages'], core],
  document: [['draft', 'format', 'messages'], core],
  renderers: [
    ['document', 'messages'],
    [...core, 'docx', 'pdfmake'],
  ],
  import: [
    ['document', 'rules', 'draft', 'format', 'messages'],
    [...core, 'parse5', 'mammoth', 'pdfjs-dist', 'opencc-js'],
  ],
  charts: [['renderers', 'draft', 'format', 'messages'], core],
  publish: [['renderers', 'document', 'rules', 'draft', 'format', 'messages'], core],
  storage: [
    ['draft', 'format', 'platform', 'messages'],
    [...core, 'idb'],
  ],
  ui: [['messages'], ['react', 'react-dom']],
  platform: [['messages'], core],
  messages: [[], []],
  wizard: [
    [
      'ui',
      'storage',
      'publish',
      'charts',
      'import',
      'renderers',
      'document',
      'rules',
      'draft',
      'format',
      'platform',
      'messages',
    ],
    everything,
  ],
  cli: [
    ['publish', 'import', 'renderers', 'document', 'rules', 'draft', 'format', 'platform', 'messages'],
    [...core, 'commander'],
  ],
}

/** Only these speak to the machine. (React, in the table above, is only for wizard and ui.) */
const withNode = ['cli', 'platform/node']

const folders = Object.keys(house).join('|')
const literally = (name) => name.replaceAll('.', '\\.')
const builtins = `^(node:.+|${builtinModules.map(literally).join('|')})$`

const directions = Object.entries(house).map(([folder, [may]]) => ({
  name: `${folder}-imports-only-to-its-right`,
  comment: `src/${folder} may import from src/: ${may.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...may].join('|')})/` },
}))

const libraries = Object.entries(house)
  .filter(([, [, may]]) => may !== everything)
  .map(([folder, [, may]]) => ({
    name: `${folder}-imports-only-its-libraries`,
    comment: `src/${folder} may import these packages: ${may.join(', ') || 'none'}`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: 'node_modules/', pathNot: may.map((name) => `node_modules/(@types/)?${literally(name)}/`) },
  }))

module.exports = {
  forbidden: [
    {
      name: 'folder-of-the-house',
      comment: 'This folder of src/ is not in the table of .dependency-cruiser.cjs',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${folders})/` },
      to: {},
    },
    ...directions,
    ...libraries,
    {
      name: 'no-node-in-the-browser',
      comment: 'Node built-ins only in src/cli and src/platform/node',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${withNode.join('|')})/` },
      to: { path: builtins },
    },
    {
      name: 'no-node-platform-in-the-browser',
      comment: 'src/platform/node is for the command line',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${withNode.join('|')})/` },
      to: { path: '^src/platform/node/' },
    },
    {
      name: 'no-browser-platform-in-node',
      comment: 'src/platform/browser is for the wizard',
      severity: 'error',
      from: { path: `^src/(${withNode.join('|')})/` },
      to: { path: '^src/platform/browser/' },
    },
    {
      name: 'nothing-outside-src',
      comment: 'src/ imports from the rest of the project only templates/: no tests, no scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', '^templates/', 'node_modules/', builtins], dependencyTypesNot: ['core', 'unknown'] },
    },
    {
      name: 'no-development-package',
      comment: 'What runs for a clerk belongs in "dependencies"',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-unresolvable',
      comment: 'This import leads nowhere',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one thought in two places',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports have a direction too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
